package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.Sketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a cascade holds and refuses. */
class CascadeTest {

  private static Node objective(String id) {
    return new Node(NodeType.OBJECTIVE, id);
  }

  private static Node keyResult(String id) {
    return new Node(NodeType.KEY_RESULT, id);
  }

  private static List<Node> circleOf(Sketch sketch) {
    return catchThrowableOfType(CircleException.class, sketch::cascade).circle();
  }

  /** The same circle, wherever one starts to read it. */
  private static void isCircle(List<Node> circle, Node... expected) {
    assertThat(circle).hasSize(expected.length);
    List<Node> turned = new ArrayList<>(circle);
    Collections.rotate(turned, -circle.indexOf(expected[0]));
    assertThat(turned).containsExactly(expected);
  }

  // ---- circles ----

  @Test
  void objectivesInACircleAreNamedChildToParent() {
    Sketch sketch =
        new Sketch()
            .objective("a")
            .objective("b")
            .objective("c")
            .objective("below")
            .objective("above")
            .link("a", "b")
            .link("b", "c")
            .link("c", "a")
            .link("below", "a")
            .link("c", "above");
    isCircle(circleOf(sketch), objective("a"), objective("b"), objective("c"));
    assertThatThrownBy(sketch::cascade)
        .isInstanceOf(CircleException.class)
        .hasMessageMatching("(objective [abc] -> ){3}objective [abc]");
  }

  @Test
  void aCircleMayRunThroughKeyResults() {
    // a is aligned to b's key result; b to a's: a -> kb -> b -> ka -> a
    Sketch sketch =
        new Sketch()
            .objective("a")
            .keyResult("ka", "a")
            .objective("b")
            .keyResult("kb", "b")
            .link("a", "kb")
            .link("b", "ka");
    isCircle(circleOf(sketch), objective("a"), keyResult("kb"), objective("b"), keyResult("ka"));
  }

  @Test
  void keyResultsAloneMayStandInACircle() {
    Sketch sketch =
        new Sketch()
            .objective("a")
            .keyResult("k1", "a")
            .keyResult("k2", "a")
            .link("k1", "k2")
            .link("k2", "k1");
    isCircle(circleOf(sketch), keyResult("k1"), keyResult("k2"));
  }

  @Test
  void nothingStandsOnItself() {
    isCircle(circleOf(new Sketch().objective("a").link("a", "a")), objective("a"));
    isCircle(
        circleOf(new Sketch().objective("a").keyResult("k", "a").link("k", "k")), keyResult("k"));
    isCircle(
        circleOf(new Sketch().objective("a").keyResult("k", "a").link("a", "k")),
        objective("a"),
        keyResult("k"));
  }

  @Test
  void supportingAndUncountedLinksMayNotCloseACircleEither() {
    isCircle(
        circleOf(new Sketch().objective("a").objective("b").supports("a", "b").link("b", "a", 0)),
        objective("a"),
        objective("b"));
  }

  @Test
  void crossingLinksBetweenTwoObjectivesAreNoCircle() {
    // k1 of a stands on k1 of b, k2 of b on k2 of a.
    Scores scores =
        new Sketch()
            .objective("a")
            .keyResult("ka1", "a")
            .keyResult("ka2", "a")
            .objective("b")
            .keyResult("kb1", "b")
            .keyResult("kb2", "b")
            .link("kb1", "ka1")
            .link("ka2", "kb2")
            .checkIn("kb1", 1, 10)
            .checkIn("ka2", 1, 20)
            .scores(50);
    assertThat(scores.keyResult("ka1").cascadeProgress()).isEqualTo(0.1);
    assertThat(scores.keyResult("kb2").cascadeProgress()).isEqualTo(0.2);
  }

  // ---- references ----

  @Test
  void everyReferenceThatLeadsNowhereIsTold() {
    Cascade base = new Sketch().cascade();
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                Cascade.of(
                    base.organization(),
                    base.cycles(),
                    List.of(
                        Objective.of("o1", "no-team", "no-cycle", "O1"),
                        Objective.of("o2", "acme", "now", "O2")),
                    List.of(KeyResult.of("k1", "no-objective", "K1", Metric.binary())),
                    List.of(
                        Alignment.contributes("l1", NodeType.OBJECTIVE, "no-child", "no-parent"),
                        Alignment.contributes("l2", NodeType.OBJECTIVE, "o2", "o2")),
                    List.of(
                        CheckIn.of("c1", "no-key-result", Sketch.day(1), 1),
                        CheckIn.of("c2", "k1", Sketch.day(1), 1),
                        CheckIn.of("c3", "nor-this", Sketch.day(1), 1))));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/o1/cycleId", "UNKNOWN"),
            tuple("/o1/teamId", "UNKNOWN"),
            tuple("/k1/objectiveId", "UNKNOWN"),
            tuple("/l1/childId", "UNKNOWN"),
            tuple("/l1/parentId", "UNKNOWN"),
            tuple("/l2/parentId", "UNKNOWN"),
            tuple("/c1/keyResultId", "UNKNOWN"),
            tuple("/c3/keyResultId", "UNKNOWN"));
  }

  @Test
  void aLinkThatStandsTwiceIsRefused() {
    Cascade base = new Sketch().cascade();
    assertThatThrownBy(
            () ->
                Cascade.of(
                    base.organization(),
                    base.cycles(),
                    List.of(
                        Objective.of("o", "acme", "now", "O"),
                        Objective.of("p", "red", "now", "P")),
                    List.of(KeyResult.of("k", "o", "K", Metric.binary())),
                    List.of(
                        Alignment.contributes("l1", NodeType.OBJECTIVE, "p", "k"),
                        Alignment.contributes("l2", NodeType.OBJECTIVE, "p", "k")),
                    List.of()))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("/l2 the same link stands twice");
  }

  @Test
  void twoOfOneIdAreRefused() {
    Cascade base = new Sketch().cascade();
    Objective o = Objective.of("o", "acme", "now", "O");
    assertThatThrownBy(
            () ->
                Cascade.of(
                    base.organization(),
                    base.cycles(),
                    List.of(o, o),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("o stands twice");
  }

  // ---- what it holds ----

  @Test
  void linksAndKeyResultsAreFoundFromBothEnds() {
    Cascade cascade =
        new Sketch()
            .objective("top")
            .keyResult("k2", "top")
            .keyResult("k1", "top")
            .dropped()
            .objective("low", "red")
            .keyResult("c", "low")
            .link("low", "k1")
            .supports("low", "top")
            .link("c", "k1")
            .cascade();
    assertThat(cascade.keyResultsOf("top")).extracting(KeyResult::id).containsExactly("k1", "k2");
    assertThat(cascade.alignmentsUp(NodeType.OBJECTIVE, "low"))
        .extracting(Alignment::parentId)
        .containsExactly("top", "k1");
    assertThat(cascade.alignmentsDown(NodeType.KEY_RESULT, "k1"))
        .extracting(Alignment::childId)
        .containsExactly("low", "c");
    assertThat(cascade.objectiveOf(NodeType.KEY_RESULT, "c").id()).isEqualTo("low");
    assertThat(cascade.objective("nothing")).isNull();
    assertThat(cascade.keyResult("top")).isNull();
    assertThat(cascade.objectivesOf("red", "now")).extracting(Objective::id).containsExactly("low");
    assertThat(cascade.objectivesOf("red", "next")).isEmpty();
    assertThat(cascade.objectives()).extracting(Objective::id).containsExactly("low", "top");
    assertThatThrownBy(() -> cascade.keyResultsOf("c"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anObjectiveAndAKeyResultMayShareAnId() {
    Cascade base = new Sketch().cascade();
    Cascade cascade =
        Cascade.of(
            base.organization(),
            base.cycles(),
            List.of(Objective.of("x", "acme", "now", "O"), Objective.of("y", "red", "now", "O")),
            List.of(KeyResult.of("x", "x", "K", Metric.binary())),
            List.of(Alignment.contributes("l", NodeType.OBJECTIVE, "y", "x")),
            List.of());
    assertThat(cascade.alignmentsDown(NodeType.KEY_RESULT, "x")).hasSize(1);
    assertThat(cascade.alignmentsDown(NodeType.OBJECTIVE, "x")).isEmpty();
  }

  @Test
  void theEmptyCascadeIsFine() {
    Cascade cascade = new Sketch().cascade();
    assertThat(cascade.objectives()).isEmpty();
    assertThat(cascade.scores(Sketch.day(1), Pace.DEFAULT).team("acme", "now").score().hasData())
        .isFalse();
    cascade.weights("acme", "now");
  }

  // ---- size and order ----

  @Test
  @Timeout(30)
  void aChainOfTwoHundredThousandNodesIsScored() {
    int pairs = 100_000;
    Cascade base = new Sketch().cascade();
    List<Objective> objectives = new ArrayList<>();
    List<KeyResult> keyResults = new ArrayList<>();
    List<Alignment> links = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      objectives.add(Objective.of("o" + i, "red", "now", "O"));
      keyResults.add(KeyResult.of("k" + i, "o" + i, "K", Metric.number("x", 0, 100)));
      if (i > 0) {
        keyResults.set(
            i - 1,
            new KeyResult(
                "k" + (i - 1),
                "o" + (i - 1),
                "K",
                null,
                Metric.number("x", 0, 100),
                Source.CASCADE,
                1,
                null,
                7,
                KeyResultState.ACTIVE,
                0,
                null,
                List.of(),
                null));
        links.add(Alignment.contributes("l" + i, NodeType.OBJECTIVE, "o" + i, "k" + (i - 1)));
      }
    }
    List<CheckIn> checkIns = List.of(CheckIn.of("c", "k" + (pairs - 1), Sketch.day(1), 25));
    Cascade chain =
        Cascade.of(base.organization(), base.cycles(), objectives, keyResults, links, checkIns);
    Scores scores = chain.scores(Sketch.day(50), Pace.DEFAULT);
    assertThat(scores.objective("o0").progress()).isEqualTo(0.25);
    assertThat(chain.weights("red", "now").of(NodeType.KEY_RESULT, "k" + (pairs - 1)))
        .isBetween(0.99, 1.01);

    // Closed to a ring it is refused, and named in full, without running out of stack.
    links.add(Alignment.contributes("l0", NodeType.OBJECTIVE, "o0", "k" + (pairs - 1)));
    CircleException ring =
        catchThrowableOfType(
            CircleException.class,
            () ->
                Cascade.of(
                    base.organization(), base.cycles(), objectives, keyResults, links, List.of()));
    assertThat(ring.circle()).hasSize(2 * pairs);
  }

  @Test
  @Timeout(20)
  void manyCheckInsOfOneKeyResultMayComeNewestFirst() {
    Cascade base = new Sketch().cascade();
    List<CheckIn> checkIns = new ArrayList<>();
    for (int i = 200_000; i >= 0; i--) {
      checkIns.add(
          new CheckIn(
              "c" + i,
              "k",
              Sketch.day(5),
              BigDecimal.valueOf(i, 4),
              null,
              null,
              null,
              List.of(),
              Instant.ofEpochSecond(i),
              null));
    }
    Cascade cascade =
        Cascade.of(
            base.organization(),
            base.cycles(),
            List.of(Objective.of("o", "red", "now", "O")),
            List.of(KeyResult.of("k", "o", "K", Metric.number("x", 0, 100))),
            List.of(),
            checkIns);
    assertThat(cascade.scores(Sketch.day(5), Pace.DEFAULT).keyResult("k").progress())
        .isEqualTo(0.2);
  }

  @Test
  void theOrderOfTheRowsChangesNoDigit() {
    for (int seed = 0; seed < 40; seed++) {
      RandomCompany company = RandomCompany.of(seed);
      Cascade straight = company.cascade();
      Cascade shuffled = company.shuffledCascade(seed + 1);
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(seed * 10L);
      isSame(straight.scores(day, Pace.DEFAULT), shuffled.scores(day, Pace.DEFAULT), straight);
      StrategicWeights one = straight.weights("company-0", "2026-Q2");
      StrategicWeights other = shuffled.weights("company-0", "2026-Q2");
      for (KeyResult keyResult : straight.keyResults()) {
        assertThat(other.of(NodeType.KEY_RESULT, keyResult.id()))
            .isEqualTo(one.of(NodeType.KEY_RESULT, keyResult.id()));
        assertThat(other.explain(NodeType.KEY_RESULT, keyResult.id()))
            .isEqualTo(one.explain(NodeType.KEY_RESULT, keyResult.id()));
        assertThat(other.paths(NodeType.KEY_RESULT, keyResult.id(), 5))
            .isEqualTo(one.paths(NodeType.KEY_RESULT, keyResult.id(), 5));
      }
      assertThat(shuffled.alignments()).isEqualTo(straight.alignments());
    }
  }

  private static void isSame(Scores one, Scores other, Cascade cascade) {
    for (Objective objective : cascade.objectives()) {
      assertThat(other.objective(objective.id())).isEqualTo(one.objective(objective.id()));
      assertThat(other.team(objective.teamId(), objective.cycleId()))
          .isEqualTo(one.team(objective.teamId(), objective.cycleId()));
    }
    for (KeyResult keyResult : cascade.keyResults()) {
      assertThat(other.keyResult(keyResult.id())).isEqualTo(one.keyResult(keyResult.id()));
    }
  }
}
