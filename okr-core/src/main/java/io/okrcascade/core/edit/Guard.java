package io.okrcascade.core.edit;

import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import java.util.List;

/**
 * What is asked of every change that a write decides, whichever act decided it: so that no way of
 * writing goes round it. Guards are asked of what stands in its place, whatever else is wrong with
 * the input.
 */
@FunctionalInterface
public interface Guard {
  /**
   * Tells every change that it does not let pass, with {@link Edit#brokenAt}.
   *
   * @param changes the net of what was decided
   */
  void check(Edit edit, List<Change<?>> changes);

  /** The changes to records of a kind. */
  @SuppressWarnings("unchecked") // a change is of its own kind
  static <T extends Record> List<Change<T>> of(RecordKind<T> kind, List<Change<?>> changes) {
    return (List<Change<T>>)
        (List<?>) changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
