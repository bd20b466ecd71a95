package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.testing.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objectives and key results as they stood on an earlier day. */
class EarlierTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 1);
  private static final Cycle Q4 =
      new Cycle("q4", "Q4", Cadence.QUARTER, START, START.plusDays(91), null, Phase.ACTIVE);
  private static final Objective OBJECTIVE = Objective.of("o", "t", "q4", "Now");
  private static final KeyResult KEY_RESULT =
      KeyResult.of("k", "o", "Now", Metric.number("", 0, 60));

  private final List<Amendment> amendments = new ArrayList<>();

  private void amend(
      @Nullable String keyResult,
      String field,
      @Nullable Object from,
      @Nullable Object to,
      int day) {
    amendments.add(
        Copy.of(
                new Amendment(
                    "m" + amendments.size(),
                    "o",
                    keyResult,
                    field,
                    null,
                    null,
                    false,
                    "because",
                    day(day),
                    null,
                    Instant.EPOCH.plusSeconds(amendments.size())))
            .with("oldValue", from)
            .with("newValue", to)
            .make());
  }

  private static LocalDate day(int n) {
    return START.plusDays(n);
  }

  private Dataset data(Objective objective, KeyResult keyResult, CheckIn... checkIns) {
    return Rows.all(
        Rows.of(Cycle.KIND, Q4),
        Rows.of(Objective.KIND, objective),
        Rows.of(KeyResult.KIND, keyResult),
        Rows.of(CheckIn.KIND, checkIns),
        Rows.of(Amendment.KIND, amendments.toArray(Amendment[]::new)));
  }

  /** What was taken back never was, also where an amendment wrote it down. */
  @Test
  void aMilestoneOfACheckInThatWasTakenBackIsOpenOnEveryDay() {
    Map<String, Object> reached =
        Map.of("id", "a", "title", "A", "weight", 1, "doneOn", "2026-10-03");
    Map<String, Object> open = Map.of("id", "a", "title", "A", "weight", 2);
    amend("k", "metric.milestones", List.of(reached), List.of(open), 9);
    KeyResult keyResult =
        KEY_RESULT.withMetric(Metric.milestones(List.of(new Milestone("a", "A", 2, null))));
    CheckIn voided =
        Copy.of(CheckIn.of("c", "k", day(2), 0))
            .with("value", null)
            .with("milestonesDone", List.of("a"))
            .with("voided", new Voided(day(8), null, "a slip"))
            .make();
    Milestone then = new Milestone("a", "A", 1, null);
    assertThat(milestonesOn(5, data(OBJECTIVE, keyResult, voided))).containsExactly(then);
    assertThat(milestonesOn(5, data(OBJECTIVE, keyResult)))
        .as("set by hand, and cleared by the amendment")
        .containsExactly(then.withDoneOn(day(2)));
  }

  private static List<Milestone> milestonesOn(int day, Dataset data) {
    return data.asOf(day(day)).find(KeyResult.KIND, "k").orElseThrow().metric().milestones();
  }

  private KeyResult keyResultOn(int day) {
    return data(OBJECTIVE, KEY_RESULT).asOf(day(day)).find(KeyResult.KIND, "k").orElseThrow();
  }

  @Test
  void whatIsNotDatedIsAsItIs() {
    Dataset data = data(OBJECTIVE, KEY_RESULT, CheckIn.of("c", "k", day(5), 10));
    assertThat(data.asOf(day(-100))).isSameAs(data);
    assertThat(data.asOf(day(100))).isSameAs(data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title",
        "weight",
        "source",
        "state",
        "metric.type",
        "metric.unit",
        "metric.direction",
        "metric.baseline",
        "metric.target",
        "metric.milestones",
        "metric.plan",
        "metric.none"
      })
  void whateverHistoryTellsADayCanBeComputed(String field) {
    List<Object> odd =
        List.of(
            true,
            "x".repeat(300),
            new BigDecimal("1E+100000000"),
            Arrays.asList(null, null),
            Arrays.asList(Map.of("id", "a"), null, 3, List.of()),
            List.of(Map.of("on", "2026-10-03", "value", "much")),
            Map.of("a", Arrays.asList((Object) null)));
    for (Object value : odd) {
      amendments.clear();
      try {
        amend("k", field, value, null, 10);
      } catch (InvalidException e) {
        continue; // is refused, so there is no such history
      }
      assertThat(keyResultOn(3)).as("%s %s", field, value).isNotNull();
    }
  }

  @Test
  void amendmentsAreUndoneBeforeTheirDay() {
    amend("k", "metric.target", "100", "80", 10);
    amend("k", "metric.target", "80", "60", 20);
    amend("k", "title", "Then", "Now", 20);
    amend("k", "weight", "2.5", "1", 15);
    amend(null, "title", "Once", "Now", 12);
    assertThat(keyResultOn(9).metric().target()).isEqualByComparingTo("100");
    assertThat(keyResultOn(10).metric().target()).isEqualByComparingTo("80");
    assertThat(keyResultOn(19).metric().target()).isEqualByComparingTo("80");
    assertThat(keyResultOn(20)).isEqualTo(KEY_RESULT);
    assertThat(keyResultOn(19).title()).isEqualTo("Then");
    assertThat(keyResultOn(14).weight()).isEqualTo(2.5);
    assertThat(keyResultOn(15).weight()).isEqualTo(1);
    Dataset data = data(OBJECTIVE, KEY_RESULT);
    assertThat(data.asOf(day(11)).find(Objective.KIND, "o").orElseThrow().title())
        .isEqualTo("Once");
    assertThat(data.asOf(day(12)).find(Objective.KIND, "o")).contains(OBJECTIVE);
    assertThat(data.asOf(day(12)).all(Amendment.KIND)).hasSize(2);
  }

  @Test
  void severalPartsOfAMetricAreUndoneTogether() {
    // From a count to yes or no: neither half of the way would be a metric.
    KeyResult now = KEY_RESULT.withMetric(Metric.binary());
    amend("k", "metric.type", "NUMBER", "BINARY", 10);
    amend("k", "metric.unit", "calls", null, 10);
    amend("k", "metric.direction", "DECREASE", "INCREASE", 10);
    amend("k", "metric.baseline", "90", null, 10);
    amend("k", "metric.target", "30", null, 10);
    amend("k", "source", "SUM", "CHECK_INS", 10);
    KeyResult then = data(OBJECTIVE, now).asOf(day(9)).find(KeyResult.KIND, "k").orElseThrow();
    assertThat(then.metric()).isEqualTo(Metric.number("calls", 90, 30));
    assertThat(then.source()).isEqualTo(Source.SUM);
  }

  @Test
  void droppingAndTakingUpAgainIsUndoneApprovalIsNot() {
    amend(null, "state", "APPROVED", "DROPPED", 10);
    amend(null, "state", "DROPPED", "DRAFT", 20);
    amend(null, "state", "APPROVED", "DRAFT", 40);
    amend("k", "state", "ACTIVE", "DROPPED", 30);
    Objective now = OBJECTIVE.withState(ObjectiveState.DRAFT);
    KeyResult dropped = Copy.of(KEY_RESULT).with("state", KeyResultState.DROPPED).make();
    Dataset data = data(now, dropped);
    assertThat(stateOn(data, 9)).isEqualTo(ObjectiveState.APPROVED);
    assertThat(stateOn(data, 10)).isEqualTo(ObjectiveState.DROPPED);
    assertThat(stateOn(data, 20)).isEqualTo(ObjectiveState.DRAFT);
    assertThat(stateOn(data, 39)).isEqualTo(ObjectiveState.DRAFT);
    assertThat(data.asOf(day(29)).find(KeyResult.KIND, "k").orElseThrow().state())
        .isEqualTo(KeyResultState.ACTIVE);
    assertThat(data.asOf(day(30)).find(KeyResult.KIND, "k")).contains(dropped);
  }

  @Test
  void whatIsApprovedTodayWasApprovedBeforeItWasWithdrawnAndDropped() {
    amend(null, "state", "APPROVED", "DRAFT", 10);
    amend(null, "state", "DRAFT", "DROPPED", 20);
    amend(null, "state", "DROPPED", "DRAFT", 30);
    Dataset data = data(OBJECTIVE.withState(ObjectiveState.APPROVED), KEY_RESULT);
    assertThat(stateOn(data, 9)).isEqualTo(ObjectiveState.APPROVED);
    assertThat(stateOn(data, 19)).isEqualTo(ObjectiveState.APPROVED);
    assertThat(stateOn(data, 20)).isEqualTo(ObjectiveState.DROPPED);
    assertThat(stateOn(data, 30)).isEqualTo(ObjectiveState.APPROVED);
  }

  private static ObjectiveState stateOn(Dataset data, int day) {
    return data.asOf(day(day)).find(Objective.KIND, "o").orElseThrow().state();
  }

  @Test
  void milestonesAreOpenBeforeTheDayOnWhichTheyWereReached() {
    Metric steps =
        Metric.milestones(
            List.of(
                new Milestone("a", "A", 1, day(5)),
                new Milestone("b", "B", 3, day(9)),
                new Milestone("c", "C", 1, null)));
    Dataset data = data(OBJECTIVE, KEY_RESULT.withMetric(steps));
    assertThat(doneOn(data, 4)).containsExactly(null, null, null);
    assertThat(doneOn(data, 5)).containsExactly(day(5), null, null);
    assertThat(doneOn(data, 9)).containsExactly(day(5), day(9), null);
  }

  private static List<LocalDate> doneOn(Dataset data, int day) {
    List<LocalDate> days = new ArrayList<>();
    data.asOf(day(day)).find(KeyResult.KIND, "k").orElseThrow().metric().milestones().stream()
        .map(Milestone::doneOn)
        .forEach(days::add);
    return days;
  }

  @Test
  void whatWasWrittenLaterWasNotThereNorWasWhatRefersToIt() {
    Objective late = Copy.of(OBJECTIVE).with("createdOn", day(10)).make();
    Dataset data =
        Rows.all(
            data(late, KEY_RESULT),
            Rows.of(Objective.KIND, late, Objective.of("up", "t", "q4", "Up")),
            Rows.of(Grade.KIND, new Grade("o", 0.5, null, null)),
            Rows.of(
                Alignment.KIND,
                new Alignment(
                    "l",
                    NodeType.KEY_RESULT,
                    "k",
                    NodeType.OBJECTIVE,
                    "up",
                    AlignmentMode.CONTRIBUTES,
                    1)));
    Dataset before = data.asOf(day(9));
    assertThat(before.all(Objective.KIND)).extracting(Objective::id).containsExactly("up");
    assertThat(before.all(KeyResult.KIND)).isEmpty();
    assertThat(before.all(Alignment.KIND)).isEmpty();
    assertThat(before.all(Grade.KIND)).isEmpty();
    assertThat(data.asOf(day(10))).isSameAs(data);
  }

  @Test
  void writtenByTheFirstDayOfTheCycleItAlwaysWas() {
    Dataset data = data(Copy.of(OBJECTIVE).with("createdOn", day(0)).make(), KEY_RESULT);
    assertThat(data.asOf(day(-90))).isSameAs(data);
  }

  @Test
  void aCheckInShowsThatItWasThereUnlessItWasVoided() {
    KeyResult late = Copy.of(KEY_RESULT).with("createdOn", day(10)).make();
    CheckIn first = CheckIn.of("c", "k", day(4), 1);
    CheckIn second = CheckIn.of("d", "k", day(12), 1);
    Dataset data = data(OBJECTIVE, late, first, second);
    assertThat(data.asOf(day(3)).all(KeyResult.KIND)).isEmpty();
    assertThat(data.asOf(day(3)).all(CheckIn.KIND)).isEmpty();
    assertThat(data.asOf(day(4))).isSameAs(data);

    CheckIn voided = Copy.of(first).with("voided", new Voided(day(5), "ana", "typo")).make();
    Dataset without = data(OBJECTIVE, late, voided, second);
    assertThat(without.asOf(day(9)).all(KeyResult.KIND)).isEmpty();
    assertThat(without.asOf(day(10))).isSameAs(without);
  }

  @Test
  void gradesComeWithTheirDay() {
    Dataset graded =
        Rows.all(
            data(OBJECTIVE, KEY_RESULT),
            Rows.of(Grade.KIND, new Grade("o", 0.5, "so it is", day(95))));
    assertThat(graded.asOf(day(94)).all(Grade.KIND)).isEmpty();
    assertThat(graded.asOf(day(95))).isSameAs(graded);
  }

  @Test
  void whatHistoryTellsWronglyUndoesNothing() {
    amend("k", "metric.type", "NONSENSE", "NUMBER", 10);
    amend("k", "metric.target", "80", "60", 10);
    assertThat(keyResultOn(9)).isEqualTo(KEY_RESULT);
  }

  /** As a weight of before weights had a limit. */
  @Test
  void whatIsNotAllowedAnyMoreStaysAndTheRestIsUndone() {
    amend(null, "weight", "5000", "1", 10);
    amend(null, "title", "Once", "Now", 10);
    amend("k", "weight", "5000", "1", 10);
    amend("k", "metric.target", "80", "60", 10);
    Objective then =
        data(OBJECTIVE, KEY_RESULT).asOf(day(9)).find(Objective.KIND, "o").orElseThrow();
    assertThat(then.title()).isEqualTo("Once");
    assertThat(then.weight()).isEqualTo(OBJECTIVE.weight());
    assertThat(keyResultOn(9).metric().target()).isEqualByComparingTo("80");
    assertThat(keyResultOn(9).weight()).isEqualTo(KEY_RESULT.weight());
  }

  @Test
  void anIncompleteMetricIsNotMeasured() {
    assertThat(Metric.number("", 0, 60).isComplete()).isTrue();
    assertThat(Metric.binary().isComplete()).isTrue();
    Metric open =
        new Metric(
            MetricType.NUMBER,
            null,
            Direction.INCREASE,
            null,
            BigDecimal.TEN,
            List.of(),
            List.of());
    assertThat(open.isComplete()).isFalse();
  }
}
