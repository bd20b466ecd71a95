package io.okrcascade.api.planning;

import io.okrcascade.api.initiative.Rankings;
import io.okrcascade.api.platform.body.Body;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.planning.MaintenanceAnswer;
import io.okrcascade.core.planning.Plannings;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How far the planning of a cycle has come, and how its promises were kept. */
@Path("/")
public final class PlanningResource extends SnapshotResource {
  public PlanningResource(Reads reads, Bodies bodies) {
    super(reads, bodies);
  }

  @GET
  @Path("/cycles/{id}/planning")
  public Response planning(@PathParam("id") String cycleId, @BeanParam DayConditions conditions) {
    return ofCycle(
        Facts.WITH_MAINTENANCE,
        "planning",
        cycleId,
        conditions,
        (snapshot, day) ->
            Plannings.of(
                snapshot.data(),
                cycleId,
                day,
                snapshot.settings().planning(),
                Rankings.ranks(snapshot, cycleId, day)));
  }

  @GET
  @Path("/cycles/{id}/solicitations")
  public Response solicitations(@PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    return ofCycle(
        Facts.PRIMARY,
        "solicitations",
        cycleId,
        conditions,
        (snapshot, day) ->
            SolicitationsAnswer.of(
                snapshot.data(), cycleId, snapshot.settings().planning().mostSolicitations()));
  }

  @GET
  @Path("/cycles/{id}/dependency-matrix")
  public Response matrix(@PathParam("id") String cycleId, @BeanParam DayConditions conditions) {
    return ofCycle(
        Facts.PRIMARY,
        "matrix",
        cycleId,
        conditions,
        (snapshot, day) -> MatrixAnswer.of(snapshot.data(), cycleId, day));
  }

  @GET
  @Path("/cycles/{id}/delivery")
  public Response delivery(
      @PathParam("id") String cycleId,
      @QueryParam("compare") List<String> compare,
      @BeanParam DayConditions conditions) {
    List<String> others = compare.stream().flatMap(ids -> Stream.of(ids.split(","))).toList();
    if (others.isEmpty()) {
      return ofCycle(
          Facts.PRIMARY,
          "delivery",
          cycleId,
          conditions,
          (snapshot, day) -> DeliveryAnswer.of(snapshot.data(), cycleId, day, List.of()));
    }
    // Cycles of other years have revisions of their own, so this answer carries no tag.
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId).asOf(day);
    List<DeliveryAnswer> compared =
        others.stream()
            .map(id -> DeliveryAnswer.of(reads.ofCycle(id).asOf(day).data(), id, day, List.of()))
            .toList();
    return Response.ok(DeliveryAnswer.of(snapshot.data(), cycleId, day, compared)).build();
  }

  @GET
  @Path("/cycles/{id}/maintenance")
  public Response maintenance(
      @PathParam("id") String cycleId, @BeanParam DayConditions conditions) {
    return ofCycle(
        Facts.WITH_MAINTENANCE,
        "maintenance",
        cycleId,
        conditions,
        (snapshot, day) ->
            MaintenanceAnswer.of(snapshot.data(), cycleId, day, snapshot.settings().planning()));
  }

  @GET
  @Path("/cycles/{id}/calendar.ics")
  @Produces("text/calendar")
  public Response calendar(@PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    Versioned<Cycle> row = Reads.require(snapshot.data(), Cycle.KIND, cycleId);
    return answer(
        Facts.PRIMARY,
        snapshot,
        "calendar " + cycleId,
        reads.today(),
        conditions,
        "text/calendar;charset=utf-8",
        () -> Body.of(RitualCalendar.of(row)));
  }
}
