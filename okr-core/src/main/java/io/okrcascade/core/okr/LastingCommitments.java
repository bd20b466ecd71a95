package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.record.Copy;
import java.util.Collection;

/**
 * What is committed stays so where that ends by which it became so: others approve no longer, or
 * its cycle steps back to before it began.
 */
public final class LastingCommitments {
  /** The field that notes it. */
  public static final String FIELD = "staysCommitted";

  private LastingCommitments() {}

  /** Of all objectives, when others shall approve no longer. */
  public static void ofAll(Edit edit) {
    for (Cycle cycle : edit.data().all(Cycle.KIND)) {
      if (!cycle.phase().isCommitted()) {
        keep(edit, edit.data().all(Objective.OF_CYCLE, cycle.id()));
      }
    }
  }

  /** Of the objectives of all cycles that an input moves back. */
  public static void ofSteppedBack(Edit edit) {
    for (Cycle before : edit.data().all(Cycle.KIND)) {
      ofSteppedBack(edit, before, edit.found(Cycle.KIND, before.id()).phase());
    }
  }

  /** Of the objectives of a cycle that goes to another phase. */
  public static void ofSteppedBack(Edit edit, Cycle before, Phase next) {
    if (before.phase().isCommitted() && !next.isCommitted() && !Approval.isAsked(edit)) {
      keep(edit, edit.data().all(Objective.OF_CYCLE, before.id()));
    }
  }

  private static void keep(Edit edit, Collection<Objective> objectives) {
    for (Objective known : objectives) {
      if (Commitment.wasApproved(known)) {
        edit.find(Objective.KIND, known.id())
            .filter(objective -> !objective.staysCommitted())
            .map(objective -> Copy.of(objective).with(FIELD, true).make())
            .ifPresent(objective -> edit.put(Objective.KIND, objective));
      }
    }
  }
}
