package io.okrcascade.client;

import io.okrcascade.core.audit.AuditHistoryAnswer;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.bundle.Bundle;
import org.jspecify.annotations.Nullable;

/** The audit of a cycle. */
public final class Audits extends Resource<AuditReport> {
  Audits(Transport transport) {
    super(transport);
  }

  /** The audit that a query asks for; one that was asked for before only where it changed. */
  public AuditReport get(AuditQuery query) {
    return askIfChanged(Call.of(Operation.GET_AUDIT, query.cycleId()).query(query, "cycleId"));
  }

  /** The findings that a query asks for, as CSV. */
  public String csv(AuditQuery query) {
    return transport.askText(
        Call.of(Operation.GET_AUDIT, query.cycleId()).query(query, "cycleId").accept("text/csv"));
  }

  /** What the audit would say about what a bundle changes, if it were written; nothing is. */
  public AuditReport preview(String cycleId, Bundle bundle) {
    return ask(Call.of(Operation.PREVIEW_AUDIT, cycleId).json(bundle));
  }

  /** The indices of a cycle day by day, of a team and all below it; null for all. */
  public AuditHistoryAnswer history(String cycleId, @Nullable String teamId) {
    return transport.askIfChanged(
        Call.of(Operation.GET_AUDIT_HISTORY, cycleId).query("team", teamId),
        AuditHistoryAnswer.class);
  }
}
