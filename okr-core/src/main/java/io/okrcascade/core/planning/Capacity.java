package io.okrcascade.core.planning;

import io.okrcascade.core.check.Check;

/**
 * How many people a team has in a cycle.
 *
 * @param people full-time equivalents, from 0
 */
public record Capacity(String teamId, String cycleId, double people) {
  private static final double MOST_PEOPLE = 100_000;

  public Capacity {
    new Check()
        .id("teamId", teamId)
        .id("cycleId", cycleId)
        .range("people", people, 0, MOST_PEOPLE)
        .done();
  }
}
