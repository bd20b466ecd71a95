package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What objectives, key results, metrics and check-ins refuse: all of it at once. */
class OkrRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static List<Violation> refused(ThrowingCallable making) {
    InvalidException refused = catchThrowableOfType(InvalidException.class, making);
    assertThat(refused).as("it was not refused").isNotNull();
    return refused.violations();
  }

  private static Metric metric(
      MetricType type, Direction direction, @Nullable String baseline, @Nullable String target) {
    return new Metric(
        type,
        null,
        direction,
        baseline == null ? null : new BigDecimal(baseline),
        target == null ? null : new BigDecimal(target),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "INCREASE, 10, 5",
    "MAINTAIN_AT_LEAST, 10, 5",
    "DECREASE, 5, 10",
    "MAINTAIN_AT_MOST, 5, 10",
  })
  void aTargetLiesInItsDirection(Direction direction, String baseline, String target) {
    assertThat(refused(() -> metric(MetricType.PERCENT, direction, baseline, target)))
        .extracting(Violation::code)
        .containsExactly("DIRECTION");
    assertThat(refused(() -> metric(MetricType.PERCENT, direction, baseline, target)))
        .extracting(Violation::message)
        .allMatch(told -> told.startsWith("what is to ") && !told.contains(direction.name()));
    assertThatCode(() -> metric(MetricType.PERCENT, direction, target, baseline))
        .doesNotThrowAnyException();
  }

  @Test
  void measuresHaveFourPlacesAndAreNeverRounded() {
    Metric metric = metric(MetricType.NUMBER, Direction.INCREASE, "1.0001", "1200.000");
    assertThat(metric.baseline()).isEqualTo(new BigDecimal("1.0001"));
    assertThat(refused(() -> metric(MetricType.NUMBER, Direction.INCREASE, "1.00005", "2.00001")))
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(tuple("/baseline", "TOO_PRECISE"), tuple("/target", "TOO_PRECISE"));
    assertThat(refused(() -> new PlanPoint(DAY, new BigDecimal("0.00045"))))
        .extracting(Violation::code)
        .containsExactly("TOO_PRECISE");
    assertThat(metric.target()).isEqualTo(new BigDecimal("1200"));
    assertThat(Measures.normal(new BigDecimal("1.2E+3"))).isEqualTo(new BigDecimal("1200"));
    assertThat(Measures.normal(new BigDecimal("0.0000"))).isEqualTo(BigDecimal.ZERO);
    assertThat(Measures.toUnits(new BigDecimal("1.5"))).isEqualTo(15_000);
    assertThat(Measures.ofUnits(15_000)).isEqualTo(new BigDecimal("1.5"));
    assertThat(Measures.ofUnits(-100_000)).isEqualTo(new BigDecimal("-10"));
  }

  @Test
  void milestonesNeedAWeightAndIdsOfTheirOwn() {
    assertThat(refused(() -> Metric.milestones(List.of())))
        .extracting(Violation::pointer)
        .containsExactly("/milestones");
    assertThat(
            refused(
                () ->
                    Metric.milestones(
                        List.of(
                            new Milestone("a", "A", 0, null), new Milestone("a", "B", 0, DAY)))))
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(tuple("/milestones", "REQUIRED"), tuple("/milestones/1/id", "DUPLICATE"));
    assertThat(
            refused(
                () ->
                    new Metric(
                        MetricType.BINARY,
                        null,
                        Direction.INCREASE,
                        null,
                        null,
                        List.of(new Milestone("a", "A", 1, null)),
                        List.of())))
        .extracting(Violation::pointer)
        .containsExactly("/milestones");
    assertThat(new Milestone("a", "A", 1, DAY).isDone(DAY)).isTrue();
    assertThat(new Milestone("a", "A", 1, DAY).isDone(DAY.minusDays(1))).isFalse();
    assertThat(new Milestone("a", "A", 1, null).isDone(LocalDate.MAX)).isFalse();
  }

  @Test
  void aMetricTellsAllThatIsWrongWithItAtOnce() {
    assertThat(
            refused(
                () ->
                    new Metric(
                        MetricType.NUMBER,
                        "u".repeat(33),
                        Direction.INCREASE,
                        new BigDecimal("1E14"),
                        new BigDecimal("-1E14"),
                        List.of(new Milestone("a", "A", 1, null)),
                        List.of())))
        .extracting(Violation::pointer)
        .containsExactly("/unit", "/baseline", "/target", "/milestones");
  }

  private static KeyResult keyResult(Metric metric, Source source, double weight, int cadence) {
    return new KeyResult(
        "k",
        "o",
        "K",
        null,
        metric,
        source,
        weight,
        null,
        cadence,
        KeyResultState.ACTIVE,
        0,
        null,
        List.of(),
        null);
  }

  @Test
  void aNumberIsCompleteWithAWayFromBaselineToTarget() {
    for (Direction direction : Direction.values()) {
      assertThat(metric(MetricType.NUMBER, direction, null, "3").isComplete()).isFalse();
      assertThat(metric(MetricType.NUMBER, direction, "3", null).isComplete()).isFalse();
    }
    assertThat(metric(MetricType.NUMBER, Direction.INCREASE, "3", "4").isComplete()).isTrue();
    assertThat(metric(MetricType.NUMBER, Direction.INCREASE, "3", "3").isComplete()).isFalse();
    assertThat(metric(MetricType.NUMBER, Direction.DECREASE, "3", "3").isComplete()).isFalse();
    assertThat(metric(MetricType.NUMBER, Direction.MAINTAIN_AT_MOST, "0", "0").isComplete())
        .isTrue();
    assertThat(Metric.binary().isComplete()).isTrue();
    assertThat(Metric.milestones(List.of(new Milestone("a", "A", 1, null))).isComplete()).isTrue();
  }

  @Test
  void whatIsNotMeasuredYetCanBeWritten() {
    Metric open = metric(MetricType.NUMBER, Direction.INCREASE, null, null);
    assertThat(keyResult(open, Source.CHECK_INS, 1, 7).isComplete()).isFalse();
    assertThat(keyResult(open, Source.SUM, 1, 7).isComplete()).isFalse();
    assertThat(keyResult(open, Source.CASCADE, 1, 7).isComplete()).isTrue();
  }

  private static Metric planned(MetricType type, Direction direction, PlanPoint... points) {
    boolean numeric = type != MetricType.BINARY;
    return new Metric(
        type,
        null,
        direction,
        numeric ? BigDecimal.ZERO : null,
        numeric ? BigDecimal.ZERO : null,
        List.of(),
        List.of(points));
  }

  @Test
  void onlyWhatIncreasesOrDecreasesHasPhasedTargetsOnRisingDays() {
    PlanPoint first = new PlanPoint(DAY, BigDecimal.ONE);
    PlanPoint second = new PlanPoint(DAY.plusDays(1), BigDecimal.TEN);
    assertThatCode(() -> planned(MetricType.CURRENCY, Direction.DECREASE, first, second))
        .doesNotThrowAnyException();
    assertThat(refused(() -> planned(MetricType.NUMBER, Direction.INCREASE, first, second, first)))
        .extracting(Violation::pointer)
        .containsExactly("/plan/2/on");
    assertThat(refused(() -> planned(MetricType.NUMBER, Direction.INCREASE, first, first)))
        .extracting(Violation::pointer)
        .containsExactly("/plan/1/on");
    assertThat(refused(() -> planned(MetricType.NUMBER, Direction.MAINTAIN_AT_LEAST, first)))
        .extracting(Violation::pointer)
        .containsExactly("/plan");
    assertThat(refused(() -> planned(MetricType.BINARY, Direction.INCREASE, first)))
        .extracting(Violation::pointer)
        .containsExactly("/plan");
  }

  @Test
  void noNumberIsMinusZero() {
    assertThat(new Milestone("a", "A", -0.0, null).weight()).isEqualTo(0.0);
    assertThat(keyResult(Metric.binary(), Source.CHECK_INS, -0.0, 7).weight()).isEqualTo(0.0);
    assertThat(Progress.attainment(12, 0, 12, 4)).isEqualTo(0.0);
    assertThat(Progress.clamp(-0.0)).isEqualTo(0.0);
  }

  @Test
  void whatIsNoNumberIsNoSum() {
    for (Source source : List.of(Source.SUM, Source.MEAN, Source.LATEST)) {
      assertThat(refused(() -> keyResult(Metric.binary(), source, 1, 7)))
          .extracting(Violation::pointer)
          .containsExactly("/source");
    }
  }

  @Test
  void aKeyResultTellsAllThatIsWrongWithItAtOnce() {
    assertThat(
            refused(
                () ->
                    new KeyResult(
                        "",
                        "-",
                        "",
                        null,
                        Metric.binary(),
                        Source.MEAN,
                        -1,
                        "no id",
                        0,
                        KeyResultState.ACTIVE,
                        0,
                        null,
                        List.of(),
                        null)))
        .extracting(Violation::pointer)
        .containsExactly(
            "/id", "/objectiveId", "/title", "/weight", "/ownerId", "/cadenceDays", "/source");
  }

  @Test
  void anObjectiveTellsAllThatIsWrongWithItAtOnce() {
    assertThat(
            refused(
                () ->
                    new Objective(
                        "o o",
                        "",
                        "/",
                        "t".repeat(256),
                        "d".repeat(10_001),
                        Ambition.COMMITTED,
                        Origin.TOP_DOWN,
                        "#",
                        Double.NaN,
                        ObjectiveState.DRAFT,
                        false,
                        0,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        null)))
        .extracting(Violation::pointer)
        .containsExactly(
            "/id", "/teamId", "/cycleId", "/title", "/description", "/ownerId", "/weight");
  }

  @Test
  void onlyWhatIsNeitherDroppedNorArchivedIsLive() {
    Objective objective = Objective.of("o", "t", "c", "O");
    assertThat(objective.isLive()).isTrue();
    assertThat(objective.withState(ObjectiveState.DRAFT).isLive()).isTrue();
    assertThat(objective.withState(ObjectiveState.PROPOSED).isLive()).isTrue();
    assertThat(objective.withState(ObjectiveState.DROPPED).isLive()).isFalse();
  }

  @Test
  void aCheckInTellsAllThatIsWrongWithItAtOnce() {
    assertThat(
            refused(
                () ->
                    new CheckIn(
                        "",
                        "",
                        DAY,
                        new BigDecimal("1E15"),
                        1.01,
                        null,
                        "?",
                        List.of(),
                        Instant.EPOCH,
                        null)))
        .extracting(Violation::pointer)
        .containsExactly("/id", "/keyResultId", "/value", "/confidence", "/byId");
  }

  @Test
  void checkInsAreOrderedByDayThenMomentThenId() {
    Instant early = Instant.parse("2026-10-01T08:00:00Z");
    Instant late = Instant.parse("2026-10-05T08:00:00Z");
    CheckIn today = checkIn("a", DAY.plusDays(1), early);
    CheckIn backdated = checkIn("b", DAY, late);
    CheckIn first = checkIn("c", DAY, early);
    CheckIn sameMoment = checkIn("d", DAY, early);
    assertThat(List.of(today, backdated, sameMoment, first).stream().sorted(CheckIn.ORDER))
        .containsExactly(first, sameMoment, backdated, today);
  }

  private static CheckIn checkIn(String id, LocalDate on, Instant writtenAt) {
    return new CheckIn(id, "k", on, BigDecimal.ONE, null, null, null, List.of(), writtenAt, null);
  }

  @ParameterizedTest
  @CsvSource({
    "INCREASE, 0, 100, 90, true",
    "INCREASE, 0, 100, 110, false",
    "INCREASE, 0, 100, 100, false",
    "DECREASE, 100, 50, 60, true",
    "DECREASE, 100, 50, 40, false",
    "MAINTAIN_AT_LEAST, 0, 99, 98, true",
    "MAINTAIN_AT_MOST, 10, 2, 3, true",
  })
  void aTargetIsEasedWhenItAsksForLess(
      Direction direction, String baseline, String before, String after, boolean eased) {
    Metric now = metric(MetricType.NUMBER, direction, baseline, after);
    assertThat(now.eases("target", new BigDecimal(before), now.target())).isEqualTo(eased);
  }

  @Test
  void theWorseStatusCounts() {
    assertThat(Status.ON_TRACK.worse(Status.AT_RISK)).isEqualTo(Status.AT_RISK);
    assertThat(Status.OFF_TRACK.worse(Status.AT_RISK)).isEqualTo(Status.OFF_TRACK);
    assertThat(Status.ON_TRACK.worse(Status.ON_TRACK)).isEqualTo(Status.ON_TRACK);
  }

  @Test
  void measuresFarFromZeroAreSubtractedBeforeTheyLoseDigits() {
    long far = 900_000_000_000_000_000L;
    assertThat(Progress.attainment(far + 1, 0, far, far + 4)).isEqualTo(0.25);
    assertThat(Progress.attainment(Long.MAX_VALUE, 0, -far, far)).isGreaterThan(1);
    assertThat(Progress.attainment(Long.MIN_VALUE, 0, far, -far)).isGreaterThan(1);
    assertThat(Progress.attainment(Long.MIN_VALUE, 0, far, far + 1)).isLessThan(0);
    assertThat(Progress.clamp(-0.1)).isZero();
    assertThat(Progress.clamp(1.1)).isEqualTo(1);
    assertThat(Progress.clamp(0.3)).isEqualTo(0.3);
  }
}
