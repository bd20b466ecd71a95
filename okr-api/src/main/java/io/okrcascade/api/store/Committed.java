package io.okrcascade.api.store;

import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scope held at a revision.
 *
 * @param last the step that led there; null where it was loaded
 */
record Committed(long revision, Dataset data, @Nullable Step last) {
  /** Changes by which a snapshot advances; beyond, loading is quicker. */
  static final int MOST_CHANGES = 2_000;

  static Committed loaded(long revision, Dataset data) {
    return new Committed(revision, data, null);
  }

  Committed next(long to, List<Change<?>> by) {
    return new Committed(to, data.with(by), Step.after(last, revision, by));
  }

  /** The changes that led here from an earlier revision; null where they are not remembered. */
  @Nullable List<Change<?>> changesFrom(long earlier) {
    List<List<Change<?>>> steps = new ArrayList<>();
    long at = revision;
    for (Step step = last; at != earlier; step = step.before) {
      if (step == null || at < earlier) {
        return null;
      }
      steps.add(step.changes);
      at = step.from;
    }
    Collections.reverse(steps);
    List<Change<?>> changes = new ArrayList<>();
    steps.forEach(changes::addAll);
    return changes;
  }

  /**
   * Some changes, and those before them; so many that loading would be quicker are forgotten.
   *
   * @param from the revision from which they led
   * @param size how many changes these are with all before
   */
  record Step(long from, List<Change<?>> changes, @Nullable Step before, int size) {
    static Step after(@Nullable Step before, long from, List<Change<?>> changes) {
      int size = changes.size() + (before == null ? 0 : before.size);
      return size > MOST_CHANGES
          ? new Step(from, changes, null, changes.size())
          : new Step(from, changes, before, size);
    }
  }
}
