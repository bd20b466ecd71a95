package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.SetCapacity;
import io.okrcascade.core.record.RecordKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How many people a team has in a cycle. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CapacityResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CapacityResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** A number of people. */
  public record PeopleItem(@Nullable Double people) {}

  @GET
  @Path("/teams/{id}/capacity/{cycleId}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String teamId,
      @PathParam("cycleId") String cycleId,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    Reads.require(snapshot, Team.KIND, teamId);
    return Answers.of(
        Reads.require(snapshot, Capacity.KIND, RecordKind.pairId(teamId, cycleId)), ifNoneMatch);
  }

  @PUT
  @Path("/teams/{id}/capacity/{cycleId}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @Auth Caller caller,
      @PathParam("id") String teamId,
      @PathParam("cycleId") String cycleId,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<PeopleItem> input = writes.body(body, PeopleItem.class);
    return writes.put(
        caller,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        Capacity.KIND,
        new SetCapacity(teamId, cycleId, match, input.map(PeopleItem::people)),
        "/teams/" + teamId + "/capacity/" + cycleId,
        View.plain());
  }
}
