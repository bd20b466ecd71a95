package io.okrcascade.core.planning;

import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.message.Check;

/**
 * The figures by which planning is judged.
 *
 * @param weeksS person-weeks that a dependency of size S asks of its provider
 * @param weeksM the same for size M
 * @param weeksL the same for size L
 * @param underWater share of a team's time from which maintenance is too much, 0..1
 * @param underWaterWeeks how many weeks running make a team under water
 * @param answerDays how many days a request may wait for its answer
 * @param mostSolicitations how often a team may be asked to join in before it is too often
 */
public record PlanningFigures(
    double weeksS,
    double weeksM,
    double weeksL,
    double underWater,
    int underWaterWeeks,
    int answerDays,
    int mostSolicitations) {

  public static final PlanningFigures DEFAULT = new PlanningFigures(1, 2, 3, 0.4, 3, 7, 3);

  private static final double MOST_WEEKS = 1_000;

  public PlanningFigures {
    new Check()
        .range("weeksS", weeksS, 0, MOST_WEEKS)
        .range("weeksM", weeksM, 0, MOST_WEEKS)
        .range("weeksL", weeksL, 0, MOST_WEEKS)
        .range("underWater", underWater, 0, 1)
        .range("underWaterWeeks", (double) underWaterWeeks, 1, 520)
        .range("answerDays", (double) answerDays, 0, 1_000)
        .range("mostSolicitations", (double) mostSolicitations, 0, 1_000)
        .done();
  }

  /** Person-weeks that a dependency of a size asks of its provider. */
  public double weeks(Size size) {
    return switch (size) {
      case S -> weeksS;
      case M -> weeksM;
      case L -> weeksL;
    };
  }
}
