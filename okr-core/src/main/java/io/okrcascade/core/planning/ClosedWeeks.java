package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.record.Change;
import java.util.List;

/**
 * What a week took of a team is as read-only as the closed cycle that holds the week; a bundle
 * tells what was reported before it closed.
 */
public final class ClosedWeeks {
  /** Holds whichever way is taken to report. */
  public static final Guard GUARD = ClosedWeeks::check;

  private ClosedWeeks() {}

  private static void check(Edit edit, List<Change<?>> changes) {
    if (!edit.isRequest()) {
      return;
    }
    for (Change<MaintenanceReport> change : Guard.of(MaintenanceReport.KIND, changes)) {
      edit.data().all(Cycle.KIND).stream()
          .filter(cycle -> cycle.holdsWeek(change.content().weekOf()))
          .filter(ClosedCycles::isClosed)
          .min(Cycle.KIND.sortedBy(Cycle::days))
          .ifPresent(
              cycle -> ClosedCycles.tellClosed(edit, edit.placeOf(change) + "/weekOf", cycle));
    }
  }
}
