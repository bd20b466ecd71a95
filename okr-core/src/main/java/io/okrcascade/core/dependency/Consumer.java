package io.okrcascade.core.dependency;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.record.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Who needs it: the side of the initiative, as far as negotiating goes.
 *
 * @param teamId of the team whose initiative it is
 * @param cycleId in which the initiative lives
 */
record Consumer(String teamId, String cycleId) {
  /** The consumer of a dependency; null where its initiative is not there or not sound. */
  static @Nullable Consumer of(Edit edit, Dependency dependency) {
    return edit.find(edit.kinds().named("INITIATIVE"), dependency.initiativeId()).isEmpty()
        ? null
        : ofKept(edit, dependency);
  }

  /** The consumer of a dependency that is kept, and so its initiative is. */
  static Consumer ofKept(Edit edit, Dependency dependency) {
    Kinds kinds = edit.kinds();
    return new Consumer(
        kinds.teamIdOf(Dependency.KIND, dependency, edit).orElseThrow(),
        kinds.cycleIdOf(Dependency.KIND, dependency, edit));
  }
}
