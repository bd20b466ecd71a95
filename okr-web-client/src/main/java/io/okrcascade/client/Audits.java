package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.audit.AuditReport;

/** The audit of a cycle. */
public final class Audits {
  private static final TypeReference<AuditReport> REPORT = new TypeReference<>() {};

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
}
