package io.okrcascade.api.okr;

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
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.okr.CreateObjective;
import io.okrcascade.core.okr.DeleteObjective;
import io.okrcascade.core.okr.MoveObjective;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.record.Dataset;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objectives and their states. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ObjectiveResource {
  private final Reads reads;
  private final HttpWrites writes;

  public ObjectiveResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** A state to move an objective to. */
  public record ObjectiveStateItem(@Nullable ObjectiveState state) {}

  @GET
  @Path("/objectives")
  public Page<ObjectiveAnswer> list(
      @Auth Caller caller,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("ownerId") @Nullable String ownerId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q,
      @QueryParam("archived") @Nullable String archived,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    Status wanted = Params.constant(Status.class, "status", status);
    boolean hidden = Boolean.TRUE.equals(Params.flag("archived", archived));
    LocalDate day = reads.asOf(asOf);
    List<ObjectiveAnswer> found = new ArrayList<>();
    for (CascadeSnapshot snapshot : reads.search(cycleId)) {
      for (Versioned<Objective> row : snapshot.data().rows(Objective.KIND)) {
        Objective o = row.content();
        if ((cycleId == null || cycleId.equals(o.cycleId()))
            && (teamId == null || teamId.equals(o.teamId()))
            && (ownerId == null || ownerId.equals(o.ownerId()))
            && o.archived() == hidden
            && Search.matches(q, o.title(), o.description(), o.id())) {
          ObjectiveAnswer answer = OkrAnswers.objective(snapshot.data(), snapshot.scores(day), row);
          if (wanted == null || answer.score().status() == wanted) {
            found.add(answer);
          }
        }
      }
    }
    found.sort(Comparator.comparing(ObjectiveResource::id));
    return page.paging().page(found, ObjectiveResource::id, answer -> answer);
  }

  private static String id(ObjectiveAnswer answer) {
    return answer.objective().content().id();
  }

  @GET
  @Path("/objectives/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("asOf") @Nullable String asOf,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Objective.KIND, id);
    Versioned<Objective> row = Reads.require(snapshot, Objective.KIND, id);
    return Answers.of(
        OkrAnswers.objective(snapshot.data(), snapshot.scores(reads.asOf(asOf)), row),
        row.version(),
        ifNoneMatch);
  }

  /** What was changed about it once it was committed, and why; oldest first. */
  @GET
  @Path("/objectives/{id}/amendments")
  public Page<Amendment> amendments(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    List<Amendment> amendments =
        reads.of(Objective.KIND, id).data().all(Amendment.OF_OBJECTIVE, id).stream()
            .sorted(Comparator.comparing(ObjectiveResource::sortKey))
            .toList();
    return page.paging().page(amendments, ObjectiveResource::sortKey, amendment -> amendment);
  }

  private static String sortKey(Amendment amendment) {
    return amendment.on() + " " + amendment.id();
  }

  @POST
  @Path("/objectives")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Auth Caller caller, @BeanParam IdempotentPost post, byte[] body) {
    Input<ObjectiveItem> input = writes.body(body, ObjectiveItem.class);
    return writes.post(
        caller,
        post,
        body,
        new Scope.FamilyNamed(input.item().cycleId()),
        edit -> {
          Versioned<Objective> row = edit.run(new CreateObjective(input));
          return Reply.created("/objectives/" + row.content().id(), row)
              .withBody(answer(edit.data(), row));
        });
  }

  @PATCH
  @Path("/objectives/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Objective.KIND, id),
        new ChangeObjective(id, match, writes.patch(body, ObjectiveItem.class)),
        this::answer);
  }

  @DELETE
  @Path("/objectives/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(Objective.KIND, id), new DeleteObjective(id, match));
  }

  @POST
  @Path("/objectives/{id}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response move(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<ObjectiveStateItem> input = writes.body(body, ObjectiveStateItem.class);
    return writes.change(
        caller,
        new Scope.FamilyOf(Objective.KIND, id),
        new MoveObjective(id, match, input.map(ObjectiveStateItem::state)),
        this::answer);
  }

  private ObjectiveAnswer answer(Dataset data, Versioned<Objective> row) {
    return OkrAnswers.objective(data, reads.scores(data), row);
  }
}
