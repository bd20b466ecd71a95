package io.okrcascade.api.dependency;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.dependency.ChangeDependency;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.DeleteDependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.NameDependency;
import io.okrcascade.core.initiative.NegotiationAnswer;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What initiatives need from other teams, and what teams say to each other about it. */
@Path("/")
public final class DependencyResource extends RecordResource<Dependency> {
  public DependencyResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Dependency.KIND, "/dependencies/", NegotiationAnswer::of);
  }

  @GET
  @Path("/dependencies")
  public Page<NegotiationAnswer> list(
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("consumerTeamId") @Nullable String consumerTeamId,
      @QueryParam("providerTeamId") @Nullable String providerTeamId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("externalId") @Nullable String externalId,
      @BeanParam PageParams page) {
    return RecordList.of(reads.search(cycleId), Dependency.KIND)
        .having(Dependency::providerTeamId, providerTeamId)
        .having(Dependency::externalId, externalId)
        .having(Dependency::state, Params.constant(DependencyState.class, "state", state))
        .where((snapshot, d) -> isOf(snapshot.data(), d, cycleId, consumerTeamId))
        .page(page, (snapshot, row) -> NegotiationAnswer.of(snapshot.data(), row));
  }

  private static boolean isOf(
      Dataset data,
      Dependency dependency,
      @Nullable String cycleId,
      @Nullable String consumerTeamId) {
    Initiative initiative =
        Reads.require(data, Initiative.KIND, dependency.initiativeId()).content();
    return (cycleId == null || cycleId.equals(initiative.cycleId()))
        && (consumerTeamId == null || consumerTeamId.equals(initiative.teamId()));
  }

  @GET
  @Path("/initiatives/{id}/dependencies")
  public Page<NegotiationAnswer> ofInitiative(
      @PathParam("id") String id, @BeanParam PageParams page) {
    return RecordList.of(reads.of(Initiative.KIND, id).data(), Dependency.OF_INITIATIVE, id)
        .page(page, NegotiationAnswer::of);
  }

  @GET
  @Path("/dependencies/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return one(id, conditions);
  }

  @POST
  @Path("/initiatives/{id}/dependencies")
  @Consumes(JSON)
  public Response create(
      @PathParam("id") String initiativeId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<DependencyItem> input = writes.body(body, DependencyItem.class);
    return created(
        post, of(Initiative.KIND, initiativeId), new NameDependency(initiativeId, input));
  }

  @PATCH
  @Path("/dependencies/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeDependency(id, match, writes.patch(body, DependencyItem.class)));
  }

  /** One that was never asked for, or was withdrawn, may be taken off the initiative. */
  @DELETE
  @Path("/dependencies/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteDependency(id, match));
  }

  @POST
  @Path("/dependencies/{id}/answers")
  @Consumes(JSON)
  public Response answer(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    Input<ResponseItem> input = writes.body(body, ResponseItem.class);
    return created(match, of(Dependency.KIND, id), new RespondToDependency(id, match, input));
  }
}
