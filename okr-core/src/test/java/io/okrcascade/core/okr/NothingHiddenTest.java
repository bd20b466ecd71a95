package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.planning.ChangeCycle;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A part that is wrong, or an id that cannot be one, hides nothing else and blames nothing else.
 */
class NothingHiddenTest {
  private static final String LONG = "u".repeat(33);

  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.plan();
  }

  private static PlanPointItem point(@Nullable String on, String value) {
    return new PlanPointItem(on == null ? null : LocalDate.parse(on), new BigDecimal(value));
  }

  private static MetricItem metric(PlanPointItem... plan) {
    return Copy.of(Metric.number("pts", 0, 8), MetricItem.class)
        .with("unit", LONG)
        .with("plan", List.of(plan))
        .make();
  }

  private static <I extends Record> I item(Class<I> type, Map<String, ?> fields) {
    Copy<I> copy = Copy.blank(type);
    fields.forEach(copy::with);
    return copy.make();
  }

  private List<String> created(KeyResultItem item) {
    return wrong(() -> desk.as("sue", new CreateKeyResult("draft", Input.of(item))));
  }

  @Test
  void aPointOfAPlanThatIsWrongIsLeftOutAlone() {
    MetricItem metric =
        metric(
            point(null, "1"),
            point("2026-10-20", "1.12345"),
            point("2027-02-01", "2"),
            point("2027-01-15", "3"));
    assertThat(created(item(KeyResultItem.class, Map.of("title", "K", "metric", metric))))
        .containsExactlyInAnyOrder(
            "REQUIRED /metric/plan/0/on",
            "TOO_PRECISE /metric/plan/1/value",
            "TOO_LONG /metric/unit",
            "DATES /metric/plan/3/on",
            "OUTSIDE_CYCLE /metric/plan/2/on",
            "OUTSIDE_CYCLE /metric/plan/3/on");
    assertThat(wrong(() -> desk.changeKeyResult("sue", "k", null, "metric", metric)))
        .contains(
            "REASON_REQUIRED /metric/target",
            "REASON_REQUIRED /metric/plan",
            "REQUIRED /metric/plan/0/on",
            "OUTSIDE_CYCLE /metric/plan/2/on");
  }

  @Test
  void aMilestoneThatIsWrongIsLeftOutAlone() {
    MetricItem metric =
        Copy.of(Metric.milestones(List.of(new Milestone("m", "M", 1, null))), MetricItem.class)
            .with("unit", LONG)
            .with(
                "milestones",
                List.of(
                    new MilestoneItem("a b", "A", 1.0, null),
                    new MilestoneItem("m", "", 1.0, LocalDate.parse("2027-05-01")),
                    new MilestoneItem("m", "M", 0.123456, null)))
            .make();
    assertThat(created(item(KeyResultItem.class, Map.of("title", "K", "metric", metric))))
        .containsExactlyInAnyOrder(
            "BAD_ID /metric/milestones/0/id",
            "REQUIRED /metric/milestones/1/title",
            "FUTURE /metric/milestones/1/doneOn",
            "OUTSIDE_CYCLE /metric/milestones/1/doneOn",
            "DUPLICATE /metric/milestones/2/id",
            "TOO_PRECISE /metric/milestones/2/weight",
            "TOO_LONG /metric/unit");
  }

  private static ObjectiveItem objective() {
    MetricItem metric =
        Copy.of(Metric.number("pts", 0, 8), MetricItem.class)
            .with("plan", List.of(point("2027-02-01", "2")))
            .make();
    KeyResultItem keyResult =
        item(KeyResultItem.class, Map.of("id", "k b", "title", "K", "metric", metric));
    AlignmentItem down = new AlignmentItem(NodeType.OBJECTIVE, "o", null, 1.0);
    return item(
        ObjectiveItem.class,
        Map.of(
            "id", "a b",
            "teamId", "tribe",
            "cycleId", "q4",
            "title", "A",
            "keyResults", List.of(keyResult),
            "alignments", List.of(down)));
  }

  @Test
  void anIdThatCannotBeIsToldOnceAndBlamesNothingElse() {
    assertThat(wrong(() -> desk.as("tim", new CreateObjective(Input.of(objective())))))
        .containsExactlyInAnyOrder(
            "BAD_ID /id",
            "BAD_ID /keyResults/0/id",
            "OUTSIDE_CYCLE /keyResults/0/metric/plan/0/on",
            "LEVEL /alignments/0/parentId");
    Bundle bundle = new Bundle.Builder().objectives(List.of(objective())).build();
    assertThat(wrong(() -> desk.imports(bundle)))
        .containsExactlyInAnyOrder(
            "BAD_ID /objectives/0/id",
            "BAD_ID /objectives/0/keyResults/0/id",
            "OUTSIDE_CYCLE /objectives/0/keyResults/0/metric/plan/0/on",
            "LEVEL /objectives/0/alignments/0/parentId");
  }

  @Test
  void anIdThatCannotBeHidesNoMissingReason() {
    KeyResultItem added =
        item(
            KeyResultItem.class,
            Map.of("id", "a b", "title", "K", "metric", item(MetricItem.class, Map.of())));
    assertThat(wrong(() -> desk.as("sue", new CreateKeyResult("o", Input.of(added)))))
        .contains("BAD_ID /id", "REASON_REQUIRED /reason");
  }

  @Test
  void whereACommittedKeyResultMayNotGoAReasonIsMissedFirst() {
    assertThat(wrong(() -> desk.changeKeyResult("sue", "k", null, "objectiveId", "draft")))
        .contains("REASON_REQUIRED /objectiveId");
    assertThat(wrong(() -> desk.changeKeyResult("sue", "k", "so", "objectiveId", "draft")))
        .containsExactly("COMMITTED");
  }

  @Test
  void whatIsOnlyInTheWayNeedsNoReasonOfItsOwn() {
    assertThat(wrong(() -> desk.changeMetric("sue", "k", null, "direction", Direction.DECREASE)))
        .containsExactlyInAnyOrder("REASON_REQUIRED /metric/direction", "DIRECTION /metric/target");
  }

  /** What stands in for a title that is missing is nothing that people read. */
  @Test
  void aTitleThatIsMissingIsNotToldAsAnId() {
    KeyResultItem item =
        item(
            KeyResultItem.class,
            Map.of("metric", Copy.of(Desk.incomplete(), MetricItem.class).make()));
    try {
      desk.as("sue", new CreateKeyResult("o", new Input<>(item, List.of(), "so")));
      throw new AssertionError("not refused");
    } catch (InvalidException e) {
      assertThat(e.violations())
          .extracting(Violation::message)
          .contains("title is required")
          .anyMatch(told -> told.startsWith("“…” is committed"));
    }
  }

  @Test
  void whatFeedsIsToldAtTheFieldThatChanged() {
    desk.objective("up", ObjectiveState.DRAFT);
    KeyResult sum = desk.keyResult("sum", "up");
    desk.put(KeyResult.KIND, Copy.of(sum).with("source", Source.SUM).make());
    desk.put(Alignment.KIND, Alignment.contributes("a", NodeType.KEY_RESULT, "dk", "sum"));
    assertThat(wrong(() -> desk.changeKeyResult("sue", "dk", null, "source", Source.CASCADE)))
        .containsExactly("FEED /source");
    assertThat(wrong(() -> desk.changeMetric("sue", "dk", null, "unit", "other")))
        .containsExactly("FEED /metric/unit");
    assertThat(wrong(() -> desk.changeMetric("sue", "dk", null, "type", MetricType.CURRENCY)))
        .containsExactly("FEED /metric/type");
    try {
      desk.changeMetric("sue", "dk", null, "type", MetricType.CURRENCY);
    } catch (InvalidException e) {
      assertThat(e.violations())
          .extracting(Violation::message)
          .containsExactly(
              "“Title of dk” is an amount in pts, “Title of sum” a number in pts:"
                  + " only values of one kind and unit can be put together");
    }
  }

  @Test
  void daysOfACycleAreToldByTheNameThatItHas() {
    desk.checkIn("sue", "k", Desk.value("2026-10-02", 3));
    Copy<CycleItem> renamed =
        Copy.of(CycleItem.of(desk.found(Cycle.KIND, "q4")))
            .with("name", "Cycle q3")
            .with("startsOn", LocalDate.of(2026, 10, 20));
    try {
      desk.as(
          "ops", new ChangeCycle("q4", Match.ANY, now -> Input.of(renamed.make()), data -> null));
      throw new AssertionError("not refused");
    } catch (RefusedException e) {
      assertThat(e.violations())
          .extracting(Violation::message)
          .anyMatch(told -> told.contains("outside Cycle q4"));
    }
  }

  @Test
  void aClosedCycleTakesNoExplanationAway() {
    Grade missed = new Grade("o", 0.5, "it rained", LocalDate.of(2026, 11, 20));
    desk.put(Grade.KIND, missed);
    desk.phaseIs(Phase.GRADING);
    desk.as("sue", new ExplainGrade("o", Match.ANY, Input.of("")));
    desk.as("sue", new ExplainGrade("o", Match.ANY, Input.of("it rained")));
    desk.phaseIs(Phase.CLOSED);
    for (String none : new String[] {"", " \u200b"}) {
      assertThat(wrong(() -> desk.as("sue", new ExplainGrade("o", Match.ANY, Input.of(none)))))
          .containsExactly("CYCLE_CLOSED");
    }
    assertThat(wrong(() -> desk.as("sue", new ExplainGrade("o", Match.ANY, noExplanation()))))
        .containsExactly("CYCLE_CLOSED");
    assertThat(desk.found(Grade.KIND, "o")).isEqualTo(missed);
    desk.as("sue", new ExplainGrade("o", Match.ANY, Input.of("it snowed")));
  }

  private static Input<@Nullable String> noExplanation() {
    return new Input<>(null, List.of(), null);
  }
}
