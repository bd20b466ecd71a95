package io.okrcascade.api.initiative;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.PriorityInput;
import io.okrcascade.core.initiative.PriorityItem;
import java.util.Map;
import java.util.stream.Collectors;

/** The rankings of a cycle's initiatives, from a snapshot. */
public final class Rankings {
  private Rankings() {}

  /** What the ranking of a cycle looks at. */
  static PriorityInput input(CascadeSnapshot snapshot, String cycleId) {
    return new PriorityInput(
        snapshot.cascade(),
        cycleId,
        snapshot.data().all(Initiative.KIND),
        snapshot.data().all(Contribution.KIND),
        snapshot.data().all(Dependency.KIND));
  }

  /** The whole ranking, made once for a snapshot. */
  static Priorities of(CascadeSnapshot snapshot, String cycleId) {
    return snapshot.keep(
        "ranking " + cycleId,
        key -> Priorities.of(input(snapshot, cycleId), snapshot.settings().priority()));
  }

  /** The place of each ranked initiative, by its id. */
  public static Map<String, Integer> ranks(CascadeSnapshot snapshot, String cycleId) {
    return of(snapshot, cycleId).items().stream()
        .collect(Collectors.toMap(PriorityItem::initiativeId, PriorityItem::rank));
  }
}
