package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.testing.Sketch;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status against pace and confidence, on the hundred days of the sketch's cycle. */
class StatusTest {

  private static Status status(
      Metric metric, int day, @Nullable Double value, @Nullable Double confidence) {
    return new Sketch()
        .objective("o")
        .keyResult("k", "o", metric)
        .checkIn("k", Math.min(day, 0), value, confidence)
        .scores(day)
        .keyResult("k")
        .status();
  }

  @ParameterizedTest(name = "day {0}, {1} of 100, confidence {2}: {3}")
  @CsvSource({
    // Day 50 expects 0.5: on track from 0.45, at risk from 0.30, to the last digit kept.
    "50, 45, , ON_TRACK",
    "50, 44.9999, , AT_RISK",
    "50, 30, , AT_RISK",
    "50, 29.9999, , OFF_TRACK",
    "50, 0, , OFF_TRACK",
    "50, 99.9999, , ON_TRACK",
    "50, 100, , DONE",
    "50, 120, , DONE",
    // Thresholds that doubles cannot hold exactly: 0.27 of 0.3 and 0.42 of 0.7.
    "30, 27, , ON_TRACK",
    "30, 18, , AT_RISK",
    "70, 63, , ON_TRACK",
    "70, 42, , AT_RISK",
    "70, 41.9999, , OFF_TRACK",
    // The first day expects nothing, so nothing is behind.
    "0, 0, , ON_TRACK",
    // The last day still is in the cycle: 0.99. After it, 1.
    "99, 89.1, , ON_TRACK",
    "99, 89.0999, , AT_RISK",
    "100, 90, , ON_TRACK",
    "100, 89.9999, , AT_RISK",
    "400, 60, , AT_RISK",
    "400, 59.9999, , OFF_TRACK",
    // The worse of pace and confidence counts.
    "50, 50, 0.7, ON_TRACK",
    "50, 50, 0.6999, AT_RISK",
    "50, 50, 0.4, AT_RISK",
    "50, 50, 0.3999, OFF_TRACK",
    "50, 50, 0, OFF_TRACK",
    "50, 40, 1, AT_RISK",
    "50, 40, 0.3, OFF_TRACK",
    "50, 10, 1, OFF_TRACK",
    "50, 10, 0.5, OFF_TRACK",
    // What is done is done, whatever was feared.
    "50, 100, 0.1, DONE",
    // Before the cycle.
    "-1, 50, 0.1, NOT_STARTED",
    "-1, 100, , NOT_STARTED",
  })
  void ofANumber(int day, double value, @Nullable Double confidence, Status expected) {
    assertThat(status(Metric.number("points", 0, 100), day, value, confidence)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "at least 99 from 89, day {0}, at {1}, confidence {2}: {3}")
  @CsvSource({
    "1, 99, , ON_TRACK",
    "90, 99, , ON_TRACK",
    "90, 105, , ON_TRACK",
    "1, 98.9999, , AT_RISK",
    "1, 94, , AT_RISK",
    "90, 94, , AT_RISK",
    "1, 93.9999, , OFF_TRACK",
    "90, 80, , OFF_TRACK",
    "50, 99, 0.5, AT_RISK",
    "50, 99, 0.3, OFF_TRACK",
    "50, 94, 0.9, AT_RISK",
    "-1, 99, , NOT_STARTED",
    // Its last day is day 99: only after it a line that was held is done.
    "99, 99, , ON_TRACK",
    "100, 99, 0.1, DONE",
    "100, 98.9999, , AT_RISK",
  })
  void ofALineToStayAbove(int day, double value, @Nullable Double confidence, Status expected) {
    Metric metric =
        new Metric(
            MetricType.PERCENT,
            "%",
            Direction.MAINTAIN_AT_LEAST,
            BigDecimal.valueOf(89),
            BigDecimal.valueOf(99),
            List.of(),
            List.of());
    assertThat(status(metric, day, value, confidence)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "at most 10 from 20, day {0}, at {1}: {2}")
  @CsvSource({
    "90, 10, ON_TRACK",
    "90, 3, ON_TRACK",
    "90, 15, AT_RISK",
    "90, 15.0001, OFF_TRACK",
  })
  void ofALineToStayBelow(int day, double value, Status expected) {
    Metric metric =
        new Metric(
            MetricType.NUMBER,
            null,
            Direction.MAINTAIN_AT_MOST,
            BigDecimal.valueOf(20),
            BigDecimal.valueOf(10),
            List.of(),
            List.of());
    assertThat(status(metric, day, value, null)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "binary, day {0}, at {1}, confidence {2}: {3}")
  @CsvSource({
    "99, 0, , ON_TRACK",
    "99, 0, 0.7, ON_TRACK",
    "99, 0, 0.69, AT_RISK",
    "1, 0, 0.39, OFF_TRACK",
    "1, 1, 0.1, DONE",
    "-1, 0, 0.1, NOT_STARTED",
    "100, 0, , OFF_TRACK",
    "100, 0, 1, OFF_TRACK",
    "100, 1, 0, DONE",
    // Confidence alone, without a value.
    "99, , 0.9, ON_TRACK",
    "99, , 0.5, AT_RISK",
    "100, , 0.9, NO_DATA",
  })
  void ofABinary(int day, @Nullable Double value, @Nullable Double confidence, Status expected) {
    assertThat(status(Metric.binary(), day, value, confidence)).isEqualTo(expected);
  }

  @Test
  void withoutDataThereIsNone() {
    Scores scores =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .keyResult("b", "o", Metric.binary())
            .scores(50);
    assertThat(scores.keyResult("k").status()).isEqualTo(Status.NO_DATA);
    assertThat(scores.keyResult("b").status()).isEqualTo(Status.NO_DATA);
    assertThat(scores.objective("o").status()).isEqualTo(Status.NO_DATA);
    assertThat(scores.team("acme", "now").score().status()).isEqualTo(Status.NO_DATA);
    assertThat(scores.team("red", "now").score().status()).isEqualTo(Status.NO_DATA);
  }

  @Test
  void beforeTheCycleNothingHasStartedWhetherThereIsDataOrNot() {
    Scores scores = new Sketch().objective("o").keyResult("k", "o").scores(-1);
    assertThat(scores.keyResult("k").status()).isEqualTo(Status.NOT_STARTED);
    assertThat(scores.objective("o").status()).isEqualTo(Status.NOT_STARTED);
    assertThat(scores.team("acme", "now").score().status()).isEqualTo(Status.NOT_STARTED);
    assertThat(scores.objective("o").expected()).isZero();
  }

  @Test
  void theLatestStatedConfidenceStands() {
    Cascade cascade =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .checkIn("k", 1, 50.0, 0.9)
            .checkIn("k", 10, 50.0, 0.3)
            .checkIn("k", 20, 50.0, null) // says nothing new about it
            .checkIn("k", 30, 50.0, 0.8)
            .cascade();
    assertThat(cascade.scores(Sketch.day(5), Pace.DEFAULT).keyResult("k").confidence())
        .isEqualTo(0.9);
    KeyResultScore on20 = cascade.scores(Sketch.day(20), Pace.DEFAULT).keyResult("k");
    assertThat(on20.confidence()).isEqualTo(0.3);
    assertThat(on20.status()).isEqualTo(Status.OFF_TRACK);
    KeyResultScore on30 = cascade.scores(Sketch.day(30), Pace.DEFAULT).keyResult("k");
    assertThat(on30.confidence()).isEqualTo(0.8);
    assertThat(on30.status()).isEqualTo(Status.ON_TRACK);
  }

  @Test
  void confidenceOfOneIsNotThatOfAnother() {
    Scores scores =
        new Sketch()
            .objective("o")
            .keyResult("a", "o")
            .keyResult("b", "o")
            .checkIn("a", 1, 50.0, 0.1)
            .checkIn("b", 1, 50.0, null)
            .scores(50);
    assertThat(scores.keyResult("b").confidence()).isNull();
    assertThat(scores.keyResult("b").status()).isEqualTo(Status.ON_TRACK);
  }

  @ParameterizedTest(name = "objective at {0} of 100 on day 50: {1}")
  @CsvSource({"45, ON_TRACK", "44, AT_RISK", "30, AT_RISK", "29, OFF_TRACK", "100, DONE"})
  void objectivesAndTeamsFollowPace(double value, Status expected) {
    Scores scores =
        new Sketch().objective("o").keyResult("k", "o").checkIn("k", 0, value).scores(50);
    assertThat(scores.objective("o").status()).isEqualTo(expected);
    assertThat(scores.team("acme", "now").score().status()).isEqualTo(expected);
  }

  @Test
  void everyCycleHasItsOwnPace() {
    Scores scores =
        new Sketch()
            .objective("year-o", "acme", "year", 1)
            .keyResult("year-k", "year-o")
            .objective("now-o", "acme", "now", 1)
            .keyResult("now-k", "now-o")
            .objective("next-o", "acme", "next", 1)
            .keyResult("next-k", "next-o")
            .checkIn("year-k", 0, 20)
            .checkIn("now-k", 0, 20)
            .checkIn("next-k", 0, 20)
            .scores(73);
    assertThat(scores.keyResult("year-k").expected()).isEqualTo(0.2);
    assertThat(scores.keyResult("now-k").expected()).isEqualTo(0.73);
    assertThat(scores.keyResult("next-k").expected()).isZero();
    assertThat(scores.elapsed("now")).isEqualTo(0.73);
    assertThat(scores.keyResult("year-k").status()).isEqualTo(Status.ON_TRACK);
    assertThat(scores.keyResult("now-k").status()).isEqualTo(Status.OFF_TRACK);
    assertThat(scores.keyResult("next-k").status()).isEqualTo(Status.NOT_STARTED);
  }

  @Test
  void thresholdsAreConfiguration() {
    Pace strict = new Pace(1, 0.95, 0.9, 0.8, 0.75);
    Cascade cascade =
        new Sketch().objective("o").keyResult("k", "o").checkIn("k", 0, 48.0, 0.95).cascade();
    assertThat(cascade.scores(Sketch.day(50), Pace.DEFAULT).keyResult("k").status())
        .isEqualTo(Status.ON_TRACK);
    assertThat(cascade.scores(Sketch.day(50), strict).keyResult("k").status())
        .isEqualTo(Status.AT_RISK);
  }

  // ---- what is made of terms ----

  private static final Metric LINE =
      new Metric(
          MetricType.NUMBER,
          null,
          Direction.MAINTAIN_AT_MOST,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          List.of(),
          List.of());

  private static String verdict(Score score) {
    return score.status() + " by " + score.statusReason();
  }

  private static String verdict(KeyResultScore score) {
    return score.status() + " by " + score.statusReason();
  }

  @Test
  void whereNothingIsExpectedTheWorstOfTheTermsCounts() {
    // BINARY key results expect what they have: 0. One is feared for, one says nothing.
    Sketch sketch =
        new Sketch()
            .objective("top", "dept")
            .keyResult("all", "top", Metric.number("x", 0, 1), Source.CASCADE, 1)
            .objective("o", "red")
            .keyResult("a", "o", Metric.binary())
            .keyResult("b", "o", Metric.binary())
            .keyResult("silent", "o", Metric.binary())
            .link("o", "all")
            .checkIn("a", 1, 0)
            .checkIn("b", 1, 0.0, 0.5);
    Scores scores = sketch.scores(50);
    assertThat(scores.objective("o").expected()).isZero();
    assertThat(verdict(scores.objective("o"))).isEqualTo("AT_RISK by CHILDREN");
    assertThat(verdict(scores.keyResult("all"))).isEqualTo("AT_RISK by CHILDREN");
    assertThat(verdict(scores.objective("top"))).isEqualTo("AT_RISK by CHILDREN");
    assertThat(verdict(scores.team("red", "now").score())).isEqualTo("AT_RISK by CHILDREN");
    assertThat(verdict(scores.keyResult("a"))).isEqualTo("ON_TRACK by PACE");
    assertThat(verdict(scores.keyResult("b"))).isEqualTo("AT_RISK by CONFIDENCE");
    assertThat(verdict(scores.keyResult("silent"))).isEqualTo("NO_DATA by UNREPORTED");
    // Stated confidence counts for a CASCADE one too.
    sketch.checkIn("all", 2, null, 0.1);
    assertThat(verdict(sketch.scores(50).keyResult("all"))).isEqualTo("OFF_TRACK by CONFIDENCE");
    // Once the cycle is over they are expected.
    assertThat(verdict(sketch.scores(100).objective("o"))).isEqualTo("OFF_TRACK by PACE");
  }

  @Test
  void whatIsMadeOfLinesAloneIsHeldAsTheyAre() {
    Sketch sketch =
        new Sketch()
            .objective("top", "dept")
            .keyResult("all", "top", Metric.number("x", 0, 1), Source.CASCADE, 1)
            .objective("o", "red")
            .keyResult("zero", "o", LINE)
            .keyResult("tracked", "o", Metric.number("x", 0, 1), Source.CHECK_INS, 0)
            .link("o", "all")
            .checkIn("zero", 1, 0);
    for (int day : new int[] {0, 50, 99}) {
      Scores held = sketch.scores(day == 0 ? 1 : day);
      assertThat(verdict(held.keyResult("zero"))).isEqualTo("ON_TRACK by HELD");
      assertThat(verdict(held.objective("o"))).isEqualTo("ON_TRACK by HELD");
      assertThat(verdict(held.keyResult("all"))).isEqualTo("ON_TRACK by HELD");
      assertThat(verdict(held.objective("top"))).isEqualTo("ON_TRACK by HELD");
      assertThat(verdict(held.team("dept", "now").score())).isEqualTo("ON_TRACK by HELD");
    }
    assertThat(verdict(sketch.scores(100).objective("top"))).isEqualTo("DONE by DONE");
    assertThat(verdict(sketch.scores(100).team("red", "now").score())).isEqualTo("DONE by DONE");
    sketch.checkIn("zero", 60, 3);
    assertThat(verdict(sketch.scores(60).keyResult("zero"))).isEqualTo("OFF_TRACK by HELD");
    assertThat(verdict(sketch.scores(60).objective("top"))).isEqualTo("OFF_TRACK by HELD");
    // With something else beside it the objective goes by pace, and may be done early.
    sketch.checkIn("zero", 61, 0).keyResult("more", "o", Metric.binary()).checkIn("more", 61, 1);
    assertThat(verdict(sketch.scores(61).objective("o"))).isEqualTo("DONE by DONE");
  }

  @Test
  void anObjectiveWhoseKeyResultsAreAllOnTrackIsToo() {
    // A BINARY one that nobody fears for, and a phased target that is met.
    Scores scores =
        new Sketch()
            .objective("o")
            .keyResult("b", "o", Metric.binary())
            .checkIn("b", 1, 0)
            .scores(90);
    assertThat(verdict(scores.keyResult("b"))).isEqualTo("ON_TRACK by PACE");
    assertThat(verdict(scores.objective("o"))).isEqualTo("ON_TRACK by CHILDREN");
  }
}
