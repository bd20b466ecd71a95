package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A closed cycle is read-only; a bundle tells what was done before it closed. */
public final class ClosedCycles {
  /** Holds whichever way is taken to write in it. */
  public static final Guard GUARD = ClosedCycles::check;

  private static final Message CYCLE_CLOSED =
      Message.conflict("CYCLE_CLOSED", "%s is closed, so it is read-only");

  private ClosedCycles() {}

  private static void check(Edit edit, List<Change<?>> changes) {
    if (!edit.isRequest()) {
      return;
    }
    Set<String> told = told(edit);
    for (Change<?> change : changes) {
      closedOf(edit, change)
          .filter(cycle -> !told.contains(cycle.id()))
          .ifPresent(cycle -> tellClosed(edit, edit.placeOf(change), cycle));
    }
  }

  /** Notes that a cycle is closed to what was told at a place. */
  public static void tellClosed(Edit edit, String pointer, Cycle cycle) {
    edit.brokenAt(pointer, CYCLE_CLOSED, cycle.name());
  }

  /** The closed cycle out of which or into which a change reaches. */
  private static <T extends Record> Optional<Cycle> closedOf(Edit edit, Change<T> change) {
    RecordKind<T> kind = change.kind();
    if (kind.isWrittenAfterClosing() || kind.isOfOrganization()) {
      return Optional.empty();
    }
    return Stream.of(change.before(), change.after())
        .filter(Objects::nonNull)
        .flatMap(
            row ->
                edit
                    .data()
                    .find(Cycle.KIND, edit.kinds().cycleIdOf(kind, row.content(), edit))
                    .stream())
        .filter(
            cycle ->
                isClosed(cycle)
                    && edit.find(Cycle.KIND, cycle.id()).map(ClosedCycles::isClosed).orElse(false))
        .findFirst();
  }

  /** Whether a record belongs to the organization, or to a cycle that is not closed. */
  public static <T extends Record> boolean isOpen(Edit edit, RecordKind<T> kind, T content) {
    return kind.isOfOrganization()
        || !isClosed(edit.found(Cycle.KIND, edit.kinds().cycleIdOf(kind, content, edit)));
  }

  /** Whether a cycle is read-only. */
  public static boolean isClosed(Cycle cycle) {
    return cycle.phase() == Phase.CLOSED;
  }

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

  /**
   * Complains of a closed cycle that an input names to begin in, or to move to.
   *
   * @param before the cycle that it is in; null where it begins
   * @param pointer to what names the cycle
   */
  public static void requireOpenInto(
      Edit edit, @Nullable String before, @Nullable String cycleId, String pointer) {
    Cycle cycle = edit.data().find(Cycle.KIND, cycleId).orElse(null);
    if (cycle != null && isClosed(cycle) && !cycle.id().equals(before)) {
      told(edit).add(cycle.id());
      edit.broken(pointer, CYCLE_CLOSED, cycle.name());
    }
  }

  /** Closed cycles of which is told where the input names them. */
  private static Set<String> told(Edit edit) {
    return edit.memo(ClosedCycles.class, HashSet::new);
  }

  /** Refuses to change anything in a closed cycle, once nothing is wrong with the input. */
  public static void requireOpen(Edit edit, @Nullable String cycleId) {
    edit.data()
        .find(Cycle.KIND, cycleId)
        .filter(ClosedCycles::isClosed)
        .ifPresent(cycle -> edit.whenSound(() -> Demand.that(false, CYCLE_CLOSED, cycle.name())));
  }
}
