package io.okrcascade.api.audit;

import io.okrcascade.api.cascade.CascadeSnapshot;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.bundle.RecordType;
import java.time.LocalDate;

/** The audit of a cycle from a snapshot, made once for a day. */
public final class CycleAudit {
  private CycleAudit() {}

  public static AuditReport of(
      CascadeSnapshot snapshot, String cycleId, LocalDate day, AuditThresholds thresholds) {
    return snapshot.keep(
        "audit report " + cycleId + " " + day,
        key ->
            Audit.run(
                new AuditInput(
                    snapshot.scores(day),
                    cycleId,
                    snapshot.data().all(RecordType.INITIATIVE),
                    snapshot.data().all(RecordType.CONTRIBUTION),
                    snapshot.data().all(RecordType.AMENDMENT),
                    thresholds)));
  }
}
