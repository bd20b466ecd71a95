package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.SetCapacity;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How many people a team has in a cycle. */
@Path("/")
public final class CapacityResource extends RecordResource<Capacity> {
  public CapacityResource(Reads reads, HttpWrites writes) {
    super(
        reads,
        writes,
        Capacity.KIND,
        capacity -> "/teams/" + capacity.teamId() + "/capacity/" + capacity.cycleId());
  }

  /** A number of people. */
  public record PeopleItem(@Nullable Double people) {}

  @GET
  @Path("/teams/{id}/capacity/{cycleId}")
  public Response get(
      @PathParam("id") String teamId,
      @PathParam("cycleId") String cycleId,
      @BeanParam Conditions conditions) {
    Dataset data = reads.ofCycle(cycleId, teamId).data();
    return kept(data, RecordKind.pairId(teamId, cycleId), conditions);
  }

  @PUT
  @Path("/teams/{id}/capacity/{cycleId}")
  @Consumes(JSON)
  public Response put(
      @PathParam("id") String teamId,
      @PathParam("cycleId") String cycleId,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<PeopleItem> input = writes.body(body, PeopleItem.class);
    return put(
        match,
        ofCycle(cycleId),
        new SetCapacity(teamId, cycleId, match, input.map(PeopleItem::people)));
  }
}
