package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Message;
import java.util.Optional;

/** A closed cycle is read-only. */
public final class ClosedCycles {
  private static final Message CYCLE_CLOSED =
      Message.conflict("CYCLE_CLOSED", "cycle %s is closed, so it is read-only");

  private ClosedCycles() {}

  /** Refuses to change anything in a closed cycle. */
  public static void requireOpen(Edit edit, String cycleId) {
    boolean isClosed =
        edit.data().find(Cycle.KIND, cycleId).map(Cycle::phase).equals(Optional.of(Phase.CLOSED));
    edit.demand(!isClosed, CYCLE_CLOSED, cycleId);
  }
}
