package io.okrcascade.api.store;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.RecordKind;
import java.util.Set;

/** What an answer is made of: it holds, and its tag stands, as long as none of that changes. */
public enum Facts {
  /** What stands above and below what, without any numbers. */
  STRUCTURE,

  /** All but what supplements it. */
  PRIMARY,

  /** That, and the weekly reports of maintenance. */
  WITH_MAINTENANCE;

  private static final Set<RecordKind<?>> OF_STRUCTURE =
      Set.of(
          Team.KIND,
          Cycle.KIND,
          Objective.KIND,
          KeyResult.KIND,
          Alignment.KIND,
          Initiative.KIND,
          Contribution.KIND);

  boolean hold(RecordKind<?> kind) {
    return switch (this) {
      case STRUCTURE -> OF_STRUCTURE.contains(kind);
      case PRIMARY -> !kind.isSupplement();
      case WITH_MAINTENANCE -> PRIMARY.hold(kind) || kind.equals(MaintenanceReport.KIND);
    };
  }
}
