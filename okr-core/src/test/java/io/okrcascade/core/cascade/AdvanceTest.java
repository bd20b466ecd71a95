package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomCompany.Sizes;
import io.okrcascade.core.testing.RandomHistory;
import io.okrcascade.core.testing.Sketch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cascade that advances by changes is the one that would be built anew, to the last digit. */
class AdvanceTest {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 8, 20));

  // ---- long histories ----

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyAnswerIsThatOfACascadeBuiltAnew(long seed) {
    Walk walk = new Walk(seed, Sizes.TINY);
    for (int step = 0; step < 150; step++) {
      walk.step();
      walk.compare("seed " + seed + ", step " + step);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void soItIsInALargerCompany(long seed) {
    Walk walk = new Walk(seed, Sizes.SMALL);
    for (int step = 1; step <= 1_500; step++) {
      walk.step();
      if (step % 50 == 0) {
        walk.compare("seed " + seed + ", step " + step);
      }
    }
    assertThat(walk.built).as("built anew, as a cycle or team changed").isBetween(1, 30);
    assertThat(walk.history.done())
        .as("else the comparison would prove less than it seems to")
        .hasSize(18);
  }

  /** A company, the cascade that advances with it, and its scores on two days. */
  private static final class Walk {
    final RandomCompany company;
    final RandomHistory history;
    Cascade cascade;
    List<Scores> scores;
    int built;

    Walk(long seed, Sizes sizes) {
      company = RandomCompany.of(seed, sizes).takingBackSome();
      history = new RandomHistory(company, seed, sizes);
      cascade = company.cascade();
      scores = DAYS.stream().map(day -> cascade.scores(day, Pace.DEFAULT)).toList();
    }

    void step() {
      Advance advance = cascade.advance(history.next());
      scores = scores.stream().map(each -> each.advance(advance)).toList();
      cascade = advance.cascade();
      built += advance.isWhole() ? 1 : 0;
    }

    void compare(String where) {
      Cascade anew = company.cascade();
      isSame(where, cascade, anew);
      for (int d = 0; d < DAYS.size(); d++) {
        Scores expected = anew.scores(DAYS.get(d), Pace.DEFAULT);
        isSame(where + ", " + DAYS.get(d), scores.get(d), expected);
        isSame(where + ", whole", cascade.scores(DAYS.get(d), Pace.DEFAULT), expected);
      }
    }
  }

  private static void isSame(String where, Cascade actual, Cascade expected) {
    assertThat(actual.count()).as(where).isEqualTo(expected.count());
    assertThat(actual.objectives()).as(where).isEqualTo(expected.objectives());
    assertThat(actual.keyResults()).as(where).isEqualTo(expected.keyResults());
    assertThat(actual.alignments()).as(where).isEqualTo(expected.alignments());
    assertThat(actual.checkIns()).as(where).isEqualTo(expected.checkIns());
    assertThat(order(actual)).as(where).isEqualTo(order(expected));
    for (Node node : order(expected)) {
      String what = where + ", " + node;
      int one = actual.require(node.type(), node.id());
      int other = expected.require(node.type(), node.id());
      assertThat(edges(actual, actual.parents(one)))
          .as(what)
          .isEqualTo(edges(expected, expected.parents(other)));
      assertThat(edges(actual, actual.children(one)))
          .as(what)
          .isEqualTo(edges(expected, expected.children(other)));
      assertThat(edges(actual, actual.keyResults(one)))
          .as(what)
          .isEqualTo(edges(expected, expected.keyResults(other)));
      assertThat(actual.isLive(one)).as(what).isEqualTo(expected.isLive(other));
      assertThat(actual.objective(one)).as(what).isEqualTo(expected.objective(other));
      if (node.type() == NodeType.OBJECTIVE) {
        assertThat(actual.notCounted(one)).as(what).isEqualTo(expected.notCounted(other));
      }
    }
    for (Team team : expected.organization().teams()) {
      for (Cycle cycle : expected.cycles().all()) {
        assertThat(actual.objectivesOf(team.id(), cycle.id()))
            .as(where)
            .isEqualTo(expected.objectivesOf(team.id(), cycle.id()));
      }
    }
    StrategicWeights one = actual.weights("company-0", "2026-Q3");
    StrategicWeights other = expected.weights("company-0", "2026-Q3");
    for (Node node : order(expected)) {
      assertThat(one.explain(node.type(), node.id()))
          .as(where)
          .isEqualTo(other.explain(node.type(), node.id()));
      assertThat(one.paths(node.type(), node.id(), 3))
          .as(where)
          .isEqualTo(other.paths(node.type(), node.id(), 3));
    }
  }

  private static List<Node> order(Cascade cascade) {
    return IntStream.range(0, cascade.count())
        .map(cascade::fromBelow)
        .mapToObj(cascade::nodeAt)
        .toList();
  }

  private static List<String> edges(Cascade cascade, Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> cascade.nodeAt(row.target(i)) + " " + row.weight(i))
        .toList();
  }

  private static void isSame(String where, Scores actual, Scores expected) {
    Explanations one = new Explanations(actual);
    Explanations other = new Explanations(expected);
    for (Objective objective : expected.cascade().objectives()) {
      String id = objective.id();
      assertThat(actual.objective(id)).as(where + " " + id).isEqualTo(expected.objective(id));
      isSame(where, one, other, NodeType.OBJECTIVE, id);
    }
    for (KeyResult keyResult : expected.cascade().keyResults()) {
      String id = keyResult.id();
      assertThat(actual.keyResult(id)).as(where + " " + id).isEqualTo(expected.keyResult(id));
      isSame(where, one, other, NodeType.KEY_RESULT, id);
      assertThat(one.cascadeProgress(id)).as(where).isEqualTo(other.cascadeProgress(id));
      assertThat(one.sum(id)).as(where).isEqualTo(other.sum(id));
      assertThat(one.mean(id)).as(where).isEqualTo(other.mean(id));
    }
    for (Team team : expected.cascade().organization().teams()) {
      for (Cycle cycle : expected.cascade().cycles().all()) {
        assertThat(actual.team(team.id(), cycle.id()))
            .as(where)
            .isEqualTo(expected.team(team.id(), cycle.id()));
      }
    }
  }

  private static void isSame(
      String where, Explanations one, Explanations other, NodeType type, String id) {
    assertThat(one.progress(type, id)).as(where + " " + id).isEqualTo(other.progress(type, id));
    assertThat(one.status(type, id)).as(where + " " + id).isEqualTo(other.status(type, id));
  }

  /** What lies over the base never becomes more than it. */
  @Test
  void anOutgrownBaseIsBuiltAnew() {
    Cascade cascade = new Sketch().objective("o").keyResult("first", "o").cascade();
    Scores scores = cascade.scores(Sketch.day(50), Pace.DEFAULT);
    int built = 0;
    for (int k = 0; k < 1_500; k++) {
      String id = "k" + k;
      Advance advance =
          cascade.advance(
              List.of(
                  created(KeyResult.KIND, KeyResult.of(id, "o", "K", Metric.number("x", 0, 100))),
                  created(CheckIn.KIND, CheckIn.of("c" + k, id, Sketch.day(1), k % 90))));
      scores = scores.advance(advance);
      cascade = advance.cascade();
      built += advance.isWhole() ? 1 : 0;
    }
    assertThat(built).isEqualTo(1);
    Cascade anew =
        Cascade.of(
            cascade.organization(),
            cascade.cycles(),
            cascade.objectives(),
            cascade.keyResults(),
            cascade.alignments(),
            cascade.checkIns());
    isSame("outgrown", scores, anew.scores(Sketch.day(50), Pace.DEFAULT));
  }

  @Test
  void whatWasThereBeforeStaysAsItWas() {
    RandomCompany company = RandomCompany.of(5, Sizes.TINY);
    RandomHistory history = new RandomHistory(company, 5, Sizes.TINY);
    Cascade cascade = company.cascade();
    for (int step = 0; step < 60; step++) {
      Cascade then = company.cascade();
      Scores scores = cascade.scores(DAYS.get(1), Pace.DEFAULT);
      Advance advance = cascade.advance(history.next());
      scores.advance(advance);
      isSame("step " + step, cascade, then);
      isSame("step " + step, scores, then.scores(DAYS.get(1), Pace.DEFAULT));
      cascade = advance.cascade();
    }
  }

  // ---- what moved ----

  @Test
  void whatMovedIsWhatDiffersAndNothingElse() {
    RandomCompany company = RandomCompany.of(9, Sizes.SMALL);
    RandomHistory history = new RandomHistory(company, 9, Sizes.SMALL);
    Cascade cascade = company.cascade();
    Scores scores = cascade.scores(DAYS.get(1), Pace.DEFAULT);
    boolean someStood = false;
    for (int step = 0; step < 150; step++) {
      Advance advance = cascade.advance(history.next());
      Scores next = scores.advance(advance);
      Set<Node> moved = new HashSet<>(advance.moved(scores, next));
      assertThat(moved).as("step " + step).isEqualTo(differing(scores, next));
      someStood |= moved.size() < advance.size();
      cascade = advance.cascade();
      scores = next;
    }
    assertThat(someStood).isTrue();
  }

  private static Set<Node> differing(Scores before, Scores after) {
    Set<Node> found = new HashSet<>();
    for (Objective objective : after.cascade().objectives()) {
      if (before.cascade().objective(objective.id()) == null
          || !before.objective(objective.id()).equals(after.objective(objective.id()))) {
        found.add(new Node(NodeType.OBJECTIVE, objective.id()));
      }
    }
    for (KeyResult keyResult : after.cascade().keyResults()) {
      if (before.cascade().keyResult(keyResult.id()) == null
          || !before.keyResult(keyResult.id()).equals(after.keyResult(keyResult.id()))) {
        found.add(new Node(NodeType.KEY_RESULT, keyResult.id()));
      }
    }
    return found;
  }

  /** Two chains side by side; a check-in in one leaves the other alone. */
  @Test
  void scoredAgainIsWhatStandsAboveTheChangeAlone() {
    Cascade cascade =
        new Sketch()
            .objective("top")
            .keyResult("k", "top")
            .objective("left", "red")
            .keyResult("l", "left")
            .objective("right", "blue")
            .keyResult("r", "right")
            .link("left", "k")
            .link("right", "k")
            .cascade();
    Scores scores = cascade.scores(Sketch.day(50), Pace.DEFAULT);
    Advance advance =
        cascade.advance(List.of(created(CheckIn.KIND, CheckIn.of("c", "l", Sketch.day(1), 30))));
    Scores next = scores.advance(advance);
    assertThat(advance.isWhole()).isFalse();
    assertThat(advance.size()).isEqualTo(4);
    assertThat(next.keyResult("l").progress()).isEqualTo(0.3);
    assertThat(next.keyResult("k").cascadeProgress()).isEqualTo(0.15);
    // The objective at the top has no data of its own: k is checked in, and was not.
    assertThat(names(advance.moved(scores, next))).containsExactly("k", "l", "left");
    assertThat(scores.keyResult("l").progress()).isZero();
  }

  @Test
  void aCheckInThatIsTakenBackNeverWas() {
    Cascade cascade = new Sketch().objective("o").keyResult("k", "o").cascade();
    Scores scores = cascade.scores(Sketch.day(50), Pace.DEFAULT);
    CheckIn checkIn = CheckIn.of("c", "k", Sketch.day(1), 30);
    Advance there = cascade.advance(List.of(created(CheckIn.KIND, checkIn)));
    Advance gone = there.cascade().advance(List.of(deleted(CheckIn.KIND, checkIn)));
    Scores after = scores.advance(there).advance(gone);
    assertThat(after.keyResult("k")).isEqualTo(scores.keyResult("k"));
    assertThat(after.objective("o")).isEqualTo(scores.objective("o"));
  }

  @Test
  void aDropThatIsApprovedRepairsItsNeighbours() {
    Cascade cascade =
        new Sketch()
            .objective("top")
            .keyResult("k", "top")
            .objective("low", "red")
            .keyResult("l", "low")
            .link("low", "k")
            .checkIn("l", 1, 40)
            .cascade();
    Scores scores = cascade.scores(Sketch.day(50), Pace.DEFAULT);
    assertThat(scores.keyResult("k").cascadeProgress()).isEqualTo(0.4);
    Objective low = cascade.objectiveOf(NodeType.OBJECTIVE, "low");
    Objective dropped = low.withState(ObjectiveState.DROPPED);
    Advance advance = cascade.advance(List.of(changed(Objective.KIND, low, dropped)));
    assertThat(advance.isWhole()).isFalse();
    assertThat(scores.advance(advance).keyResult("k").cascadeProgress()).isNull();
    assertThat(advance.cascade().isLive(NodeType.KEY_RESULT, "l")).isFalse();
  }

  // ---- what is refused ----

  @Test
  void aCircleIsNamedInsteadOfWalkedForEver() {
    Cascade cascade =
        new Sketch()
            .objective("a")
            .keyResult("ka", "a")
            .objective("b")
            .keyResult("kb", "b")
            .link("a", "kb")
            .cascade();
    List<Change<?>> changes =
        List.of(created(Alignment.KIND, Alignment.contributes("l", NodeType.OBJECTIVE, "b", "ka")));
    CircleException circle =
        catchThrowableOfType(CircleException.class, () -> cascade.advance(changes));
    assertThat(names(circle.circle())).containsExactly("a", "b", "ka", "kb");
    assertThat(circle)
        .hasMessageContaining("key result ka -> objective a")
        .hasMessageContaining("objective a -> key result kb");
  }

  @Test
  void whatLeadsNowhereIsRefused() {
    Cascade cascade = new Sketch().objective("a").cascade();
    assertThatThrownBy(
            () ->
                cascade.advance(
                    List.of(
                        created(KeyResult.KIND, KeyResult.of("k", "none", "K", Metric.binary())))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("objective none");
    assertThatThrownBy(
            () ->
                cascade.advance(
                    List.of(
                        created(Objective.KIND, Objective.of("b", "acme", "no-cycle", "Title")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no cycle no-cycle");
    assertThatThrownBy(
            () ->
                cascade.advance(
                    List.of(created(Objective.KIND, Objective.of("b", "nobody", "now", "Title")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no team nobody");
  }

  @Test
  void scoresAdvanceWithTheirOwnCascadeOnly() {
    Cascade cascade = new Sketch().objective("a").cascade();
    Scores other = new Sketch().objective("a").scores(5);
    Advance advance = cascade.advance(List.of());
    assertThatThrownBy(() -> other.advance(advance)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> names(List<Node> nodes) {
    Set<String> names = new TreeSet<>();
    nodes.forEach(node -> names.add(node.id()));
    return names;
  }

  private static <T extends Record> Change<T> created(RecordKind<T> kind, T content) {
    return new Change<>(kind, null, Versioned.first(content, Instant.EPOCH));
  }

  private static <T extends Record> Change<T> deleted(RecordKind<T> kind, T content) {
    return new Change<>(kind, Versioned.first(content, Instant.EPOCH), null);
  }

  private static <T extends Record> Change<T> changed(RecordKind<T> kind, T before, T after) {
    Versioned<T> first = Versioned.first(before, Instant.EPOCH);
    return new Change<>(kind, first, first.next(after, Instant.EPOCH));
  }
}
