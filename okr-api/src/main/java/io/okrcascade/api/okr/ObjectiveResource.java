package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.Writer.Written;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objectives and their states. */
@Path("/")
public final class ObjectiveResource extends RecordResource<Objective> {
  public ObjectiveResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Objective.KIND, "/objectives/");
  }

  /** A state to move an objective to. */
  public record ObjectiveStateItem(@Nullable ObjectiveState state) {}

  @GET
  @Path("/objectives")
  public Page<ObjectiveAnswer> list(
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("ownerId") @Nullable String ownerId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("q") @Nullable String q,
      @QueryParam("archived") @Nullable String archived,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    Status wanted = Params.constant(Status.class, "status", status);
    boolean hidden = Boolean.TRUE.equals(Params.flag("archived", archived));
    LocalDate day = reads.asOf(asOf);
    return RecordList.of(reads.search(cycleId, day), Objective.KIND)
        .having(Objective::cycleId, cycleId)
        .having(Objective::teamId, teamId)
        .having(Objective::ownerId, ownerId)
        .having(Objective::externalId, externalId)
        .having(Objective::archived, hidden)
        .where(o -> Search.matches(q, o.title(), o.description(), o.id()))
        .where((s, o) -> wanted == null || s.scores(day).objective(o.id()).status() == wanted)
        .page(page, (s, row) -> shown(s, day, row));
  }

  @GET
  @Path("/objectives/{id}")
  public Response get(@PathParam("id") String id, @BeanParam DayConditions conditions) {
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.of(Objective.KIND, id, day);
    return one(snapshot, id, conditions, (data, row) -> shown(snapshot, day, row));
  }

  @Override
  protected Object shown(Written<?> written, Versioned<Objective> row) {
    CascadeSnapshot after = written.after().of(Objective.KIND, row.content().id());
    return shown(after, reads.today(), row);
  }

  private static ObjectiveAnswer shown(
      CascadeSnapshot state, LocalDate day, Versioned<Objective> row) {
    return ObjectiveAnswer.of(state.data(), state.scores(day), row);
  }

  /** What was changed about it once it was committed, and why; oldest first. */
  @GET
  @Path("/objectives/{id}/amendments")
  public Page<Amendment> amendments(@PathParam("id") String id, @BeanParam PageParams page) {
    Dataset data = reads.of(Objective.KIND, id).data();
    return page.page(
        List.copyOf(Amendment.of(data, id)),
        ObjectiveResource::sortKey,
        false,
        amendment -> amendment);
  }

  /** As {@link Amendment#ORDER} has it. */
  private static String sortKey(Amendment amendment) {
    return RecordList.dated(amendment.on(), amendment.writtenAt(), amendment.id());
  }

  @POST
  @Path("/objectives")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    Input<ObjectiveItem> input = writes.body(body, ObjectiveItem.class);
    return created(post, Scope.named(input.item().cycleId()), new CreateObjective(input));
  }

  /** Creates or changes the one that another system calls so. */
  @PUT
  @Path("/objectives/by-external-id/{x}")
  @Consumes({MERGE_PATCH, JSON})
  public Response putByExternalId(
      @PathParam("x") String externalId, @BeanParam IfMatch match, byte[] body) {
    return putByExternalId(
        match,
        Objective.EXTERNAL_IDS,
        externalId,
        ObjectiveItem.class,
        body,
        input -> match.creating(new CreateObjective(input)),
        (id, patch) -> new ChangeObjective(id, match, patch));
  }

  @PATCH
  @Path("/objectives/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeObjective(id, match, writes.patch(body, ObjectiveItem.class)));
  }

  @DELETE
  @Path("/objectives/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteObjective(id, match));
  }

  @POST
  @Path("/objectives/{id}/state")
  @Consumes(JSON)
  public Response move(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<ObjectiveStateItem> input = writes.body(body, ObjectiveStateItem.class);
    return changed(match, id, new MoveObjective(id, match, input.map(ObjectiveStateItem::state)));
  }
}
