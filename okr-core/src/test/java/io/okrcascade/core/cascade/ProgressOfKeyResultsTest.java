package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.testing.Sketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress, attainment and value of one key result; all figures worked out by hand. */
class ProgressOfKeyResultsTest {
  private static final double EXACT = 1e-12;

  @ParameterizedTest(name = "{0} from {1} to {2} at {3}: progress {4}, attainment {5}")
  @CsvSource({
    // (v - b) / (t - b)
    "INCREASE, 20, 45, 30, 0.4, 0.4",
    "INCREASE, 20, 45, 20, 0, 0",
    "INCREASE, 20, 45, 45, 1, 1",
    "INCREASE, 20, 45, 50, 1, 1.2",
    "INCREASE, 20, 45, 15, 0, -0.2",
    "INCREASE, -10, 10, 0, 0.5, 0.5",
    "DECREASE, 80, 40, 70, 0.25, 0.25",
    "DECREASE, 80, 40, 30, 1, 1.25",
    "DECREASE, 80, 40, 90, 0, -0.25",
    "DECREASE, 5, -5, 0, 0.5, 0.5",
    // met at the line and beyond it; below it the share of the way from the baseline
    "MAINTAIN_AT_LEAST, 90, 99, 99, 1, 1",
    "MAINTAIN_AT_LEAST, 90, 99, 99.9, 1, 1.1",
    "MAINTAIN_AT_LEAST, 90, 99, 96, 0.666666666666667, 0.666666666666667",
    "MAINTAIN_AT_LEAST, 90, 99, 81, 0, -1",
    "MAINTAIN_AT_MOST, 10, 2, 2, 1, 1",
    "MAINTAIN_AT_MOST, 10, 2, 0, 1, 1.25",
    "MAINTAIN_AT_MOST, 10, 2, 6, 0.5, 0.5",
    "MAINTAIN_AT_MOST, 10, 2, 12, 0, -0.25",
    // four decimal places
    "INCREASE, 0.0001, 0.0005, 0.0002, 0.25, 0.25",
  })
  void followsTheWayFromBaselineToTarget(
      Direction direction,
      BigDecimal baseline,
      BigDecimal target,
      double value,
      double progress,
      double attainment) {
    Metric metric =
        new Metric(MetricType.PERCENT, "%", direction, baseline, target, List.of(), List.of());
    KeyResultScore score =
        new Sketch()
            .objective("o")
            .keyResult("k", "o", metric)
            .checkIn("k", 3, value)
            .scores(10)
            .keyResult("k");

    assertThat(score.progress()).isCloseTo(progress, within(EXACT));
    assertThat(score.attainment()).isCloseTo(attainment, within(EXACT));
    assertThat(score.value()).isEqualByComparingTo(BigDecimal.valueOf(value));
    assertThat(score.hasData()).isTrue();
    assertThat(score.checkedInOn()).isEqualTo(Sketch.day(3));
  }

  @Test
  void aCheckInWithoutAValueLeavesTheValueAsItIs() {
    KeyResultScore score =
        new Sketch()
            .objective("o")
            .keyResult("k", "o", Metric.number("", 0, 10))
            .checkIn("k", 3, 5.0, 0.8)
            .checkIn("k", 6, null, 0.5)
            .scores(10)
            .keyResult("k");

    assertThat(score.value()).isEqualByComparingTo("5");
    assertThat(score.progress()).isEqualTo(0.5);
    assertThat(score.confidence()).isEqualTo(0.5);
    assertThat(score.checkedInOn()).isEqualTo(Sketch.day(6));
  }

  @Test
  void whatWasTakenBackNeverWas() {
    Sketch sketch =
        new Sketch()
            .objective("o")
            .keyResult("k", "o", Metric.number("", 0, 10))
            .checkIn("k", 3, 1200.0, 0.1)
            .voided();
    assertThat(sketch.scores(10).keyResult("k").hasData()).isFalse();
    assertThat(sketch.scores(10).keyResult("k").checkedInOn()).isNull();
    assertThat(sketch.cascade().checkIns("k", Sketch.day(10))).isEmpty();

    KeyResultScore score =
        sketch
            .checkIn("k", 4, 2.0, null)
            .checkIn("k", 5, 900.0, 0.2)
            .voided()
            .scores(10)
            .keyResult("k");
    assertThat(score.progress()).isEqualTo(0.2);
    assertThat(score.confidence()).isNull();
  }

  @Test
  void whatIsNotMeasuredYetHasAValueAndNoData() {
    for (boolean hasTarget : new boolean[] {true, false}) {
      BigDecimal three = new BigDecimal("3");
      Metric open =
          new Metric(
              MetricType.NUMBER,
              null,
              Direction.INCREASE,
              hasTarget ? null : three,
              hasTarget ? three : null,
              List.of(),
              List.of());
      KeyResultScore score =
          new Sketch()
              .objective("o")
              .keyResult("k", "o", open)
              .checkIn("k", 3, 7)
              .scores(10)
              .keyResult("k");

      assertThat(score.value()).isEqualByComparingTo("7");
      assertThat(score.progress()).isZero();
      assertThat(score.hasData()).isFalse();
      assertThat(score.status()).isEqualTo(Status.NO_DATA);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.9999, 0", "1, 1", "7, 1"})
  void binaryIsDoneFromOneOn(double value, double progress) {
    KeyResultScore score =
        new Sketch()
            .objective("o")
            .keyResult("k", "o", Metric.binary())
            .checkIn("k", 3, value)
            .scores(10)
            .keyResult("k");
    assertThat(score.progress()).isEqualTo(progress);
    assertThat(score.attainment()).isNull();
  }

  @Test
  void milestonesCountByWeightFromTheDayTheyAreDone() {
    Metric steps =
        Metric.milestones(
            List.of(
                new Milestone("a", "A", 1, Sketch.day(5)),
                new Milestone("b", "B", 3, Sketch.day(8)),
                new Milestone("c", "C", 4, null),
                new Milestone("d", "D", 0, Sketch.day(1))));
    Cascade cascade =
        new Sketch()
            .objective("o")
            .keyResult("k", "o", steps)
            .checkIn("k", 2, null, null)
            .cascade();

    assertThat(cascade.scores(Sketch.day(4), Pace.DEFAULT).keyResult("k").progress()).isZero();
    assertThat(cascade.scores(Sketch.day(5), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(1 / 8.0);
    assertThat(cascade.scores(Sketch.day(7), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(1 / 8.0);
    assertThat(cascade.scores(Sketch.day(8), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(4 / 8.0);
    KeyResultScore score = cascade.scores(Sketch.day(8), Pace.DEFAULT).keyResult("k");
    assertThat(score.attainment()).isNull();
    assertThat(score.value()).isNull();
  }

  @Test
  void withoutCheckInIsZeroWithoutData() {
    Scores scores =
        new Sketch()
            .objective("o")
            .keyResult("number", "o")
            .keyResult("binary", "o", Metric.binary())
            .keyResult("steps", "o", Metric.milestones(List.of(new Milestone("a", "A", 1, null))))
            .scores(50);
    for (String id : List.of("number", "binary", "steps")) {
      KeyResultScore score = scores.keyResult(id);
      assertThat(score.progress()).as(id).isZero();
      assertThat(score.attainment()).as(id).isNull();
      assertThat(score.hasData()).as(id).isFalse();
      assertThat(score.value()).as(id).isNull();
      assertThat(score.checkedInOn()).as(id).isNull();
      assertThat(score.cascadeProgress()).as(id).isNull();
      assertThat(score.divergence()).as(id).isNull();
    }
  }

  @Test
  void usesTheLatestCheckInUpToTheDay() {
    Cascade cascade =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .checkIn("k", 30, 60)
            .checkIn("k", 10, 20)
            .checkIn("k", 20, 40)
            .cascade();
    assertThat(cascade.scores(Sketch.day(9), Pace.DEFAULT).keyResult("k").hasData()).isFalse();
    assertThat(cascade.scores(Sketch.day(10), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.2);
    assertThat(cascade.scores(Sketch.day(19), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.2);
    assertThat(cascade.scores(Sketch.day(20), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.4);
    assertThat(cascade.scores(Sketch.day(99), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.6);
    assertThat(cascade.checkIns("k", Sketch.day(20)))
        .extracting(checkIn -> checkIn.value().intValue())
        .containsExactly(20, 40);
    assertThat(cascade.checkIns("nothing", Sketch.day(20))).isEmpty();
  }

  @Test
  void takesAnyDayThatACalendarHas() {
    Cascade cascade =
        new Sketch().objective("o").keyResult("k", "o").checkIn("k", 10, 20).cascade();
    assertThat(cascade.scores(LocalDate.MAX, Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.2);
    assertThat(cascade.scores(LocalDate.MIN, Pace.DEFAULT).keyResult("k").hasData()).isFalse();
  }

  @Test
  void ofOneDayTheLastWrittenCounts() {
    Sketch sketch =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .checkIn("k", 10, 17, 70.0, null)
            .checkIn("k", 10, 9, 50.0, null)
            .checkIn("k", 10, 13, 60.0, null);
    assertThat(sketch.scores(10).keyResult("k").value()).isEqualByComparingTo("70");
  }

  @Test
  void ofOneMomentTheGreatestIdCounts() {
    Sketch sketch =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .checkIn("k", 10, 12, 50.0, null) // c0
            .checkIn("k", 10, 12, 60.0, null); // c1
    assertThat(sketch.scores(10).keyResult("k").value()).isEqualByComparingTo("60");
  }

  @Test
  void keepsFourPlacesEvenOfVeryGreatMeasures() {
    // One ten-thousandth on the way, far from zero: doubles would see no way at all.
    Metric metric =
        new Metric(
            MetricType.CURRENCY,
            "EUR",
            Direction.INCREASE,
            new BigDecimal("90000000000000.0000"),
            new BigDecimal("90000000000000.0004"),
            List.of(),
            List.of());
    Cascade cascade =
        Cascade.of(
            new Sketch().cascade().organization(),
            new Sketch().cascade().cycles(),
            List.of(io.okrcascade.core.okr.Objective.of("o", "acme", "now", "O")),
            List.of(io.okrcascade.core.okr.KeyResult.of("k", "o", "K", metric)),
            List.of(),
            List.of(
                new CheckIn(
                    "c",
                    "k",
                    Sketch.day(1),
                    new BigDecimal("90000000000000.0001"),
                    null,
                    null,
                    null,
                    List.of(),
                    Instant.EPOCH,
                    null)));
    assertThat(cascade.scores(Sketch.day(1), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.25);
  }

  @ParameterizedTest(name = "{0} of 5 from 5 at {1}: {2}")
  @CsvSource({
    "MAINTAIN_AT_MOST, 5, 1",
    "MAINTAIN_AT_MOST, 4.9999, 1",
    "MAINTAIN_AT_MOST, 5.0001, 0",
    "MAINTAIN_AT_LEAST, 5, 1",
    "MAINTAIN_AT_LEAST, 9, 1",
    "MAINTAIN_AT_LEAST, 4.9999, 0",
  })
  void aLineWithoutAWayIsHeldOrNot(Direction direction, double value, double progress) {
    KeyResultScore score = score(metric(direction, "5", "5"), value);
    assertThat(score.progress()).isEqualTo(progress);
    assertThat(score.attainment()).isNull();
    assertThat(score.hasData()).isTrue();
  }

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource({"INCREASE, , 5", "INCREASE, 5, ", "INCREASE, 5, 5", "MAINTAIN_AT_LEAST, , 5"})
  void whatIsNotMeasuredYetHasNoDataEvenWhenCheckedIn(
      Direction direction, String baseline, String target) {
    KeyResultScore score = score(metric(direction, baseline, target), 7);
    assertThat(score.progress()).isZero();
    assertThat(score.hasData()).isFalse();
    assertThat(score.attainment()).isNull();
    assertThat(score.value()).isEqualByComparingTo("7");
    assertThat(score.checkedInOn()).isEqualTo(Sketch.day(3));
    assertThat(score.status()).isEqualTo(Status.NO_DATA);
  }

  @Test
  void atTheBaselineOfADecreaseNothingIsMinusZero() {
    KeyResultScore score = score(metric(Direction.DECREASE, "12", "4"), 12);
    assertThat(score.progress()).isEqualTo(0.0);
    assertThat(score.attainment()).isEqualTo(0.0);
  }

  private static Metric metric(Direction direction, String baseline, String target) {
    return new Metric(
        MetricType.NUMBER,
        null,
        direction,
        baseline == null ? null : new BigDecimal(baseline),
        target == null ? null : new BigDecimal(target),
        List.of(),
        List.of());
  }

  private static KeyResultScore score(Metric metric, double value) {
    return new Sketch()
        .objective("o")
        .keyResult("k", "o", metric)
        .checkIn("k", 3, value)
        .scores(10)
        .keyResult("k");
  }

  @Test
  void aCheckInWithoutAValueTellsConfidenceOnly() {
    Sketch sketch =
        new Sketch()
            .objective("o")
            .keyResult("k", "o")
            .checkIn("k", 5, null, 0.5)
            .checkIn("k", 10, 20.0, 0.9)
            .checkIn("k", 20, null, 0.3);
    KeyResultScore before = sketch.scores(5).keyResult("k");
    assertThat(before.hasData()).isFalse();
    assertThat(before.confidence()).isEqualTo(0.5);
    KeyResultScore after = sketch.scores(20).keyResult("k");
    assertThat(after.value()).isEqualByComparingTo("20");
    assertThat(after.confidence()).isEqualTo(0.3);
    assertThat(after.checkedInOn()).isEqualTo(Sketch.day(20));
  }

  // ---- SUM ----

  @Test
  void sumAddsUpTheLatestValuesOfChildrenThatHaveData() {
    // 120 + 80.5 = 200.5 of 0..1000
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("revenue", "top", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .objective("o", "red")
            .keyResult("fr", "o", Metric.number("EUR", 100, 300))
            .keyResult("de", "o", Metric.number("EUR", 0, 100))
            .keyResult("silent", "o", Metric.number("EUR", 0, 100))
            .link("fr", "revenue", 5)
            .link("de", "revenue", 1)
            .link("silent", "revenue", 1)
            .checkIn("fr", 1, 999)
            .checkIn("fr", 2, 120)
            .checkIn("de", 2, 80.5)
            .scores(50);
    KeyResultScore revenue = scores.keyResult("revenue");
    assertThat(revenue.value()).isEqualByComparingTo("200.5");
    assertThat(revenue.progress()).isCloseTo(0.2005, within(EXACT));
    assertThat(revenue.hasData()).isTrue();
    assertThat(revenue.confidence()).isNull();
    assertThat(revenue.divergence()).isNull();
    // Their mean is another number: (5 * 0.1 + 1 * 0.805 + 1 * 0) / 7
    assertThat(revenue.cascadeProgress()).isCloseTo(1.305 / 7, within(EXACT));
  }

  @Test
  void sumsBeyondTheGreatestMeasureGoOn() {
    Sketch sketch =
        new Sketch()
            .objective("top")
            .keyResult("all", "top", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .objective("middle", "red")
            .keyResult("sum", "middle", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .keyResult("debt", "middle", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .link("sum", "all")
            .link("debt", "all")
            .objective("o", "red");
    for (int i = 0; i < 10; i++) {
      sketch
          .keyResult("up" + i, "o", Metric.number("EUR", 0, 100))
          .keyResult("down" + i, "o", Metric.number("EUR", 0, 100))
          .link("up" + i, "sum")
          .link("down" + i, "debt")
          .checkIn("up" + i, 1, 95_000_000_000_000.0)
          .checkIn("down" + i, 1, -94_000_000_000_000.0);
    }
    Scores scores = sketch.scores(50);
    assertThat(scores.keyResult("sum").value()).isEqualByComparingTo("950000000000000");
    assertThat(scores.keyResult("debt").value()).isEqualByComparingTo("-940000000000000");
    assertThat(scores.keyResult("all").value()).isEqualByComparingTo("10000000000000");
    assertThat(scores.keyResult("sum").progress()).isEqualTo(1);
    assertThat(scores.keyResult("debt").progress()).isEqualTo(0);
  }

  @Test
  void sumStartsFromItsOwnBaseline() {
    // (150 - 100) / (300 - 100) = 0.25
    KeyResultScore score =
        new Sketch()
            .objective("top")
            .keyResult("sum", "top", Metric.number("EUR", 100, 300), Source.SUM, 1)
            .objective("o", "red")
            .keyResult("part", "o", Metric.number("EUR", 0, 1000))
            .link("part", "sum")
            .checkIn("part", 1, 150)
            .scores(50)
            .keyResult("sum");
    assertThat(score.progress()).isEqualTo(0.25);
  }

  @Test
  void sumLeavesOutWhatDoesNotCount() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("sum", "top", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .objective("o", "red")
            .keyResult("counts", "o", Metric.number("EUR", 0, 100))
            .keyResult("tracked", "o", Metric.number("EUR", 0, 100))
            .keyResult("shown", "o", Metric.number("EUR", 0, 100))
            .keyResult("gone", "o", Metric.number("EUR", 0, 100))
            .dropped()
            .objective("gone-too", "red")
            .but(o -> o.withState(ObjectiveState.DROPPED))
            .keyResult("of-gone", "gone-too", Metric.number("EUR", 0, 100))
            .link("counts", "sum", 1)
            .link("tracked", "sum", 0)
            .supports("shown", "sum")
            .link("gone", "sum", 1)
            .link("of-gone", "sum", 1)
            .checkIn("counts", 1, 100)
            .checkIn("tracked", 1, 200)
            .checkIn("shown", 1, 400)
            .checkIn("gone", 1, 800)
            .checkIn("of-gone", 1, 1600)
            .scores(50);
    assertThat(scores.keyResult("sum").value()).isEqualByComparingTo("100");
    assertThat(scores.keyResult("sum").progress()).isEqualTo(0.1);
  }

  @Test
  void sumOfSumsGoesAllTheWayUp() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("world", "top", Metric.number("EUR", 0, 1000), Source.SUM, 1)
            .objective("middle", "dept")
            .keyResult("europe", "middle", Metric.number("EUR", 0, 500), Source.SUM, 1)
            .objective("low", "red")
            .keyResult("fr", "low", Metric.number("EUR", 0, 100))
            .keyResult("de", "low", Metric.number("EUR", 0, 100))
            .link("europe", "world")
            .link("fr", "europe")
            .link("de", "europe")
            .checkIn("fr", 1, 30)
            .checkIn("de", 1, 20)
            .scores(50);
    assertThat(scores.keyResult("europe").value()).isEqualByComparingTo("50");
    assertThat(scores.keyResult("world").value()).isEqualByComparingTo("50");
    assertThat(scores.keyResult("world").progress()).isEqualTo(0.05);
  }

  @Test
  void sumWithoutDataBelowHasNone() {
    KeyResultScore score =
        new Sketch()
            .objective("top")
            .keyResult("sum", "top", Metric.number("EUR", -10, 1000), Source.SUM, 1)
            .objective("o", "red")
            .keyResult("part", "o")
            .link("part", "sum")
            .scores(50)
            .keyResult("sum");
    assertThat(score.hasData()).isFalse();
    assertThat(score.value()).isNull();
    assertThat(score.progress()).isZero();
  }

  // ---- MEAN and LATEST ----

  @Test
  void meanIsTheWeightedMeanOfTheValuesThereAre() {
    // (1 * 40 + 3 * 60) / 4 = 55; half of the way from 10 to 100
    KeyResultScore score =
        new Sketch()
            .objective("top")
            .keyResult("mean", "top", Metric.number("ms", 10, 100), Source.MEAN, 1)
            .objective("o", "red")
            .keyResult("a", "o", Metric.number("ms", 0, 100))
            .keyResult("b", "o", Metric.number("ms", 0, 100))
            .keyResult("silent", "o", Metric.number("ms", 0, 100))
            .keyResult("tracked", "o", Metric.number("ms", 0, 100))
            .link("a", "mean", 1)
            .link("b", "mean", 3)
            .link("silent", "mean", 5)
            .link("tracked", "mean", 0)
            .checkIn("a", 1, 40)
            .checkIn("b", 1, 60)
            .checkIn("tracked", 1, 1000)
            .scores(50)
            .keyResult("mean");
    assertThat(score.value()).isEqualByComparingTo("55");
    assertThat(score.progress()).isEqualTo(0.5);
    assertThat(score.reported()).isEqualTo(new Reported(2, 3));
  }

  @Test
  void aMeanIsNotRounded() {
    // A third of the way: (0 + 0 + 100) / 3
    Sketch sketch =
        new Sketch()
            .objective("top")
            .keyResult("mean", "top", Metric.number("x", 0, 100), Source.MEAN, 1)
            .objective("o", "red");
    for (String id : List.of("a", "b", "c")) {
      sketch.keyResult(id, "o", Metric.number("x", 0, 100)).link(id, "mean", 0.1);
      sketch.checkIn(id, 1, id.equals("c") ? 100 : 0);
    }
    KeyResultScore score = sketch.scores(50).keyResult("mean");
    assertThat(score.progress()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(score.value().doubleValue()).isCloseTo(100 / 3.0, within(1e-12));
    // All at the target: the mean is the target, whatever the weights.
    for (String id : List.of("a", "b", "c")) {
      sketch.checkIn(id, 2, 100);
    }
    assertThat(sketch.scores(50).keyResult("mean").progress()).isEqualTo(1);
  }

  @Test
  void latestIsTheValueOfTheChildWhoseCycleStartedLast() {
    Sketch sketch =
        new Sketch()
            .objective("top", "acme", "year", 1)
            .keyResult("level", "top", Metric.number("x", 0, 100), Source.LATEST, 1)
            .objective("q1", "dept", "now", 1)
            .keyResult("first", "q1", Metric.number("x", 0, 100))
            .objective("q2", "dept", "next", 1)
            .keyResult("second", "q2", Metric.number("x", 0, 100))
            .keyResult("third", "q2", Metric.number("x", 0, 100))
            .link("first", "level")
            .link("second", "level", 1)
            .link("third", "level", 3)
            .checkIn("first", 90, 30)
            .checkIn("second", 110, 50)
            .checkIn("third", 120, 70);
    assertThat(sketch.scores(99).keyResult("level").value()).isEqualByComparingTo("30");
    // The next quarter has begun and nobody has reported yet: the last known level stands.
    assertThat(sketch.scores(105).keyResult("level").value()).isEqualByComparingTo("30");
    assertThat(sketch.scores(115).keyResult("level").value()).isEqualByComparingTo("50");
    assertThat(sketch.scores(125).keyResult("level").value()).isEqualByComparingTo("65");
  }

  // ---- CASCADE and divergence ----

  @Test
  void cascadeIsTheWeightedMeanOfContributingChildren() {
    // (1 * 0.2 + 3 * 0.6 + 1 * 0) / 5 = 0.4; the objective o: mean of 0.2, 0.6, 0 = 4/15
    Sketch sketch =
        new Sketch()
            .objective("top")
            .keyResult("all", "top", Metric.number("%", 0, 100), Source.CASCADE, 1)
            .objective("o", "red")
            .keyResult("a", "o")
            .keyResult("b", "o")
            .keyResult("silent", "o")
            .checkIn("a", 1, 20)
            .checkIn("b", 1, 60)
            .link("a", "all", 1)
            .link("b", "all", 3)
            .link("silent", "all", 1);
    KeyResultScore score = sketch.scores(50).keyResult("all");
    assertThat(score.progress()).isCloseTo(0.4, within(EXACT));
    assertThat(score.attainment()).isNull();
    assertThat(score.cascadeProgress()).isCloseTo(0.4, within(EXACT));
    assertThat(score.value()).isNull();
    assertThat(score.hasData()).isTrue();
    assertThat(score.divergence()).isNull();

    // With the objective beside them: (0.2 + 3 * 0.6 + 0 + 3 * 4/15) / 8 = 2.8 / 8 = 0.35
    sketch.link("o", "all", 3);
    assertThat(sketch.scores(50).keyResult("all").progress()).isCloseTo(0.35, within(EXACT));
  }

  @Test
  void cascadeIgnoresTheValuesOfItsOwnCheckInsAndHearsTheirConfidence() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("all", "top", Metric.number("%", 0, 100), Source.CASCADE, 1)
            .checkIn("all", 1, 90.0, 0.1)
            .scores(1);
    assertThat(scores.keyResult("all").progress()).isZero();
    assertThat(scores.keyResult("all").hasData()).isFalse();
    assertThat(scores.keyResult("all").confidence()).isEqualTo(0.1);
  }

  @Test
  void divergenceIsChildrenMinusOwn() {
    // The squads are at (0.8 + 1) / 2 = 0.9, the number itself at 0.25.
    KeyResultScore score =
        new Sketch()
            .objective("top")
            .keyResult("number", "top")
            .checkIn("number", 1, 25)
            .objective("o", "red")
            .keyResult("a", "o")
            .keyResult("b", "o")
            .checkIn("a", 1, 80)
            .checkIn("b", 1, 100)
            .link("a", "number")
            .link("b", "number")
            .scores(50)
            .keyResult("number");
    assertThat(score.progress()).isEqualTo(0.25);
    assertThat(score.cascadeProgress()).isCloseTo(0.9, within(EXACT));
    assertThat(score.divergence()).isCloseTo(0.65, within(EXACT));
  }

  @Test
  void noDivergenceWithoutDataOnBothSides() {
    Sketch below =
        new Sketch()
            .objective("top")
            .keyResult("number", "top")
            .objective("o", "red")
            .keyResult("a", "o")
            .link("a", "number")
            .checkIn("a", 20, 80);
    // Children only: shown, and its own progress stays without data.
    assertThat(below.scores(50).keyResult("number").cascadeProgress()).isEqualTo(0.8);
    assertThat(below.scores(50).keyResult("number").hasData()).isFalse();
    assertThat(below.scores(50).keyResult("number").divergence()).isNull();

    below.checkIn("number", 10, 50);
    assertThat(below.scores(15).keyResult("number").divergence()).isNull();
    assertThat(below.scores(20).keyResult("number").divergence()).isCloseTo(0.3, within(EXACT));
  }
}
