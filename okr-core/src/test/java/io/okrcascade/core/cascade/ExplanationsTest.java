package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.Sketch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number can be asked for its terms, and the terms add up to it. */
class ExplanationsTest {
  private static final double EXACT = 1e-12;

  private static final Sketch SKETCH =
      new Sketch()
          .objective("top")
          .keyResult("own", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 2)
          .keyResult("tracked", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0)
          .keyResult("gone", "top")
          .dropped()
          .keyResult("sum", "top", Metric.number("x", 0, 100), Source.SUM, 1)
          .keyResult("cascade", "top", Metric.number("x", 0, 100), Source.CASCADE, 1)
          .keyResult(
              "steps",
              "top",
              Metric.milestones(
                  List.of(
                      new Milestone("m1", "M1", 1, Sketch.day(1)),
                      new Milestone("m2", "M2", 3, null))))
          .objective("child", "dept")
          .keyResult("c1", "child")
          .keyResult("c2", "child")
          .link("child", "top", 3)
          .link("c1", "sum", 7)
          .link("c2", "sum", 7)
          .link("c1", "cascade", 1)
          .link("c2", "cascade", 3)
          .checkIn("own", 1, 50)
          .checkIn("tracked", 1, 90)
          .checkIn("c1", 1, 20.0, 0.5)
          .checkIn("c2", 1, 40);

  private final Explanations explanations = new Explanations(SKETCH.scores(50));

  @Test
  void anObjectiveIsMadeOfItsKeyResultsAndChildren() {
    // own .5 x 2, sum .6 x 1, cascade (.2 + 3 * .4) / 4 = .35 x 1, steps .25 x 1, child .3 x 3:
    // (1 + .6 + .35 + .25 + .9) / 8 = 3.1 / 8
    Explanation top = explanations.progress(NodeType.OBJECTIVE, "top");
    assertThat(top.value()).isCloseTo(0.3875, within(EXACT));
    assertThat(top.terms())
        .extracting(
            Explanation.Term::type,
            Explanation.Term::id,
            Explanation.Term::weight,
            Explanation.Term::share)
        .containsExactlyInAnyOrder(
            tuple("KEY_RESULT", "own", 2.0, 0.25),
            tuple("KEY_RESULT", "tracked", 0.0, 0.0),
            tuple("KEY_RESULT", "sum", 1.0, 0.125),
            tuple("KEY_RESULT", "cascade", 1.0, 0.125),
            tuple("KEY_RESULT", "steps", 1.0, 0.125),
            tuple("OBJECTIVE", "child", 3.0, 0.375));
    assertThat(total(top)).isCloseTo(0.3875, within(EXACT));
  }

  @Test
  void aKeyResultIsMadeOfWhatItsSourceSays() {
    assertThat(explanations.progress(NodeType.KEY_RESULT, "own").terms())
        .containsExactly(new Explanation.Term("CHECK_IN", "c0", 1, 1, 0.5));
    assertThat(explanations.progress(NodeType.KEY_RESULT, "steps").terms())
        .containsExactly(
            new Explanation.Term("MILESTONE", "m1", 1, 0.25, 1),
            new Explanation.Term("MILESTONE", "m2", 3, 0.75, 0));
    assertThat(explanations.progress(NodeType.KEY_RESULT, "cascade").terms())
        .containsExactly(
            new Explanation.Term("KEY_RESULT", "c1", 1, 0.25, 0.2),
            new Explanation.Term("KEY_RESULT", "c2", 3, 0.75, 0.4));
    assertThat(total(explanations.progress(NodeType.KEY_RESULT, "sum")))
        .isCloseTo(0.6, within(EXACT));
    assertThat(explanations.progress(NodeType.KEY_RESULT, "gone").terms()).isEmpty();
  }

  @Test
  void aSumIsMadeOfItsChildrensValues() {
    Explanation sum = explanations.sum("sum");
    assertThat(sum.value()).isEqualTo(60);
    assertThat(sum.terms())
        .extracting(Explanation.Term::id, Explanation.Term::value)
        .containsExactly(tuple("c1", 20.0), tuple("c2", 40.0));
    assertThat(explanations.sum("own")).isNull();
  }

  @Test
  void cascadeProgressIsExplainedWhateverTheSource() {
    // Of the SUM: (7 * .2 + 7 * .4) / 14
    Explanation mean = explanations.cascadeProgress("sum");
    assertThat(mean.value()).isCloseTo(0.3, within(EXACT));
    assertThat(total(mean)).isCloseTo(0.3, within(EXACT));
    assertThat(explanations.cascadeProgress("own")).isNull();
  }

  @Test
  void aStatusTellsPaceAndConfidence() {
    assertThat(explanations.status(NodeType.KEY_RESULT, "c1"))
        .isEqualTo(
            new StatusExplanation(
                Status.OFF_TRACK, StatusReason.PACE, 0.2, 0.5, 0.5, Status.AT_RISK));
    assertThat(explanations.status(NodeType.KEY_RESULT, "own"))
        .isEqualTo(new StatusExplanation(Status.ON_TRACK, StatusReason.PACE, 0.5, 0.5, null, null));
    StatusExplanation child = explanations.status(NodeType.OBJECTIVE, "child");
    assertThat(child.value()).isEqualTo(Status.AT_RISK);
    assertThat(child.reason()).isEqualTo(StatusReason.PACE);
  }

  @Test
  void aMeanIsMadeOfTheValuesThatItTakes() {
    Explanations all =
        new Explanations(
            new Sketch()
                .objective("top")
                .keyResult("mean", "top", Metric.number("x", 0, 100), Source.MEAN, 1)
                .objective("o", "red")
                .keyResult("a", "o")
                .keyResult("b", "o")
                .keyResult("silent", "o")
                .link("a", "mean", 1)
                .link("b", "mean", 3)
                .link("silent", "mean", 3)
                .checkIn("a", 1, 20)
                .checkIn("b", 1, 40)
                .scores(50));
    Explanation mean = all.mean("mean");
    assertThat(mean.value()).isEqualTo(35);
    assertThat(mean.terms())
        .containsExactly(
            new Explanation.Term("KEY_RESULT", "a", 1, 0.25, 20),
            new Explanation.Term("KEY_RESULT", "b", 3, 0.75, 40));
    assertThat(all.mean("a")).isNull();
    assertThat(all.sum("mean")).isNull();
  }

  @Test
  void everyNumberOfARandomCompanyAddsUp() {
    for (int seed = 0; seed < 30; seed++) {
      Cascade cascade = RandomCompany.of(seed).cascade();
      Scores scores = cascade.scores(LocalDate.of(2026, 8, 20), Pace.DEFAULT);
      Explanations all = new Explanations(scores);
      for (Objective objective : cascade.objectives()) {
        if (objective.isLive()) {
          addsUp(all.progress(NodeType.OBJECTIVE, objective.id()), objective.id());
        }
      }
      for (KeyResult keyResult : cascade.keyResults()) {
        addsUp(all.progress(NodeType.KEY_RESULT, keyResult.id()), keyResult.id());
        Explanation mean = all.cascadeProgress(keyResult.id());
        if (mean != null) {
          addsUp(mean, keyResult.id());
        }
        Explanation sum = all.sum(keyResult.id());
        if (sum != null) {
          assertThat(sum.terms().stream().mapToDouble(Explanation.Term::value).sum())
              .isCloseTo(sum.value(), within(1e-6));
        }
        Explanation values = all.mean(keyResult.id());
        if (values != null) {
          assertThat(total(values)).isCloseTo(values.value(), within(1e-6));
        }
      }
      for (String team : List.of("company-0", "department-00", "tribe-000")) {
        StrategicWeights weights = cascade.weights(team, "2026-Q3");
        for (KeyResult keyResult : cascade.keyResults()) {
          addsUp(weights.explain(NodeType.KEY_RESULT, keyResult.id()), keyResult.id());
          pathsAddUp(weights, NodeType.KEY_RESULT, keyResult.id());
        }
        for (Objective objective : cascade.objectives()) {
          addsUp(weights.explain(NodeType.OBJECTIVE, objective.id()), objective.id());
          pathsAddUp(weights, NodeType.OBJECTIVE, objective.id());
        }
      }
    }
  }

  private static void addsUp(Explanation explanation, String of) {
    assertThat(total(explanation)).as(of).isCloseTo(explanation.value(), within(1e-9));
  }

  private static void pathsAddUp(StrategicWeights weights, NodeType type, String id) {
    List<StrategicWeights.Path> paths = weights.paths(type, id, Integer.MAX_VALUE);
    assertThat(paths.stream().mapToDouble(StrategicWeights.Path::share).sum())
        .as(id)
        .isCloseTo(weights.of(type, id), within(1e-9));
    for (int i = 1; i < paths.size(); i++) {
      assertThat(paths.get(i).share()).isLessThanOrEqualTo(paths.get(i - 1).share() + 1e-12);
    }
  }

  private static double total(Explanation explanation) {
    return explanation.terms().stream().mapToDouble(term -> term.share() * term.value()).sum();
  }
}
