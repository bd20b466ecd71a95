package io.okrcascade.api.store;

import io.okrcascade.api.change.Scoped;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a write that takes long has decided before its turn came, so that nobody waits for that.
 *
 * @param revisions at which it was decided
 * @param before what it was decided on
 * @param newIds that were made up for it
 * @param logged the changes as the log tells them, by scope
 */
record Plan<R>(
    Map<String, Long> revisions,
    Dataset before,
    Circumstances circumstances,
    Set<String> newIds,
    Edit edit,
    List<Scoped> logged,
    R result) {
  /** What is looked at while nobody waits for it. */
  private static final int MANY_CHANGES = 20_000;

  /**
   * Whether it would be decided alike now: all that has happened since are check-ins of key results
   * that it does not write to. Nothing else stands on those.
   */
  boolean holds(WriteState state, LocalDate today) {
    return holds(state, today, state.revisions(), Committed.MOST_CHANGES);
  }

  /** The same, decided on what there is by now; null where it does not hold. */
  @Nullable Plan<R> renewed(WriteState state, LocalDate today) {
    Map<String, Long> now = state.revisions();
    return holds(state, today, now, MANY_CHANGES)
        ? new Plan<>(now, before, circumstances, newIds, edit, logged, result)
        : null;
  }

  private boolean holds(WriteState state, LocalDate today, Map<String, Long> now, int most) {
    if (!today.equals(circumstances.today())) {
      return false;
    }
    List<Change<?>> since = state.since(revisions, now, most);
    return since != null && (since.isEmpty() || areElsewhere(since));
  }

  private boolean areElsewhere(List<Change<?>> since) {
    Set<String> keyResults = new HashSet<>();
    for (Change<?> change : edit.changes()) {
      if (change.content() instanceof KeyResult keyResult) {
        keyResults.add(keyResult.id());
      } else if (change.content() instanceof CheckIn checkIn) {
        keyResults.add(checkIn.keyResultId());
      }
    }
    return since.stream()
        .allMatch(
            change ->
                change.action() == Change.Action.CREATE
                    && change.content() instanceof CheckIn checkIn
                    && !keyResults.contains(checkIn.keyResultId()));
  }
}
