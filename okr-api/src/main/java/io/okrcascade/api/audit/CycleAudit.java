package io.okrcascade.api.audit;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Tally;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.planning.MaintenanceHistory;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Plannings;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.settings.Settings;
import java.time.LocalDate;
import java.util.Map;

/** The audit of a cycle, made once for a snapshot and a day. */
public final class CycleAudit {
  private CycleAudit() {}

  public static AuditReport of(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return snapshot.keep(
        "audit report " + cycleId + " " + day,
        key -> of(snapshot.data(), snapshot.scores(day), cycleId, snapshot.settings()));
  }

  /** The audit of what a write has decided so far. */
  static AuditReport of(Reads reads, Dataset data, String cycleId) {
    return of(data, reads.scores(data), cycleId, reads.settings(data));
  }

  private static AuditReport of(Dataset data, Scores scores, String cycleId, Settings settings) {
    return Audit.run(input(data, scores, cycleId, settings));
  }

  /** The counts behind the indices, as the dataset tells of a day. */
  static Map<String, Tally> tallies(
      Dataset data, Cascade cascade, String cycleId, LocalDate day, Settings settings) {
    return Audit.tallies(input(data, cascade.scores(day, settings.pace()), cycleId, settings));
  }

  private static AuditInput input(Dataset data, Scores scores, String cycleId, Settings settings) {
    return new AuditInput(
        scores,
        cycleId,
        data.all(Initiative.KIND),
        data.all(Contribution.KIND),
        data.all(Amendment.KIND),
        data.all(Dependency.KIND).stream()
            .flatMap(d -> Negotiation.of(data, d).asOf(scores.asOf()).stream())
            .toList(),
        Plannings.loads(data, cycleId, scores.asOf(), settings.planning()),
        teamId ->
            new MaintenanceHistory(data.all(MaintenanceReport.OF_TEAM, teamId), scores.asOf()),
        data.all(Grade.KIND),
        data.all(Waiver.KIND),
        settings.audit(),
        settings.planning());
  }
}
