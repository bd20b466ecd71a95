package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;

/**
 * How many people a team has in a cycle.
 *
 * @param people full-time equivalents, from 0
 */
public record Capacity(String teamId, String cycleId, double people) {
  public static final RecordKind<Capacity> KIND =
      RecordKind.of(
              "CAPACITY",
              Capacity.class,
              capacity -> RecordKind.pairId(capacity.teamId(), capacity.cycleId()))
          .stored(180, "capacity", "capacities")
          .inCycle(Capacity::cycleId)
          .writtenWith("RUN_PLANNING")
          .standsOn("TEAM", Capacity::teamId, Reference.each("CAPACITY", Capacity::told))
          .build();

  private static String told(Lookup records, Capacity capacity) {
    return "it has a capacity in " + records.nameOf(Cycle.KIND, capacity.cycleId());
  }

  /** The capacities in a cycle. */
  public static final Grouping<Capacity, String> OF_CYCLE = KIND.by(Capacity::cycleId);

  private static final double MOST_PEOPLE = 100_000;

  public Capacity {
    new Check()
        .id("teamId", teamId)
        .id("cycleId", cycleId)
        .range("people", people, 0, MOST_PEOPLE)
        .done();
  }
}
