package io.okrcascade.api.dependency;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.dependency.ChangeDependency;
import io.okrcascade.core.dependency.DeleteDependency;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.NameDependency;
import io.okrcascade.core.initiative.NegotiationAnswer;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What initiatives need from other teams. What is said about it has a resource of its own. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DependencyResource {
  private final Reads reads;
  private final HttpWrites writes;

  public DependencyResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/dependencies")
  public Page<NegotiationAnswer> list(
      @Auth Caller caller,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("consumerTeamId") @Nullable String consumerTeamId,
      @QueryParam("providerTeamId") @Nullable String providerTeamId,
      @QueryParam("state") @Nullable String state,
      @BeanParam PageParams page) {
    DependencyState wanted = Params.constant(DependencyState.class, "state", state);
    List<NegotiationAnswer> found = new ArrayList<>();
    for (CascadeSnapshot snapshot : reads.search(cycleId)) {
      for (Versioned<Dependency> row : snapshot.data().rows(Dependency.KIND)) {
        Dependency d = row.content();
        if ((providerTeamId == null || providerTeamId.equals(d.providerTeamId()))
            && (wanted == null || wanted == d.state())) {
          NegotiationAnswer answer = NegotiationAnswer.of(snapshot.data(), row);
          if ((cycleId == null || cycleId.equals(answer.cycleId()))
              && (consumerTeamId == null || consumerTeamId.equals(answer.consumerTeamId()))) {
            found.add(answer);
          }
        }
      }
    }
    found.sort(Comparator.comparing(DependencyResource::id));
    return page.paging().page(found, DependencyResource::id, answer -> answer);
  }

  private static String id(NegotiationAnswer answer) {
    return answer.dependency().content().id();
  }

  @GET
  @Path("/initiatives/{id}/dependencies")
  public Page<NegotiationAnswer> ofInitiative(
      @Auth Caller caller, @PathParam("id") String initiativeId, @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.of(Initiative.KIND, initiativeId);
    List<NegotiationAnswer> found =
        snapshot.data().all(Dependency.OF_INITIATIVE, initiativeId).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(d -> Objects.requireNonNull(snapshot.data().row(Dependency.KIND, d.id())))
            .map(row -> NegotiationAnswer.of(snapshot.data(), row))
            .toList();
    return page.paging().page(found, DependencyResource::id, answer -> answer);
  }

  @GET
  @Path("/dependencies/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Dependency.KIND, id);
    Versioned<Dependency> row = Reads.require(snapshot, Dependency.KIND, id);
    return Answers.of(NegotiationAnswer.of(snapshot.data(), row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/initiatives/{id}/dependencies")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<DependencyItem> input = writes.body(body, DependencyItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        new NameDependency(initiativeId, input),
        made -> "/dependencies/" + made.id(),
        NegotiationAnswer::of);
  }

  @PATCH
  @Path("/dependencies/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Dependency.KIND, id),
        new ChangeDependency(id, match, writes.patch(body, DependencyItem.class)),
        NegotiationAnswer::of);
  }

  /** One that was never asked for, or was withdrawn, may be taken off the initiative. */
  @DELETE
  @Path("/dependencies/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(Dependency.KIND, id), new DeleteDependency(id, match));
  }
}
