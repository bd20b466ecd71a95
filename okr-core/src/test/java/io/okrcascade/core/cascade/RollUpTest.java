package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.testing.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Progress of objectives, teams and the company; all figures worked out by hand. */
class RollUpTest {
  private static final double EXACT = 1e-12;

  @Test
  void objectiveIsTheWeightedMeanOfKeyResultsAndContributingChildren() {
    // Key results 2 * 0.5 + 1 * 0.2, child objective 3 * 0.4, child key result 2 * 0.1:
    // (1 + 0.2 + 1.2 + 0.2) / 8 = 2.6 / 8 = 0.325
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("a", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 2)
            .keyResult("b", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 1)
            .objective("child", "dept")
            .keyResult("c", "child")
            .objective("other", "red")
            .keyResult("d", "other")
            .link("child", "top", 3)
            .link("d", "top", 2)
            .checkIn("a", 1, 50)
            .checkIn("b", 1, 20)
            .checkIn("c", 1, 40)
            .checkIn("d", 1, 10)
            .scores(50);
    assertThat(scores.objective("child").progress()).isEqualTo(0.4);
    assertThat(scores.objective("top").progress()).isCloseTo(0.325, within(EXACT));
    assertThat(scores.objective("top").hasData()).isTrue();
    assertThat(scores.objective("top").expected()).isEqualTo(0.5);
  }

  @Test
  void weightZeroIsTrackedNotCounted() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("a", "top")
            .keyResult("tracked", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0)
            .objective("child", "dept")
            .keyResult("c", "child")
            .link("child", "top", 0)
            .checkIn("a", 1, 30)
            .checkIn("tracked", 1, 100)
            .checkIn("c", 1, 100)
            .scores(50);
    assertThat(scores.objective("top").progress()).isEqualTo(0.3);
    assertThat(scores.keyResult("tracked").progress()).isEqualTo(1);
  }

  @Test
  void dataOfWhatWeighsNothingIsNoData() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("tracked", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0)
            .checkIn("tracked", 1, 100)
            .scores(50);
    assertThat(scores.objective("top").progress()).isZero();
    assertThat(scores.objective("top").hasData()).isFalse();
  }

  @Test
  void supportingChildrenAreNotRolledUp() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("a", "top")
            .objective("child", "dept")
            .keyResult("c", "child")
            .supports("child", "top")
            .supports("c", "a")
            .checkIn("a", 1, 30)
            .checkIn("c", 1, 100)
            .scores(50);
    assertThat(scores.objective("top").progress()).isEqualTo(0.3);
    assertThat(scores.keyResult("a").cascadeProgress()).isNull();
  }

  @Test
  void whatIsDroppedOrArchivedLeavesEveryMean() {
    Sketch sketch =
        new Sketch()
            .objective("top")
            .keyResult("a", "top")
            .keyResult("gone", "top")
            .dropped()
            .objective("dropped", "dept")
            .but(o -> o.withState(ObjectiveState.DROPPED))
            .keyResult("of-dropped", "dropped")
            .objective("archived", "dept")
            .archived()
            .keyResult("of-archived", "archived")
            .link("dropped", "top")
            .link("of-dropped", "top")
            .link("archived", "top")
            .link("of-archived", "top")
            .checkIn("a", 1, 30)
            .checkIn("gone", 1, 100)
            .checkIn("of-dropped", 1, 100)
            .checkIn("of-archived", 1, 100);
    assertThat(sketch.scores(50).objective("top").progress()).isEqualTo(0.3);
    Cascade cascade = sketch.cascade();
    assertThat(cascade.isLive(NodeType.OBJECTIVE, "top")).isTrue();
    assertThat(cascade.isLive(NodeType.KEY_RESULT, "a")).isTrue();
    assertThat(cascade.isLive(NodeType.KEY_RESULT, "gone")).isFalse();
    assertThat(cascade.isLive(NodeType.OBJECTIVE, "dropped")).isFalse();
    assertThat(cascade.isLive(NodeType.KEY_RESULT, "of-dropped")).isFalse();
    assertThat(cascade.isLive(NodeType.OBJECTIVE, "archived")).isFalse();
    assertThat(cascade.isLive(NodeType.KEY_RESULT, "of-archived")).isFalse();
  }

  @Test
  void draftsAndProposalsCountForTheirTeam() {
    Scores scores =
        new Sketch()
            .objective("a", "red")
            .but(o -> o.withState(ObjectiveState.DRAFT))
            .keyResult("ka", "a")
            .checkIn("ka", 1, 20)
            .objective("b", "red")
            .but(o -> o.withState(ObjectiveState.PROPOSED))
            .keyResult("kb", "b")
            .checkIn("kb", 1, 40)
            .scores(50);
    assertThat(scores.team("red", "now").score().progress()).isCloseTo(0.3, within(EXACT));
  }

  @Test
  void nothingToAverageIsZeroWithoutData() {
    Scores scores = new Sketch().objective("empty").scores(50);
    assertThat(scores.objective("empty").progress()).isZero();
    assertThat(scores.objective("empty").hasData()).isFalse();
    assertThat(scores.team("red", "now").score().progress()).isZero();
    assertThat(scores.team("red", "now").score().hasData()).isFalse();
  }

  @Test
  void childrenWithoutDataCountAsZero() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("a", "top")
            .keyResult("silent", "top")
            .checkIn("a", 1, 60)
            .scores(50);
    assertThat(scores.objective("top").progress()).isEqualTo(0.3);
    assertThat(scores.objective("top").hasData()).isTrue();
  }

  @Test
  void onlyContributingChildrenCarryTheObjective() {
    // No key results of its own: the mean of its children alone.
    Scores scores =
        new Sketch()
            .objective("top")
            .objective("child", "dept")
            .keyResult("c", "child")
            .link("child", "top", 0.25)
            .checkIn("c", 1, 60)
            .scores(50);
    assertThat(scores.objective("top").progress()).isEqualTo(0.6);
    assertThat(scores.objective("top").hasData()).isTrue();
  }

  @Test
  void aChildOfTwoParentsCountsInBoth() {
    Scores scores =
        new Sketch()
            .objective("x")
            .objective("y")
            .keyResult("ky", "y")
            .objective("child", "dept")
            .keyResult("c", "child")
            .link("child", "x")
            .link("child", "y")
            .checkIn("c", 1, 80)
            .checkIn("ky", 1, 20)
            .scores(50);
    assertThat(scores.objective("x").progress()).isEqualTo(0.8);
    assertThat(scores.objective("y").progress()).isEqualTo(0.5);
  }

  @Test
  void theYearCountsEveryQuarterBelow() {
    // year: (0.5 of now + 0.1 of next) / 2
    Scores scores =
        new Sketch()
            .objective("year-o", "acme", "year", 1)
            .keyResult("year-k", "year-o", Metric.number("%", 0, 100), Source.CASCADE, 1)
            .objective("now-o", "dept", "now", 1)
            .keyResult("now-k", "now-o")
            .objective("next-o", "dept", "next", 1)
            .keyResult("next-k", "next-o")
            .link("now-o", "year-k")
            .link("next-k", "year-k")
            .checkIn("now-k", 1, 50)
            .checkIn("next-k", 110, 10)
            .scores(120);
    assertThat(scores.keyResult("year-k").progress()).isCloseTo(0.3, within(EXACT));
  }

  @Test
  void teamIsTheMeanOfItsObjectivesByWeight() {
    // (3 * 0.2 + 1 * 0.8 + 0 * 1) / 4 = 0.35; the other cycle's objective stays out
    Scores scores =
        new Sketch()
            .objective("a", "red", "now", 3)
            .keyResult("ka", "a")
            .objective("b", "red", "now", 1)
            .keyResult("kb", "b")
            .objective("tracked", "red", "now", 0)
            .keyResult("kt", "tracked")
            .objective("later", "red", "next", 9)
            .objective("gone", "red", "now", 9)
            .but(o -> o.withState(ObjectiveState.DROPPED))
            .keyResult("kg", "gone")
            .checkIn("ka", 1, 20)
            .checkIn("kb", 1, 80)
            .checkIn("kt", 1, 100)
            .checkIn("kg", 1, 100)
            .scores(50);
    Score red = scores.team("red", "now").score();
    assertThat(red.progress()).isCloseTo(0.35, within(EXACT));
    assertThat(red.hasData()).isTrue();
    assertThat(red.expected()).isEqualTo(0.5);
  }

  @Test
  void aTeamWhoseCountedObjectivesAreSilentHasNoData() {
    Scores scores =
        new Sketch()
            .objective("silent", "red", "now", 1)
            .objective("tracked", "red", "now", 0)
            .keyResult("kt", "tracked")
            .checkIn("kt", 1, 100)
            .scores(50);
    assertThat(scores.team("red", "now").score().hasData()).isFalse();
    assertThat(scores.team("red", "now").score().progress()).isZero();
  }

  @Test
  void companyIsTheMeanOfItsOwnObjectives() {
    Scores scores =
        new Sketch()
            .objective("a", "acme", "now", 1)
            .keyResult("ka", "a")
            .objective("b", "acme", "now", 1)
            .keyResult("kb", "b")
            .objective("squad", "red", "now", 1)
            .keyResult("ks", "squad")
            .checkIn("ka", 1, 10)
            .checkIn("kb", 1, 40)
            .checkIn("ks", 1, 100)
            .scores(50);
    assertThat(scores.team("acme", "now").score().progress()).isCloseTo(0.25, within(EXACT));
    assertThat(scores.team(List.of("acme", "red"), "now").score().progress())
        .isCloseTo(0.5, within(EXACT));
    assertThat(scores.team(List.of(), "now").score().progress()).isZero();
  }

  @Test
  void extremeWeightsStayWithinBounds() {
    Scores scores =
        new Sketch()
            .objective("top")
            .keyResult("a", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 100)
            .keyResult("b", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0.0001)
            .checkIn("a", 1, 100)
            .checkIn("b", 1, 100)
            .scores(50);
    assertThat(scores.objective("top").progress()).isEqualTo(1);
  }

  @Test
  void oneIsWhereAllTermsAreReachedAndOnlyThere() {
    // Ten tenths of 0.1 do not add up to 1 in doubles; all of them are reached all the same.
    Sketch all = new Sketch().objective("top");
    for (int i = 0; i < 10; i++) {
      all.keyResult("k" + i, "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0.1);
      all.checkIn("k" + i, 1, 100);
    }
    assertThat(all.scores(50).objective("top").progress()).isEqualTo(1);
    assertThat(all.scores(50).objective("top").status()).isEqualTo(Status.DONE);

    // One short of a hundred million million, in ten-thousandths: a double cannot tell it from 1.
    Scores almost =
        new Sketch()
            .objective("top")
            .keyResult("k", "top", Metric.number("x", 0, 90_000_000_000_000.0))
            .checkIn("k", 1, 89_999_999_999_999.98)
            .scores(50);
    assertThat(almost.keyResult("k").progress()).isLessThan(1);
    assertThat(almost.keyResult("k").status()).isEqualTo(Status.ON_TRACK);
    assertThat(almost.objective("top").progress()).isLessThan(1);
    assertThat(almost.objective("top").status()).isEqualTo(Status.ON_TRACK);
  }

  @Test
  void reportedTellsHowManyWeighingTermsHaveData() {
    Sketch sketch =
        new Sketch()
            .objective("top")
            .keyResult("a", "top")
            .keyResult("silent", "top")
            .keyResult("tracked", "top", Metric.number("x", 0, 100), Source.CHECK_INS, 0)
            .keyResult("all", "top", Metric.number("x", 0, 100), Source.CASCADE, 1)
            .keyResult("gone", "top")
            .dropped()
            .objective("child", "dept")
            .keyResult("c", "child")
            .objective("mute", "dept")
            .link("child", "top")
            .link("child", "all")
            .link("mute", "all")
            .checkIn("a", 1, 30)
            .checkIn("tracked", 1, 30)
            .checkIn("c", 1, 30);
    Scores scores = sketch.scores(50);
    assertThat(scores.objective("top").reported()).isEqualTo(new Reported(3, 4));
    assertThat(scores.keyResult("all").reported()).isEqualTo(new Reported(1, 2));
    assertThat(scores.keyResult("a").reported()).isNull();
    assertThat(scores.objective("mute").reported()).isEqualTo(new Reported(0, 0));
    assertThat(scores.team("dept", "now").score().reported()).isEqualTo(new Reported(1, 2));
  }
}
