package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.after;
import static io.okrcascade.core.bundle.Draft.because;
import static io.okrcascade.core.bundle.Draft.company;
import static io.okrcascade.core.bundle.Draft.faults;
import static io.okrcascade.core.bundle.Draft.importing;
import static io.okrcascade.core.bundle.Draft.keyResult;
import static io.okrcascade.core.bundle.Draft.number;
import static io.okrcascade.core.bundle.Draft.objective;
import static io.okrcascade.core.bundle.Draft.objectives;
import static io.okrcascade.core.bundle.Draft.requesting;
import static io.okrcascade.core.bundle.Draft.to;
import static io.okrcascade.core.bundle.Draft.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.PlanPointItem;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused so that numbers mean what they say. */
class NumbersMergeTest {
  private static MetricItem metric(MetricType type, @Nullable String unit) {
    boolean numeric = type != MetricType.BINARY;
    return new MetricItem(
        type,
        unit,
        Direction.INCREASE,
        numeric ? BigDecimal.ZERO : null,
        numeric ? BigDecimal.TEN : null,
        null,
        null);
  }

  private static KeyResultItem feeding(String id, MetricItem metric, Source source) {
    return keyResult(id, metric, source, List.of(to(NodeType.KEY_RESULT, "top")), List.of());
  }

  private static ObjectiveItem top(MetricItem metric, Source source) {
    return objective("o", "tribe", "q4", keyResult("top", metric, source, List.of(), List.of()));
  }

  // ---- what feeds ----

  @ParameterizedTest
  @EnumSource(names = {"SUM", "MEAN", "LATEST"})
  void onlyValuesOfOneKindAndUnitArePutTogether(Source source) {
    Bundle bundle =
        objectives(
            top(metric(MetricType.NUMBER, "diners"), source),
            new ObjectiveItemOf("p", to(NodeType.KEY_RESULT, "top"))
                .with(
                    feeding("fine", metric(MetricType.NUMBER, "diners"), Source.CHECK_INS),
                    feeding("fed", metric(MetricType.NUMBER, " diners "), Source.MEAN),
                    feeding("ms", metric(MetricType.NUMBER, "ms"), Source.CHECK_INS),
                    feeding("none", metric(MetricType.NUMBER, null), Source.CHECK_INS),
                    feeding("eur", metric(MetricType.CURRENCY, "diners"), Source.CHECK_INS),
                    feeding("yes", metric(MetricType.BINARY, null), Source.CHECK_INS),
                    feeding("mean", metric(MetricType.NUMBER, "diners"), Source.CASCADE)));
    String at = "/objectives/1/keyResults/";
    assertThat(told(company(), bundle))
        .containsExactlyInAnyOrder(
            "/objectives/1/alignments/0/parentId FEED",
            at + "2/alignments/0/parentId FEED",
            at + "3/alignments/0/parentId FEED",
            at + "4/alignments/0/parentId FEED",
            at + "5/alignments/0/parentId FEED",
            at + "6/alignments/0/parentId FEED");
    assertThat(faults(company(), bundle, importing()))
        .extracting(Violation::message)
        .contains(
            "“title of ms” is a number in ms, “title of top” a number in diners: only values of"
                + " one kind and unit can be put together",
            "“title of p” has no value that “title of top” could take: only measured key results"
                + " feed it");
  }

  /** An objective of the squad with a link of its own. */
  private record ObjectiveItemOf(String id, AlignmentItem link) {
    ObjectiveItem with(KeyResultItem... keyResults) {
      return objective(id, "squad", "q4", "title of " + id, List.of(link), List.of(keyResults));
    }
  }

  @Test
  void whatOnlySupportsMayBeOfAnyKindAndAPercentageWithoutAUnitHasOne() {
    AlignmentItem supports =
        new AlignmentItem(NodeType.KEY_RESULT, "top", AlignmentMode.SUPPORTS, 1.0);
    Dataset data =
        after(
            company(),
            objectives(
                top(metric(MetricType.PERCENT, "%"), Source.MEAN),
                new ObjectiveItemOf("p", supports)
                    .with(
                        feeding("none", metric(MetricType.PERCENT, null), Source.CHECK_INS),
                        keyResult(
                            "binary",
                            metric(MetricType.BINARY, null),
                            null,
                            List.of(supports),
                            List.of()))));
    assertThat(data.find(KeyResult.KIND, "binary")).isPresent();
  }

  @Test
  void aLaterChangeOfEitherSideIsRefused() {
    MetricItem diners = metric(MetricType.NUMBER, "diners");
    Dataset data =
        after(
            company(),
            objectives(
                top(diners, Source.SUM),
                objective("p", "squad", "q4", feeding("k", diners, Source.CHECK_INS))));
    for (ObjectiveItem changed :
        List.of(
            top(metric(MetricType.NUMBER, "ms"), Source.SUM),
            top(metric(MetricType.CURRENCY, "diners"), Source.SUM),
            objective("p", "squad", "q4", feeding("k", metric(MetricType.NUMBER, "ms"), null)),
            objective("p", "squad", "q4", feeding("k", diners, Source.CASCADE)))) {
      assertThat(faults(data, because("A slip", objectives(changed)), importing()))
          .as(changed.toString())
          .extracting(Violation::code)
          .containsOnly("FEED");
    }
    // Both sides at once, in whatever order, and a source that takes no values: fine.
    MetricItem ms = metric(MetricType.NUMBER, "ms");
    after(
        data,
        because(
            "A slip",
            objectives(
                objective("p", "squad", "q4", feeding("k", ms, null)), top(ms, Source.SUM))));
    after(data, because("A slip", objectives(top(ms, Source.CHECK_INS))));
  }

  // ---- plans ----

  private static ObjectiveItem planned(String... days) {
    List<PlanPointItem> plan =
        List.of(days).stream()
            .map(day -> new PlanPointItem(LocalDate.parse(day), BigDecimal.ONE))
            .toList();
    return objective(
        "o",
        "squad",
        "q4",
        keyResult(
            "k", Copy.of(number(0, 10)).with("plan", plan).make(), null, List.of(), List.of()));
  }

  @Test
  void phasedTargetsLieInTheCycleOnRisingDays() {
    Dataset data = after(company(), objectives(planned("2026-10-01", "2026-12-31")));
    assertThat(data.find(KeyResult.KIND, "k").orElseThrow().metric().plan()).hasSize(2);
    assertThat(told(company(), objectives(planned("2026-09-30", "2027-01-01"))))
        .containsExactly(
            "/objectives/0/keyResults/0/metric/plan/0/on OUTSIDE_CYCLE",
            "/objectives/0/keyResults/0/metric/plan/1/on OUTSIDE_CYCLE");
    assertThat(told(company(), objectives(planned("2026-10-03", "2026-10-02"))))
        .containsExactly("/objectives/0/keyResults/0/metric/plan/1/on DATES");
  }

  @Test
  void anObjectiveDoesNotMoveAwayFromItsPhasedTargets() {
    Dataset data =
        after(
            company(),
            objectives(
                Copy.of(planned("2026-10-01")).with("cycleId", "q4").make(),
                objective("y", "squad", "2026")));
    assertThat(
            told(
                after(data, Bundle.ofCycle(Draft.cycle("q1", "2026-01-01", "2026-03-31", "2026"))),
                because("Later", objectives(objective("o", "squad", "q1")))))
        .containsExactly("/objectives/0/cycleId OUTSIDE_CYCLE");
  }

  // ---- check-ins and grades ----

  @Test
  void aCheckInMayTellConfidenceOnlyWhateverTheSource() {
    CheckInItem confidence =
        new CheckInItem(null, LocalDate.of(2026, 10, 5), null, 0.5, null, null, null, null);
    for (Source source : Source.values()) {
      Bundle bundle =
          objectives(
              objective(
                  "o",
                  "squad",
                  "q4",
                  keyResult("k", number(0, 1), source, List.of(), List.of(confidence))));
      assertThat(
              company()
                  .with(Merge.of(company(), bundle, requesting(null)).changes())
                  .all(CheckIn.OF_KEY_RESULT, "k"))
          .hasSize(1);
    }
  }

  private static Bundle closedCycle(Phase phase) {
    return Bundle.ofCycle(
        Copy.of(Draft.cycle("closed", "2026-01-01", "2026-03-31", "2026"))
            .with("phase", phase)
            .make());
  }

  /** The company with a cycle that is closed. */
  private static Dataset closed() {
    return after(company(), closedCycle(Phase.CLOSED));
  }

  @Test
  void onlyWhatIsApprovedIsGraded() {
    GradeItem grade = new GradeItem(0.9, null, "why", null);
    ObjectiveItem past = Copy.of(objective("o", "squad", "closed")).with("grade", grade).make();
    ObjectiveItem draft = Copy.of(past).with("state", ObjectiveState.DRAFT).make();
    assertThat(told(closed(), objectives(draft))).containsExactly("/objectives/0/grade GRADE");
    ObjectiveItem early = Copy.of(past).with("cycleId", "q4").make();
    after(closed(), objectives(early));

    Dataset graded = after(closed(), objectives(past));
    ObjectiveItem dropped =
        Copy.of(objective("o", "squad", "closed")).with("state", ObjectiveState.DROPPED).make();
    assertThat(told(graded, because("it was nothing", objectives(dropped))))
        .containsExactly("/objectives/0 GRADE");
    // What was explained is no grade.
    GradeItem said = new GradeItem(null, null, "why", null);
    after(company(), objectives(Copy.of(early).with("grade", said).make()));
  }

  @Test
  void aBundleThatOpensACycleAgainWithdrawsItsGrades() {
    GradeItem grade = new GradeItem(0.9, null, "why", null);
    ObjectiveItem past = Copy.of(objective("o", "squad", "closed")).with("grade", grade).make();
    Dataset opened = after(after(closed(), objectives(past)), closedCycle(Phase.ACTIVE));
    assertThat(opened.find(Grade.KIND, "o")).contains(new Grade("o", null, "why", null));
    after(Dataset.EMPTY, Export.of(opened));
  }

  @Test
  void aGradeIsWhatTheProgressIsRoundedTo() {
    ObjectiveItem plain = objective("o", "squad", "closed");
    GradeItem right = new GradeItem(0.95, BigDecimal.ONE, "why", null);
    Dataset data = after(closed(), objectives(Copy.of(plain).with("grade", right).make()));
    assertThat(data.find(Grade.KIND, "o").orElseThrow().progress()).isEqualTo(0.95);
    assertThat(GradeItem.of(data.find(Grade.KIND, "o").orElseThrow()).grade())
        .isEqualByComparingTo("1.0");

    GradeItem known = new GradeItem(null, new BigDecimal("0.7"), null, null);
    assertThat(
            after(closed(), objectives(Copy.of(plain).with("grade", known).make()))
                .find(Grade.KIND, "o")
                .orElseThrow()
                .progress())
        .isEqualTo(0.7);

    GradeItem wrong = new GradeItem(0.45, BigDecimal.ONE, null, null);
    assertThat(told(closed(), objectives(Copy.of(plain).with("grade", wrong).make())))
        .containsExactly("/objectives/0/grade/grade GRADE");
  }
}
