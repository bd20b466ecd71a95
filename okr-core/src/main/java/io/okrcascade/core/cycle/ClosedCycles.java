package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.Optional;

/** A closed cycle is read-only. */
public final class ClosedCycles {
  private static final Message CYCLE_CLOSED =
      Message.conflict("CYCLE_CLOSED", "cycle %s is closed, so it is read-only");

  private ClosedCycles() {}

  /** Refuses to change what another team writes, or anything in a closed cycle. */
  public static <T extends Record> void permitChange(Edit edit, RecordKind<T> kind, T content) {
    edit.permitWriting(kind, content);
    requireOpen(edit, edit.kinds().cycleIdOf(kind, content, edit.data()));
  }

  /** The record that somebody means to change, once it is clear that they may. */
  public static <T extends Record> Versioned<T> require(
      Edit edit, RecordKind<T> kind, String id, Match match) {
    return edit.require(kind, id, match, it -> permitChange(edit, kind, it));
  }

  /** The record on which something hangs, once it is clear that this may be changed. */
  public static <T extends Record> T require(Edit edit, RecordKind<T> kind, String id) {
    T content = edit.require(kind, id).content();
    permitChange(edit, kind, content);
    return content;
  }

  /** Refuses to change anything in a closed cycle. */
  public static void requireOpen(Edit edit, String cycleId) {
    boolean isClosed =
        edit.data().find(Cycle.KIND, cycleId).map(Cycle::phase).equals(Optional.of(Phase.CLOSED));
    Demand.that(!isClosed, CYCLE_CLOSED, cycleId);
  }
}
