package io.okrcascade.api.audit;

import io.okrcascade.api.bundle.Write;
import io.okrcascade.api.cascade.CascadeSnapshot;
import io.okrcascade.core.answer.Plannings;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Tally;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.planning.Upkeep;
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
  static AuditReport of(Write write, String cycleId) {
    return of(write.data(), write.scores(), cycleId, write.settings());
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
        data.all(RecordType.INITIATIVE),
        data.all(RecordType.CONTRIBUTION),
        data.all(RecordType.AMENDMENT),
        data.all(RecordType.DEPENDENCY).stream()
            .flatMap(d -> data.negotiation(d).asOf(scores.asOf()).stream())
            .toList(),
        Plannings.loads(data, cycleId, scores.asOf(), settings.planning()),
        teamId -> new Upkeep(data.maintenanceOf(teamId), scores.asOf()),
        data.all(RecordType.GRADE),
        data.all(RecordType.WAIVER),
        settings.audit(),
        settings.planning());
  }
}
