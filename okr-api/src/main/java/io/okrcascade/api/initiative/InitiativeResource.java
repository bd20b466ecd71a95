package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Search;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.ChangeInitiative;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.DeleteInitiative;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.InitiativeStateItem;
import io.okrcascade.core.initiative.MoveInitiative;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.RecordKind;
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
import org.jspecify.annotations.Nullable;

/** Initiatives and their states. */
@Path("/")
public final class InitiativeResource extends RecordResource<Initiative> {
  public InitiativeResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Initiative.KIND, "/initiatives/", InitiativeAnswer::of);
  }

  @GET
  @Path("/initiatives")
  public Page<InitiativeAnswer> list(
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("teamId") @Nullable String teamId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("keyResultId") @Nullable String keyResultId,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageParams page) {
    InitiativeState wanted = Params.constant(InitiativeState.class, "state", state);
    return RecordList.of(reads.search(cycleId), Initiative.KIND)
        .having(Initiative::cycleId, cycleId)
        .having(Initiative::teamId, teamId)
        .having(Initiative::state, wanted)
        .having(Initiative::externalId, externalId)
        .where(i -> Search.matches(q, i.title(), i.briefing().problem(), i.id()))
        .where((snapshot, i) -> keyResultId == null || moves(snapshot.data(), i, keyResultId))
        .page(page, (snapshot, row) -> InitiativeAnswer.of(snapshot.data(), row));
  }

  private static boolean moves(Dataset data, Initiative initiative, String keyResultId) {
    return data.row(Contribution.KIND, RecordKind.pairId(initiative.id(), keyResultId)) != null;
  }

  @GET
  @Path("/initiatives/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return one(id, conditions);
  }

  @POST
  @Path("/initiatives")
  @Consumes(JSON)
  public Response create(@BeanParam RepeatableRequest post, byte[] body) {
    Input<InitiativeItem> input = writes.body(body, InitiativeItem.class);
    return created(post, Scope.named(input.item().cycleId()), new CreateInitiative(input));
  }

  /** Creates or changes the one that another system calls so. */
  @PUT
  @Path("/initiatives/by-external-id/{x}")
  @Consumes({MERGE_PATCH, JSON})
  public Response putByExternalId(
      @PathParam("x") String externalId, @BeanParam IfMatch match, byte[] body) {
    return putByExternalId(
        match,
        Initiative.EXTERNAL_IDS,
        externalId,
        InitiativeItem.class,
        body,
        input -> match.creating(new CreateInitiative(input)),
        (id, patch) -> new ChangeInitiative(id, match, patch));
  }

  @PATCH
  @Path("/initiatives/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeInitiative(id, match, writes.patch(body, InitiativeItem.class)));
  }

  @DELETE
  @Path("/initiatives/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteInitiative(id, match));
  }

  @POST
  @Path("/initiatives/{id}/state")
  @Consumes(JSON)
  public Response move(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new MoveInitiative(id, match, writes.body(body, InitiativeStateItem.class)));
  }
}
