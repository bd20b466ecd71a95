package io.okrcascade.api.audit;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.settings.Settings;
import java.time.LocalDate;

/** The audit of a cycle, made once for a snapshot and a day. */
public final class CycleAudit {
  private CycleAudit() {}

  /** The audit of a snapshot as of the day. */
  public static AuditReport of(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return snapshot.keep(
        Facts.WITH_MAINTENANCE,
        "audit report " + cycleId + " " + day,
        report -> CascadeSnapshot.RECORD * (long) report.findings().size(),
        () -> Audit.run(input(snapshot, cycleId, day)));
  }

  /** The audit of what a write has decided so far. */
  static AuditReport of(Reads reads, Dataset data, String cycleId) {
    return Audit.run(input(data, reads.scores(data), cycleId, reads.settings(data)));
  }

  static AuditInput input(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return input(snapshot.data(), snapshot.scores(day), cycleId, snapshot.settings());
  }

  private static AuditInput input(Dataset data, Scores scores, String cycleId, Settings settings) {
    return AuditInput.of(data, scores, cycleId, settings.audit(), settings.planning());
  }
}
