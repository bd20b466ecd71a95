package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Copy;

/**
 * Approved objectives are graded. The service does so when their cycle closes; a bundle may bring
 * the grades of a cycle that somebody closes here later.
 */
public final class Graded {
  private static final Message NOT_APPROVED =
      Message.invalid("GRADE", "“%s” is not approved: only what is approved is graded");

  /** Grades are of what is approved. */
  static final Invariant RULE =
      (edit, touched) -> touched.forEach((id, pointer) -> check(edit, id, pointer));

  private Graded() {}

  private static void check(Edit edit, String objectiveId, String pointer) {
    Objective objective = edit.find(Objective.KIND, objectiveId).orElse(null);
    boolean isGraded =
        edit.find(Grade.KIND, objectiveId).filter(grade -> grade.progress() != null).isPresent();
    if (objective == null || !isGraded) {
      return;
    }
    if (objective.state() != ObjectiveState.APPROVED) {
      edit.brokenAt(pointer, NOT_APPROVED, objective.title());
    }
  }

  /** Takes the grades back of cycles that are open again: they are graded when they close. */
  public static void withdrawOfReopened(Edit edit) {
    for (Cycle before : edit.data().all(Cycle.KIND)) {
      boolean isReopened =
          before.phase() == Phase.CLOSED
              && edit.found(Cycle.KIND, before.id()).phase() != Phase.CLOSED;
      if (isReopened) {
        withdraw(edit, before.id());
      }
    }
  }

  /** Takes the grades of a cycle back; what was explained stays, it is no grade. */
  public static void withdraw(Edit edit, String cycleId) {
    for (Objective objective : edit.data().all(Objective.OF_CYCLE, cycleId)) {
      edit.find(Grade.KIND, objective.id()).ifPresent(grade -> withdraw(edit, grade));
    }
  }

  private static void withdraw(Edit edit, Grade grade) {
    if (grade.explanation() != null && !VisibleText.isBlank(grade.explanation())) {
      edit.put(Grade.KIND, Copy.of(grade).without("progress", "gradedOn").make());
    } else {
      edit.delete(Grade.KIND, grade.objectiveId());
    }
  }
}
