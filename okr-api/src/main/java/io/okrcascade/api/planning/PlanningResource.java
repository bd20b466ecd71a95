package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.initiative.Rankings;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.planning.MaintenanceAnswer;
import io.okrcascade.core.planning.Plannings;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the planning of a cycle has come, and how its promises were kept. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanningResource {
  private final Reads reads;
  private final SnapshotAnswers answers;

  public PlanningResource(Reads reads, SnapshotAnswers answers) {
    this.reads = reads;
    this.answers = answers;
  }

  @GET
  @Path("/cycles/{id}/planning")
  public Response planning(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "planning " + cycleId,
        day,
        conditions,
        () ->
            Plannings.of(
                snapshot.data(),
                cycleId,
                day,
                snapshot.settings().planning(),
                Rankings.ranks(snapshot, cycleId)));
  }

  @GET
  @Path("/cycles/{id}/dependency-matrix")
  public Response matrix(
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "matrix " + cycleId,
        reads.today(),
        conditions,
        () -> MatrixAnswer.of(snapshot.data(), cycleId));
  }

  @GET
  @Path("/cycles/{id}/delivery")
  public Response delivery(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("compare") List<String> compare,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    List<String> others = compare.stream().flatMap(ids -> Stream.of(ids.split(","))).toList();
    if (others.isEmpty()) {
      return answers.json(
          snapshot,
          "delivery " + cycleId,
          day,
          conditions,
          () -> DeliveryAnswer.of(snapshot.data(), cycleId, day, List.of()));
    }
    // Cycles of other years have revisions of their own, so this answer carries no tag.
    List<DeliveryAnswer> compared =
        others.stream()
            .map(id -> DeliveryAnswer.of(reads.of(Cycle.KIND, id).data(), id, day, List.of()))
            .toList();
    return Response.ok(DeliveryAnswer.of(snapshot.data(), cycleId, day, compared)).build();
  }

  @GET
  @Path("/cycles/{id}/maintenance")
  public Response maintenance(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "maintenance " + cycleId,
        day,
        conditions,
        () -> MaintenanceAnswer.of(snapshot.data(), cycleId, day, snapshot.settings().planning()));
  }

  @GET
  @Path("/cycles/{id}/calendar.ics")
  @Produces("text/calendar")
  public Response calendar(
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.organization();
    Versioned<Cycle> row = Reads.require(snapshot, Cycle.KIND, cycleId);
    return answers.answer(
        snapshot,
        "calendar " + cycleId,
        reads.today(),
        conditions,
        "text/calendar;charset=utf-8",
        () -> RitualCalendar.of(row));
  }
}
