package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;

/** What counts in what stands above it, and how much. */
final class Upward {
  private Upward() {}

  static boolean isApproved(Objective objective) {
    return objective.state() == ObjectiveState.APPROVED;
  }

  static boolean isPlanned(Cycle cycle) {
    return !cycle.phase().isCommitted();
  }

  /**
   * Whether what belongs to an objective of one cycle counts in what belongs to one of another:
   * once it is approved, and before that as long as both cycles are being planned.
   */
  static boolean handsUp(Objective objective, Cycle own, Cycle parents) {
    return isApproved(objective) || (isPlanned(own) && isPlanned(parents));
  }

  /** Whether a key result counts: it is not dropped, and its objective counts. */
  static boolean isLive(KeyResult keyResult, boolean objectiveIsLive) {
    return objectiveIsLive && keyResult.state() != KeyResultState.DROPPED;
  }

  /** What a key result counts in its objective. */
  static double weight(KeyResult keyResult, boolean live) {
    return live ? keyResult.weight() : 0;
  }

  /** What a child counts in the parent that it is linked to. */
  static double weight(Alignment link, boolean live, boolean handsUp) {
    return link.mode() == AlignmentMode.CONTRIBUTES && live && handsUp ? link.weight() : 0;
  }
}
