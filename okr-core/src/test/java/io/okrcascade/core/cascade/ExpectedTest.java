package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.testing.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The progress that is expected, on the hundred days of the sketch's cycle. */
class ExpectedTest {
  private static final double EXACT = 1e-12;

  private static PlanPoint point(int day, int value) {
    return new PlanPoint(Sketch.day(day), BigDecimal.valueOf(value));
  }

  private static Metric metric(Direction direction, int baseline, int target, PlanPoint... plan) {
    return new Metric(
        MetricType.NUMBER,
        null,
        direction,
        BigDecimal.valueOf(baseline),
        BigDecimal.valueOf(target),
        List.of(),
        List.of(plan));
  }

  private static double expected(Metric metric, Source source, int day) {
    return new Sketch()
        .objective("o")
        .keyResult("k", "o", metric, source, 1)
        .scores(day)
        .keyResult("k")
        .expected();
  }

  @ParameterizedTest(name = "day {0}: {1}")
  @CsvSource({"-1, 0", "0, 0", "25, 0.25", "99, 0.99", "100, 1", "400, 1"})
  void theWayIsStraightWhereNothingElseIsSaid(int day, double expected) {
    for (Source source : List.of(Source.CHECK_INS, Source.SUM, Source.MEAN, Source.LATEST)) {
      assertThat(expected(Metric.number("x", 0, 10), source, day)).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "day {0}: {1}")
  @CsvSource({
    // From 100 to 0, in steps: 90 by day 40, 20 by day 60.
    "-1, 0",
    "0, 0",
    "20, 0.05",
    "40, 0.1",
    "50, 0.45",
    "60, 0.8",
    "61, 0.8",
    "100, 0.8",
    "400, 0.8",
  })
  void phasedTargetsAreLinearBetweenTheirDays(int day, double expected) {
    Metric metric = metric(Direction.DECREASE, 100, 0, point(40, 90), point(60, 20));
    assertThat(expected(metric, Source.CHECK_INS, day)).isCloseTo(expected, within(EXACT));
    assertThat(expected(metric, Source.SUM, day)).isCloseTo(expected, within(EXACT));
  }

  @ParameterizedTest(name = "day {0}: {1}")
  @CsvSource({"0, 0.3", "10, 0.2", "20, 0.1", "30, 0.55", "40, 1", "99, 1"})
  void thePlanMaySayWhereItStartsAndGoBackwards(int day, double expected) {
    Metric metric = metric(Direction.INCREASE, 0, 10, point(0, 3), point(20, 1), point(40, 10));
    assertThat(expected(metric, Source.CHECK_INS, day)).isCloseTo(expected, within(EXACT));
  }

  @ParameterizedTest(name = "{0} on day 20")
  @CsvSource({"-5, 0", "25, 1"})
  void plannedProgressIsClampedAsProgressIs(int value, double expected) {
    Metric metric = metric(Direction.INCREASE, 0, 10, point(20, value));
    assertThat(expected(metric, Source.CHECK_INS, 20)).isEqualTo(expected);
  }

  @Test
  void aLineIsExpectedToBeHeldFromTheFirstDay() {
    Metric line = metric(Direction.MAINTAIN_AT_MOST, 10, 2);
    assertThat(expected(line, Source.CHECK_INS, -1)).isZero();
    assertThat(expected(line, Source.CHECK_INS, 0)).isEqualTo(1);
    assertThat(expected(line, Source.MEAN, 0)).isEqualTo(1);
  }

  @Test
  void ofWhatIsDoneOrNotNothingIsExpectedBeforeTheEnd() {
    Sketch sketch = new Sketch().objective("o").keyResult("k", "o", Metric.binary());
    assertThat(sketch.scores(99).keyResult("k").expected()).isZero();
    assertThat(sketch.scores(100).keyResult("k").expected()).isEqualTo(1);
    sketch.checkIn("k", 30, 1);
    assertThat(sketch.scores(29).keyResult("k").expected()).isZero();
    assertThat(sketch.scores(30).keyResult("k").expected()).isEqualTo(1);
  }

  @Test
  void theExpectedIsAveragedAsTheProgressIs() {
    // On day 50: a phased one 0.1, a straight one 0.5 (of the cascade, by 1 and 3), a line 1.
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("all", "top", Metric.number("x", 0, 1), Source.CASCADE, 3)
            .keyResult("line", "top", metric(Direction.MAINTAIN_AT_LEAST, 0, 1))
            .objective("o", "red")
            .keyResult("phased", "o", metric(Direction.INCREASE, 0, 10, point(50, 1)))
            .keyResult("straight", "o")
            .link("phased", "all", 1)
            .link("straight", "all", 3)
            .scores(50);
    assertThat(scores.keyResult("all").expected()).isCloseTo(0.4, within(EXACT));
    assertThat(scores.objective("top").expected()).isCloseTo((3 * 0.4 + 1) / 4, within(EXACT));
    assertThat(scores.objective("o").expected()).isCloseTo(0.3, within(EXACT));
    assertThat(scores.team("acme", "now").score().expected()).isCloseTo(0.55, within(EXACT));
  }
}
