package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.testing.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The share of a team's success that a node carries; all figures worked out by hand. */
class StrategicWeightsTest {
  private static final double EXACT = 1e-12;
  private static final Metric NUMBER = Metric.number("x", 0, 100);

  /**
   *
   *
   * <pre>
   * A (3 of 4 = .75): a1 (2 of 4) = .375, a2 (1 of 4) = .1875, D (1 of 4) = .1875
   * B (1 of 4 = .25): b1 (1 of 2) = .125, E (1 of 2) = .125
   * a1 (.375):        E (1 of 4) = .09375, f1 (3 of 4) = .28125
   * E  (.21875):      e1 (1 of 1) = .21875, e2 (weight 0) = 0
   * </pre>
   */
  private static Sketch sketch() {
    return new Sketch()
        .objective("A", "acme", "now", 3)
        .keyResult("a1", "A", NUMBER, Source.CHECK_INS, 2)
        .keyResult("a2", "A", NUMBER, Source.CASCADE, 1)
        .objective("B", "acme", "now", 1)
        .keyResult("b1", "B")
        .objective("D", "dept")
        .objective("E", "tribe")
        .keyResult("e1", "E")
        .keyResult("e2", "E", NUMBER, Source.CHECK_INS, 0)
        .objective("F", "red")
        .keyResult("f1", "F")
        .link("D", "A")
        .link("E", "a1", 1)
        .link("f1", "a1", 3)
        .link("E", "B")
        .supports("F", "A");
  }

  private static double weight(StrategicWeights weights, String id) {
    return Character.isUpperCase(id.charAt(0))
        ? weights.of(NodeType.OBJECTIVE, id)
        : weights.of(NodeType.KEY_RESULT, id);
  }

  @Test
  void sharesSplitByWeightAndPathsAddUp() {
    StrategicWeights weights = sketch().cascade().weights("acme", "now");
    assertThat(weight(weights, "A")).isEqualTo(0.75);
    assertThat(weight(weights, "B")).isEqualTo(0.25);
    assertThat(weight(weights, "a1")).isCloseTo(0.375, within(EXACT));
    assertThat(weight(weights, "a2")).isCloseTo(0.1875, within(EXACT));
    assertThat(weight(weights, "D")).isCloseTo(0.1875, within(EXACT));
    assertThat(weight(weights, "b1")).isCloseTo(0.125, within(EXACT));
    assertThat(weight(weights, "E")).isCloseTo(0.21875, within(EXACT));
    assertThat(weight(weights, "f1")).isCloseTo(0.28125, within(EXACT));
    assertThat(weight(weights, "e1")).isCloseTo(0.21875, within(EXACT));
    assertThat(weight(weights, "e2")).isZero();
    assertThat(weight(weights, "F")).isZero();
  }

  @Test
  void ofAnotherTeamStartAtItsOwnObjectives() {
    StrategicWeights tribe = sketch().cascade().weights("tribe", "now");
    assertThat(weight(tribe, "E")).isEqualTo(1);
    assertThat(weight(tribe, "e1")).isEqualTo(1);
    assertThat(weight(tribe, "A")).isZero();
    StrategicWeights blue = sketch().cascade().weights("blue", "now");
    assertThat(weight(blue, "E")).isZero();
  }

  @Test
  void severalTeamsAreTakenAsOne() {
    // A 3, B 1, E 1: fifths; E also gets from a1 (3/5 * 2/4 * 1/4) and B (1/5 * 1/2)
    StrategicWeights both = sketch().cascade().weights(List.of("acme", "tribe"), "now");
    assertThat(weight(both, "A")).isCloseTo(0.6, within(EXACT));
    assertThat(weight(both, "E")).isCloseTo(0.2 + 0.075 + 0.1, within(EXACT));
  }

  @Test
  void explainTellsEveryWayDown() {
    StrategicWeights weights = sketch().cascade().weights("acme", "now");
    Explanation explanation = weights.explain(NodeType.OBJECTIVE, "E");
    assertThat(explanation.value()).isCloseTo(0.21875, within(EXACT));
    assertThat(explanation.terms())
        .extracting(
            Explanation.Term::type,
            Explanation.Term::id,
            Explanation.Term::weight,
            Explanation.Term::share,
            Explanation.Term::value)
        .containsExactlyInAnyOrder(
            tuple("KEY_RESULT", "a1", 1.0, 0.25, 0.375), tuple("OBJECTIVE", "B", 1.0, 0.5, 0.25));

    Explanation top = weights.explain(NodeType.OBJECTIVE, "A");
    assertThat(top.terms()).containsExactly(new Explanation.Term("TEAM", "acme", 3, 0.75, 1));
    assertThat(weights.explain(NodeType.KEY_RESULT, "a2").terms())
        .containsExactly(new Explanation.Term("OBJECTIVE", "A", 1, 0.25, 0.75));
    assertThat(weights.explain(NodeType.OBJECTIVE, "F").terms()).isEmpty();
  }

  @Test
  void pathsComeGreatestFirstAndAddUp() {
    StrategicWeights weights = sketch().cascade().weights("acme", "now");
    List<StrategicWeights.Path> paths = weights.paths(NodeType.KEY_RESULT, "e1", 10);
    assertThat(paths).hasSize(2);
    assertThat(paths.get(0).share()).isCloseTo(0.125, within(EXACT));
    assertThat(paths.get(0).nodes())
        .containsExactly(
            new Node(NodeType.KEY_RESULT, "e1"),
            new Node(NodeType.OBJECTIVE, "E"),
            new Node(NodeType.OBJECTIVE, "B"));
    assertThat(paths.get(1).share()).isCloseTo(0.09375, within(EXACT));
    assertThat(paths.get(1).nodes())
        .containsExactly(
            new Node(NodeType.KEY_RESULT, "e1"),
            new Node(NodeType.OBJECTIVE, "E"),
            new Node(NodeType.KEY_RESULT, "a1"),
            new Node(NodeType.OBJECTIVE, "A"));
    assertThat(weights.paths(NodeType.KEY_RESULT, "e1", 1)).containsExactly(paths.get(0));
    assertThat(weights.paths(NodeType.OBJECTIVE, "F", 10)).isEmpty();
  }

  @Test
  void anObjectiveOfTheTeamBelowAnotherOfItsObjectivesCarriesBoth() {
    // A and B half each; B is all that A's key result stands on: 0.5 + 0.5
    StrategicWeights weights =
        new Sketch()
            .objective("A", "red")
            .keyResult("a1", "A")
            .objective("B", "red")
            .link("B", "a1")
            .cascade()
            .weights("red", "now");
    assertThat(weight(weights, "A")).isEqualTo(0.5);
    assertThat(weight(weights, "B")).isEqualTo(1);
    assertThat(weights.paths(NodeType.OBJECTIVE, "B", 10))
        .extracting(StrategicWeights.Path::share)
        .containsExactly(0.5, 0.5);
  }

  @Test
  void ancestorCyclesCountAndOtherCyclesDoNot() {
    // Roots of "now": Y of the year (1 of 4) and N (3 of 4). Y's y1 hands all to what is in scope:
    // C of now (1 of 1), not X of next.
    Sketch sketch =
        new Sketch()
            .objective("Y", "acme", "year", 1)
            .keyResult("y1", "Y")
            .objective("N", "acme", "now", 3)
            .objective("L", "acme", "next", 5)
            .objective("C", "dept", "now", 1)
            .objective("X", "dept", "next", 1)
            .link("C", "y1")
            .link("X", "y1");
    StrategicWeights now = sketch.cascade().weights("acme", "now");
    assertThat(weight(now, "Y")).isEqualTo(0.25);
    assertThat(weight(now, "N")).isEqualTo(0.75);
    assertThat(weight(now, "L")).isZero();
    assertThat(weight(now, "C")).isEqualTo(0.25);
    assertThat(weight(now, "X")).isZero();

    StrategicWeights next = sketch.cascade().weights("acme", "next");
    assertThat(weight(next, "X")).isCloseTo(1 / 6.0, within(EXACT));
    assertThat(weight(next, "C")).isZero();

    StrategicWeights year = sketch.cascade().weights("acme", "year");
    assertThat(weight(year, "Y")).isEqualTo(1);
    assertThat(weight(year, "y1")).isEqualTo(1);
    assertThat(weight(year, "C")).isZero();
  }

  @Test
  void whatIsDroppedCarriesNothingAndHandsNothingOn() {
    StrategicWeights weights =
        new Sketch()
            .objective("A")
            .keyResult("a1", "A")
            .keyResult("a2", "A")
            .dropped()
            .objective("G")
            .but(o -> o.withState(ObjectiveState.DROPPED))
            .objective("C", "dept")
            .objective("D", "dept")
            .but(o -> o.withState(ObjectiveState.DROPPED))
            .keyResult("d1", "D")
            .link("C", "a1")
            .link("D", "a1")
            .cascade()
            .weights("acme", "now");
    assertThat(weight(weights, "A")).isEqualTo(1);
    assertThat(weight(weights, "a1")).isEqualTo(1);
    assertThat(weight(weights, "a2")).isZero();
    assertThat(weight(weights, "G")).isZero();
    assertThat(weight(weights, "C")).isEqualTo(1);
    assertThat(weight(weights, "D")).isZero();
    assertThat(weight(weights, "d1")).isZero();
  }

  @Test
  void nothingWeighsWhereNoObjectiveDoes() {
    Sketch sketch =
        new Sketch().objective("A", "acme", "now", 0).keyResult("a1", "A").objective("C", "red");
    StrategicWeights weights = sketch.cascade().weights("acme", "now");
    assertThat(weight(weights, "A")).isZero();
    assertThat(weight(weights, "a1")).isZero();
    assertThat(weights.paths(NodeType.KEY_RESULT, "a1", 10)).isEmpty();
  }

  @Test
  void evenTheSmallestWeightsSplitTheWhole() {
    StrategicWeights weights =
        new Sketch()
            .objective("A", "acme", "now", 0.0001)
            .keyResult("a1", "A", NUMBER, Source.CHECK_INS, 0.0001)
            .keyResult("a2", "A", NUMBER, Source.CHECK_INS, 0.0001)
            .cascade()
            .weights("acme", "now");
    assertThat(weight(weights, "A")).isEqualTo(1);
    assertThat(weight(weights, "a1")).isEqualTo(0.5);
  }

  @Test
  void unknownNodesAndCyclesAreTold() {
    Cascade cascade = sketch().cascade();
    StrategicWeights weights = cascade.weights("acme", "now");
    assertThatThrownBy(() -> weights.of(NodeType.OBJECTIVE, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> cascade.weights("acme", "never"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A ladder of 40 rungs has 2^40 ways up, all alike; the first three are found at once. */
  @Test
  @Timeout(20)
  void someOfVeryManyPathsAreFoundAtOnce() {
    Sketch sketch = new Sketch().objective("T");
    String left = "T";
    String right = "T";
    for (int i = 0; i < 40; i++) {
      sketch.objective("L" + i, "red").objective("R" + i, "red");
      for (String child : List.of("L" + i, "R" + i)) {
        sketch.link(child, left);
        if (!left.equals(right)) {
          sketch.link(child, right);
        }
      }
      left = "L" + i;
      right = "R" + i;
    }
    StrategicWeights weights =
        sketch.objective("Z", "red").link("Z", "L39").cascade().weights("acme", "now");
    assertThat(weights.paths(NodeType.OBJECTIVE, "Z", 3)).hasSize(3);
  }

  @Test
  @Timeout(20)
  void aVeryLongPathIsFound() {
    int length = 20_000;
    Sketch sketch = new Sketch().objective("n0", "red", "now", 1);
    for (int i = 1; i < length; i++) {
      sketch.objective("n" + i, "blue", "now", 1).link("n" + i, "n" + (i - 1));
    }
    StrategicWeights weights = sketch.cascade().weights("red", "now");
    List<StrategicWeights.Path> paths = weights.paths(NodeType.OBJECTIVE, "n" + (length - 1), 5);
    assertThat(paths).hasSize(1);
    assertThat(paths.get(0).share()).isEqualTo(1);
    assertThat(paths.get(0).nodes()).hasSize(length);
  }
}
