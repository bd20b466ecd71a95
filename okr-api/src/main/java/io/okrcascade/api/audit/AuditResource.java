package io.okrcascade.api.audit;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Severity;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The audit of a cycle. */
@Path("/")
public final class AuditResource {
  private final Reads reads;
  private final SnapshotAnswers answers;
  private final AuditHistory history;

  public AuditResource(Reads reads, SnapshotAnswers answers, AuditHistory history) {
    this.reads = reads;
    this.answers = answers;
    this.history = history;
  }

  @GET
  @Path("/cycles/{id}/audit")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @QueryParam("code") @Nullable String code,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    Asked asked = asked(cycleId, team, code, severity, asOf);
    return answers.json(asked.snapshot, asked.query, asked.day, conditions, asked::report);
  }

  @GET
  @Path("/cycles/{id}/audit")
  @Produces("text/csv;qs=0.5") // JSON for who accepts anything
  public Response csv(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @QueryParam("code") @Nullable String code,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    Asked asked = asked(cycleId, team, code, severity, asOf);
    return answers.answer(
        asked.snapshot,
        asked.query,
        asked.day,
        conditions,
        "text/csv;charset=utf-8",
        () -> FindingsCsv.of(asked.report().findings()));
  }

  @GET
  @Path("/cycles/{id}/audit/history")
  @Produces(MediaType.APPLICATION_JSON)
  public Response history(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    return answers.json(
        snapshot,
        "audit history " + cycleId + " " + team,
        reads.today(),
        conditions,
        () ->
            history.of(
                snapshot,
                cycleId,
                team == null ? null : Organization.of(snapshot.data()).subtreeIds(team)));
  }

  private Asked asked(
      String cycleId,
      @Nullable String team,
      @Nullable String code,
      @Nullable String severity,
      @Nullable String asOf) {
    LocalDate day = reads.asOf(asOf);
    Severity wanted = Params.constant(Severity.class, "severity", severity);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    String query = "audit %s %s %s %s".formatted(cycleId, team, code, wanted);
    return new Asked(snapshot, query, day, cycleId, team, code, wanted);
  }

  private record Asked(
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      String cycleId,
      @Nullable String team,
      @Nullable String code,
      @Nullable Severity severity) {

    AuditReport report() {
      AuditReport report = CycleAudit.of(snapshot, cycleId, day);
      if (team != null) {
        report = report.forTeams(Organization.of(snapshot.data()).subtreeIds(team));
      }
      if (code != null) {
        report = report.withCode(code);
      }
      return severity == null ? report : report.withSeverity(severity);
    }
  }
}
