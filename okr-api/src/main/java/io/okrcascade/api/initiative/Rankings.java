package io.okrcascade.api.initiative;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.PriorityInput;
import io.okrcascade.core.initiative.PriorityItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The rankings of a cycle's initiatives, from a snapshot. */
public final class Rankings {
  private Rankings() {}

  /** What the ranking of a cycle looks at, in a snapshot as of the day. */
  static PriorityInput input(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return new PriorityInput(
        snapshot.scores(day),
        cycleId,
        snapshot.data().all(Initiative.KIND),
        snapshot.data().all(Contribution.KIND),
        snapshot.data().all(Dependency.KIND));
  }

  /** The whole ranking, made once for a snapshot and a day. */
  static Priorities of(CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return snapshot.keep(
        Facts.PRIMARY,
        "ranking " + cycleId + " " + day,
        ranking -> CascadeSnapshot.RECORD * (long) ranking.items().size(),
        () -> Priorities.of(input(snapshot, cycleId, day), snapshot.settings().priority()));
  }

  /** The place of each ranked initiative, by its id. */
  public static Map<String, Integer> ranks(
      CascadeSnapshot snapshot, String cycleId, LocalDate day) {
    return of(snapshot, cycleId, day).items().stream()
        .collect(Collectors.toMap(PriorityItem::initiativeId, PriorityItem::rank));
  }
}
