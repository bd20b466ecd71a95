package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.audit.AuditHistoryAnswer;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.bundle.Bundle;
import org.jspecify.annotations.Nullable;

/** The audit of a cycle. */
public final class Audits {
  private static final TypeReference<AuditReport> REPORT = new TypeReference<>() {};
  private static final TypeReference<AuditHistoryAnswer> HISTORY = new TypeReference<>() {};

  private final Transport transport;

  Audits(Transport transport) {
    this.transport = transport;
  }

  /** The audit that a query asks for; one that was asked for before only where it changed. */
  public AuditReport get(AuditQuery query) {
    return transport.askAgain(query.into(Call.of(Operation.GET_AUDIT, query.cycleId())), REPORT);
  }

  /** The findings that a query asks for, as CSV. */
  public String csv(AuditQuery query) {
    return transport.askText(
        query.into(Call.of(Operation.GET_AUDIT, query.cycleId())).accept("text/csv"));
  }

  /** What the audit would say about what a bundle changes, if it were written; nothing is. */
  public AuditReport preview(String cycleId, Bundle bundle) {
    return transport.ask(Call.of(Operation.PREVIEW_AUDIT, cycleId).json(bundle), REPORT);
  }

  /** The indices of a cycle day by day, of a team and all below it; null for all. */
  public AuditHistoryAnswer history(String cycleId, @Nullable String teamId) {
    return transport.askAgain(
        Call.of(Operation.GET_AUDIT_HISTORY, cycleId).query("team", teamId), HISTORY);
  }
}
