package io.okrcascade.api.audit;

import io.okrcascade.api.platform.body.Body;
import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.audit.AuditReport;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The audit of a cycle. */
@Path("/")
public final class AuditResource extends SnapshotResource {
  public AuditResource(Reads reads, Bodies bodies) {
    super(reads, bodies);
  }

  @GET
  @Path("/cycles/{id}/audit")
  public Response json(@PathParam("id") String cycleId, @BeanParam FindingsQuery query) {
    return answer(cycleId, query, JSON, report -> bodies.of(query.key(cycleId), report));
  }

  @GET
  @Path("/cycles/{id}/audit")
  @Produces("text/csv;qs=0.5") // JSON for who accepts anything
  public Response csv(@PathParam("id") String cycleId, @BeanParam FindingsQuery query) {
    return answer(
        cycleId,
        query,
        "text/csv;charset=utf-8",
        report -> Body.of(FindingsCsv.of(report.findings())));
  }

  private Response answer(
      String cycleId, FindingsQuery query, String mediaType, Function<AuditReport, Body> shown) {
    LocalDate day = reads.asOf(query);
    String key = query.key(cycleId);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, query.team());
    return answer(
        Facts.WITH_MAINTENANCE,
        snapshot,
        key,
        day,
        query,
        mediaType,
        () -> shown.apply(query.report(snapshot.asOf(day), cycleId, day)));
  }

  @GET
  @Path("/cycles/{id}/audit/history")
  public Response history(
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @BeanParam DayConditions conditions) {
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, team);
    return json(
        Facts.WITH_MAINTENANCE,
        snapshot,
        "audit history " + cycleId + " " + team,
        day,
        conditions,
        () -> AuditHistory.of(snapshot, cycleId, snapshot.subtreeIds(team), day));
  }
}
