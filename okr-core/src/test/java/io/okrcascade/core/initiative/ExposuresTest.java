package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.testing.Sketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What hangs on what, and what carries it; all figures worked out by hand. */
class ExposuresTest {
  private static final Metric NUMBER = Metric.number("x", 0, 100);

  /**
   *
   *
   * <pre>
   * A averages a1 (2 of 4), a2 (1 of 4), D (1 of 4)
   * a1 has     T (1 of 4), r2 (3 of 4)
   * D averages d1 (1 of 2), T (1 of 2)
   * T averages t1 (1 of 1); t2 weighs 0
   * R averages r1 (1 of 2), r2 (1 of 2); t1 has R
   * </pre>
   */
  private static Sketch sketch() {
    return new Sketch()
        .objective("A", "acme")
        .keyResult("a1", "A", NUMBER, Source.CHECK_INS, 2)
        .keyResult("a2", "A", NUMBER, Source.CHECK_INS, 1)
        .objective("D", "dept")
        .keyResult("d1", "D")
        .objective("T", "tribe")
        .keyResult("t1", "T")
        .keyResult("t2", "T", NUMBER, Source.CHECK_INS, 0)
        .objective("R", "red")
        .keyResult("r1", "R")
        .keyResult("r2", "R")
        .link("D", "A")
        .link("T", "a1", 1)
        .link("r2", "a1", 3)
        .link("T", "D")
        .link("R", "t1");
  }

  private static Exposures exposures(Sketch sketch, Work work) {
    return new Exposures(
        sketch.scores(50), work.initiatives, work.contributions, PriorityFactors.DEFAULT);
  }

  private static Exposures exposures(Sketch sketch) {
    return exposures(sketch, new Work());
  }

  private static List<String> lines(Exposure exposure) {
    return exposure.exposed().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.5f", e.id(), e.share()))
        .toList();
  }

  // ---- upwards ----

  @Test
  void aKeyResultHandsToItsObjectiveAndAllAboveAndPathsAddUp() {
    // R 1/2; t1 1/2; T 1/2; D 1/2 * 1/2; a1 by T 1/2 * 1/4; A by a1 1/8 * 2/4 and by D 1/4 * 1/4
    Exposure exposure = exposures(sketch()).up(NodeType.KEY_RESULT, "r1");
    assertThat(lines(exposure))
        .containsExactly(
            "R 0.50000", "T 0.50000", "t1 0.50000", "D 0.25000", "A 0.12500", "a1 0.12500");
    assertThat(exposure.teams()).containsExactly("acme", "dept", "red", "tribe");
  }

  @Test
  void aKeyResultHandsAlsoAlongItsOwnLinks() {
    // as r1, and a1 directly 3/4: a1 7/8, A 7/8 * 2/4 + 1/4 * 1/4
    assertThat(lines(exposures(sketch()).up(NodeType.KEY_RESULT, "r2")))
        .containsExactly(
            "a1 0.87500", "A 0.50000", "R 0.50000", "T 0.50000", "t1 0.50000", "D 0.25000");
  }

  @Test
  void anObjectiveHandsToWhatItContributesTo() {
    // D 1/2; a1 1/4; A 1/4 * 2/4 + 1/2 * 1/4
    assertThat(lines(exposures(sketch()).up(NodeType.OBJECTIVE, "T")))
        .containsExactly("D 0.50000", "A 0.25000", "a1 0.25000");
  }

  @Test
  void whatWeighsNothingHandsOnNothing() {
    Exposure exposure = exposures(sketch()).up(NodeType.KEY_RESULT, "t2");
    assertThat(exposure.exposed()).isEmpty();
    assertThat(exposure.teams()).isEmpty();
    Sketch linked = sketch().objective("B", "blue").keyResult("b1", "B").link("b1", "a2", 0);
    assertThat(lines(exposures(linked).up(NodeType.KEY_RESULT, "b1"))).containsExactly("B 1.00000");
  }

  @Test
  void supportIsShownNotCarried() {
    Sketch sketch = sketch().objective("B", "blue").keyResult("b1", "B").supports("B", "a1");
    assertThat(lines(exposures(sketch).up(NodeType.KEY_RESULT, "b1"))).containsExactly("B 1.00000");
    assertThat(lines(exposures(sketch).down(NodeType.KEY_RESULT, "a1")))
        .doesNotContain("B 1.00000");
  }

  @Test
  void whatIsDroppedOrArchivedTakesNoPart() {
    Sketch sketch =
        new Sketch()
            .objective("A", "acme")
            .keyResult("a1", "A")
            .keyResult("a2", "A")
            .dropped()
            .objective("B", "dept")
            .keyResult("b1", "B")
            .objective("X", "dept")
            .but(objective -> objective.withState(ObjectiveState.DROPPED))
            .keyResult("x1", "X")
            .objective("Y", "dept")
            .archived()
            .link("B", "a1")
            .link("X", "a1")
            .link("B", "X")
            .link("B", "a2")
            .link("B", "Y");
    // a1 has B alone, as X is dropped; A averages a1 alone, as a2 is
    assertThat(lines(exposures(sketch).up(NodeType.OBJECTIVE, "B")))
        .containsExactly("A 1.00000", "a1 1.00000");
    assertThat(lines(exposures(sketch).down(NodeType.KEY_RESULT, "a1")))
        .containsExactly("B 1.00000", "b1 1.00000");
    for (String dead : List.of("x1", "a2")) {
      assertThat(exposures(sketch).up(NodeType.KEY_RESULT, dead).exposed()).isEmpty();
      assertThat(exposures(sketch).down(NodeType.KEY_RESULT, dead).exposed()).isEmpty();
    }
    assertThat(exposures(sketch).up(NodeType.OBJECTIVE, "X").exposed()).isEmpty();
  }

  @Test
  void quartersCarryTheYear() {
    Sketch sketch =
        new Sketch()
            .objective("Y", "acme", "year", 1)
            .keyResult("y1", "Y")
            .objective("N", "acme", "now", 1)
            .keyResult("n1", "N")
            .objective("L", "acme", "next", 1)
            .keyResult("l1", "L")
            .link("n1", "y1", 1)
            .link("l1", "y1", 3);
    assertThat(lines(exposures(sketch).up(NodeType.KEY_RESULT, "n1")))
        .containsExactly("N 1.00000", "Y 0.25000", "y1 0.25000");
  }

  // ---- initiatives ----

  @Test
  void anInitiativeHandsItsPartOfAllThatMovesAKeyResult() {
    Work work =
        new Work()
            .initiative("i", "red", 1.0)
            .moves("r1", Impact.HIGH, 0.5) // 2 * .5 = 1 of 4
            .moves("a2", Impact.LOW, 0.5) // .25 of 1
            .initiative("j", "blue", null)
            .moves("r1", Impact.MASSIVE, 1) // 3 of 4
            .moves("a2", Impact.MEDIUM, 0.75); // .75 of 1
    // r1 1/4, all above it a quarter of what hangs on r1; a2 1/4; A 1/4 * 1/8 + 1/4 * 1/4
    Exposure exposure = exposures(sketch(), work).up("i");
    assertThat(lines(exposure))
        .containsExactly(
            "a2 0.25000",
            "r1 0.25000",
            "R 0.12500",
            "T 0.12500",
            "t1 0.12500",
            "A 0.09375",
            "D 0.06250",
            "a1 0.03125");
  }

  @ParameterizedTest
  @EnumSource(InitiativeState.class)
  void initiativesThatAreNotLiveNeitherHandOnNorTakeAway(InitiativeState state) {
    Work work =
        new Work()
            .initiative("i", "red", 1.0)
            .moves("r1", Impact.MEDIUM, 1)
            .initiative("j", "blue", "next", 1.0, state)
            .moves("r1", Impact.MEDIUM, 1);
    boolean live = state != InitiativeState.DROPPED && state != InitiativeState.POSTPONED;
    Exposures exposures = exposures(sketch(), work);
    assertThat(lines(exposures.up("i"))).contains(live ? "r1 0.50000" : "r1 1.00000");
    assertThat(exposures.up("j").exposed().isEmpty()).isEqualTo(!live);
    assertThat(lines(exposures.down(NodeType.KEY_RESULT, "r1")))
        .isEqualTo(live ? List.of("i 0.50000", "j 0.50000") : List.of("i 1.00000"));
  }

  @Test
  void whatNobodyBelievesInOrIsNotThereExposesNothing() {
    Work work =
        new Work()
            .initiative("i", "red", 1.0)
            .moves("r1", Impact.MASSIVE, 0)
            .moves("elsewhere", Impact.MASSIVE, 1);
    assertThat(exposures(sketch(), work).up("i").exposed()).isEmpty();
    assertThat(exposures(sketch(), work).down(NodeType.KEY_RESULT, "r1").exposed()).isEmpty();
  }

  @Test
  void aDroppedKeyResultIsNotExposed() {
    Sketch sketch = new Sketch().objective("R", "red").keyResult("r1", "R").dropped();
    Work work = new Work().initiative("i", "red", 1.0).moves("r1", Impact.HIGH, 1);
    assertThat(exposures(sketch, work).up("i").exposed()).isEmpty();
  }

  @Test
  void whatIsMovedDirectlyAndThroughAnotherIsToldAsOneAtMost() {
    Work work =
        new Work()
            .initiative("i", "red", 1.0)
            .moves("r1", Impact.HIGH, 1)
            .moves("t1", Impact.HIGH, 1);
    // t1 1 directly + 1/2 through R
    assertThat(lines(exposures(sketch(), work).up("i"))).contains("t1 1.00000", "R 0.50000");
    assertThat(exposures(sketch(), work).down(NodeType.KEY_RESULT, "t1").exposed())
        .filteredOn(exposed -> exposed.type() == ExposedType.INITIATIVE)
        .extracting(Exposed::share)
        .containsExactly(1.0);
  }

  // ---- downwards ----

  @Test
  void whatCarriesAKeyResultIsTheSameSharesReadDownwards() {
    Work work =
        new Work()
            .initiative("i", "red", 1.0)
            .moves("r1", Impact.MEDIUM, 1)
            .moves("a1", Impact.MEDIUM, 0.5)
            .initiative("j", "blue", "now", 1.0, InitiativeState.IN_PROGRESS)
            .moves("r2", Impact.LOW, 0.1)
            .moves("a1", Impact.MEDIUM, 0.3);
    // T 1/4, t1 1/4, R 1/4, r1 1/8, r2 3/4 + 1/8; i: a1 .5 of .8 + r1 1/8; j: a1 .3 of .8 + r2 7/8
    Exposure exposure = exposures(sketch(), work).down(NodeType.KEY_RESULT, "a1");
    assertThat(lines(exposure))
        .containsExactly(
            "j 1.00000",
            "r2 0.87500",
            "i 0.75000",
            "R 0.25000",
            "T 0.25000",
            "t1 0.25000",
            "r1 0.12500");
    assertThat(exposure.exposed().get(0))
        .isEqualTo(new Exposed(ExposedType.INITIATIVE, "j", "blue", 1, "IN_PROGRESS"));
    assertThat(exposure.teams()).containsExactly("blue", "red", "tribe");
  }

  @Test
  void statusesAreThoseOfTheDay() {
    Sketch sketch = sketch().checkIn("r1", 10, 50).checkIn("a1", 40, 10);
    // day 50: r1 at .5 of .5 expected; a1 at .1 of .5; A the mean of a1 .1 (2) and nothing (2)
    Exposures exposures =
        exposures(sketch, new Work().initiative("i", "red", 1.0).moves("r1", Impact.LOW, 1));
    assertThat(exposures.up("i").exposed())
        .extracting(e -> e.type() + " " + e.id() + " " + e.status())
        .contains(
            "KEY_RESULT r1 ON_TRACK",
            "OBJECTIVE R OFF_TRACK",
            "KEY_RESULT a1 OFF_TRACK",
            "KEY_RESULT t1 NO_DATA",
            "OBJECTIVE A OFF_TRACK");
  }

  @Test
  void equalSharesComeByTypeThenId() {
    Sketch sketch =
        new Sketch()
            .objective("Z", "acme")
            .keyResult("z1", "Z")
            .objective("B", "dept")
            .objective("C", "dept")
            .keyResult("b1", "B")
            .keyResult("c1", "C")
            .link("C", "z1")
            .link("B", "z1");
    Work work =
        new Work()
            .initiative("j", "red", 1.0)
            .moves("b1", Impact.LOW, 1)
            .initiative("i", "red", 1.0)
            .moves("c1", Impact.LOW, 1);
    assertThat(exposures(sketch, work).down(NodeType.KEY_RESULT, "z1").exposed())
        .extracting(Exposed::id)
        .containsExactly("B", "C", "b1", "c1", "i", "j");
  }

  // ---- shape ----

  @ParameterizedTest
  @CsvSource({"R,r1", "D,t1", "A,r2"})
  void circlesCannotBe(String child, String parent) {
    assertThatThrownBy(() -> sketch().link(child, parent).cascade())
        .isInstanceOf(CircleException.class);
  }

  @Test
  void whatIsNotThereIsRefused() {
    Exposures exposures = exposures(sketch());
    assertThatThrownBy(() -> exposures.up("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> exposures.up(NodeType.KEY_RESULT, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> exposures.down(NodeType.OBJECTIVE, "a1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Timeout(20)
  void depthAndPathsCostNothing() {
    // 20,000 floors, on each of which two key results both hand to the one above: 2^20,000 paths.
    Sketch sketch = new Sketch();
    int floors = 20_000;
    for (int i = 0; i < floors; i++) {
      sketch.objective("o" + i, "acme").keyResult("k" + i, "o" + i).keyResult("l" + i, "o" + i);
      if (i > 0) {
        sketch.link("o" + i, "k" + (i - 1)).link("o" + i, "l" + (i - 1));
      }
    }
    Work work = new Work().initiative("i", "red", 1.0).moves("k" + (floors - 1), Impact.HIGH, 1);
    Exposures exposures = exposures(sketch, work);
    assertThat(exposures.up("i").exposed()).hasSize(3 * floors - 1);
    assertThat(lines(exposures.up("i"))).contains("o0 0.50000", "o77 0.50000");
    assertThat(exposures.down(NodeType.OBJECTIVE, "o0").exposed()).hasSize(3 * floors);
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    Random random = new Random(7);
    Work work = new Work();
    for (int i = 0; i < 50; i++) {
      work.initiative("i" + i, "red", 1.0);
      for (String keyResult : List.of("r1", "r2", "a1")) {
        work.moves(keyResult, Impact.values()[random.nextInt(5)], random.nextDouble());
      }
    }
    Exposure plain = exposures(sketch(), work).down(NodeType.KEY_RESULT, "a1");
    List<Contribution> shuffled = new ArrayList<>(work.contributions);
    Collections.shuffle(shuffled, random);
    Exposures other =
        new Exposures(sketch().scores(50), work.initiatives, shuffled, PriorityFactors.DEFAULT);
    assertThat(other.down(NodeType.KEY_RESULT, "a1")).isEqualTo(plain);
  }
}
