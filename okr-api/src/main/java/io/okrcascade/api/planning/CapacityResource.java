package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.access.Caller;
import io.okrcascade.api.bundle.HttpWrites;
import io.okrcascade.api.bundle.HttpWrites.Body;
import io.okrcascade.api.bundle.Reads;
import io.okrcascade.api.bundle.Reply;
import io.okrcascade.api.bundle.Writer.Scope;
import io.okrcascade.api.cascade.CascadeSnapshot;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Bundle.CapacityItem;
import io.okrcascade.core.bundle.MergeOptions.Absent;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.planning.Capacity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
    CascadeSnapshot snapshot = reads.of(RecordType.CYCLE, cycleId);
    Reads.require(snapshot, RecordType.TEAM, teamId);
    return Answers.of(
        Reads.require(snapshot, RecordType.CAPACITY, RecordType.pairId(teamId, cycleId)),
        ifNoneMatch);
  }

  @PUT
  @Path("/teams/{id}/capacity/{cycleId}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @Auth Caller caller,
      @PathParam("id") String teamId,
      @PathParam("cycleId") String cycleId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Body<PeopleItem> read = writes.body(body, PeopleItem.class);
    return writes.change(
        caller,
        new Scope.FamilyOf(RecordType.CYCLE, cycleId),
        write -> {
          write.require(RecordType.TEAM, teamId);
          write.permit(write.permissions().mayRunPlanning(), "set capacities");
          write.requireOpen(cycleId);
          String id = RecordType.pairId(teamId, cycleId);
          Versioned<Capacity> there = write.data().row(RecordType.CAPACITY, id);
          if (there != null) {
            Tags.requireMatch(ifMatch, there.version());
          }
          CapacityItem item = new CapacityItem(teamId, cycleId, read.item().people());
          write.merge(
              new Bundle.Builder().capacities(List.of(item)).build(),
              Absent.DEFAULT,
              read,
              "/capacities/0");
          Versioned<Capacity> row = write.require(RecordType.CAPACITY, id);
          return there == null
              ? Reply.created("/teams/" + teamId + "/capacity/" + cycleId, row)
              : Reply.ok(row);
        });
  }
}
