package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.ChangeInitiative;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.DeleteInitiative;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.InitiativeStateItem;
import io.okrcascade.core.initiative.MoveInitiative;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Initiatives and their states. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class InitiativeResource {
  private final Reads reads;
  private final HttpWrites writes;

  public InitiativeResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/initiatives")
  public Page<InitiativeAnswer> list(
      @Auth Caller caller,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("keyResultId") @Nullable String keyResultId,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageParams page) {
    InitiativeState wanted = Params.constant(InitiativeState.class, "state", state);
    List<InitiativeAnswer> found = new ArrayList<>();
    for (CascadeSnapshot snapshot : reads.search(cycleId)) {
      for (Versioned<Initiative> row : snapshot.data().rows(Initiative.KIND)) {
        Initiative i = row.content();
        if ((cycleId == null || cycleId.equals(i.cycleId()))
            && (teamId == null || teamId.equals(i.teamId()))
            && (wanted == null || wanted == i.state())
            && Search.matches(q, i.title(), i.briefing().problem(), i.id())) {
          InitiativeAnswer answer = InitiativeAnswer.of(snapshot.data(), row);
          if (keyResultId == null || contributesTo(answer, keyResultId)) {
            found.add(answer);
          }
        }
      }
    }
    found.sort(Comparator.comparing(InitiativeResource::id));
    return page.paging().page(found, InitiativeResource::id, answer -> answer);
  }

  private static boolean contributesTo(InitiativeAnswer answer, String keyResultId) {
    return answer.contributions().stream().anyMatch(c -> c.keyResultId().equals(keyResultId));
  }

  private static String id(InitiativeAnswer answer) {
    return answer.initiative().content().id();
  }

  @GET
  @Path("/initiatives/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Initiative.KIND, id);
    Versioned<Initiative> row = Reads.require(snapshot, Initiative.KIND, id);
    return Answers.of(InitiativeAnswer.of(snapshot.data(), row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/initiatives")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<InitiativeItem> input = writes.body(body, InitiativeItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyNamed(input.item().cycleId()),
        new CreateInitiative(input),
        made -> "/initiatives/" + made.id(),
        InitiativeAnswer::of);
  }

  @PATCH
  @Path("/initiatives/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Initiative.KIND, id),
        new ChangeInitiative(id, match, writes.patch(body, InitiativeItem.class)),
        InitiativeAnswer::of);
  }

  @DELETE
  @Path("/initiatives/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(Initiative.KIND, id), new DeleteInitiative(id, match));
  }

  @POST
  @Path("/initiatives/{id}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<InitiativeStateItem> input = writes.body(body, InitiativeStateItem.class);
    return writes.change(
        caller,
        new Scope.FamilyOf(Initiative.KIND, id),
        new MoveInitiative(id, match, input),
        InitiativeAnswer::of);
  }
}
