package io.okrcascade.client;

import io.okrcascade.core.audit.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of an audit to read; what is null does not matter.
 *
 * @param cycleId the cycle
 * @param team of this team and all below it, with their indices
 * @param code of the rule with this code
 * @param severity of this severity
 * @param asOf as things stood on this day, rather than today
 */
public record AuditQuery(
    String cycleId,
    @Nullable String team,
    @Nullable String code,
    @Nullable Severity severity,
    @Nullable LocalDate asOf) {

  /** The whole audit of a cycle. */
  public static AuditQuery of(String cycleId) {
    return new AuditQuery(cycleId, null, null, null, null);
  }

  /** The same: of this team and all below it, with their indices. */
  public AuditQuery ofTeam(String wanted) {
    return new AuditQuery(cycleId, wanted, code, severity, asOf);
  }

  /** The same: of the rule with this code. */
  public AuditQuery withCode(String wanted) {
    return new AuditQuery(cycleId, team, wanted, severity, asOf);
  }

  /** The same: of this severity. */
  public AuditQuery withSeverity(Severity wanted) {
    return new AuditQuery(cycleId, team, code, wanted, asOf);
  }

  /** The same: as things stood on this day, rather than today. */
  public AuditQuery asOf(LocalDate wanted) {
    return new AuditQuery(cycleId, team, code, severity, wanted);
  }
}
