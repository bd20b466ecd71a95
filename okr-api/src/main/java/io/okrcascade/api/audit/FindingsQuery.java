package io.okrcascade.api.audit;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Severity;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which findings of an audit are asked for, and of which day. */
public final class FindingsQuery extends DayConditions {
  @QueryParam("team")
  private @Nullable String team;

  @QueryParam("code")
  private @Nullable String code;

  @QueryParam("severity")
  private @Nullable String severity;

  @Nullable String team() {
    return team;
  }

  @Nullable Severity severity() {
    return Params.constant(Severity.class, "severity", severity);
  }

  /** All that the findings depend on besides the data and the day. */
  String key(String cycleId) {
    return "audit %s %s %s %s".formatted(cycleId, team, code, severity());
  }

  /** The findings of a cycle that are asked for. */
  AuditReport report(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    AuditReport report = CycleAudit.of(snapshot, cycleId, day);
    Set<String> teams = snapshot.subtreeIds(team);
    if (teams != null) {
      report = report.forTeams(teams);
    }
    if (code != null) {
      report = report.withCode(code);
    }
    Severity wanted = severity();
    return wanted == null ? report : report.withSeverity(wanted);
  }
}
