package io.okrcascade.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.testing.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others did not approve does not move their numbers. */
class CountsUpwardTest {
  private static final double EXACT = 1e-12;
  private static final Metric NUMBER = Metric.number("points", 0, 100);

  /** A company objective at 0.2, to which a squad's one at 1 is linked with the greatest weight. */
  private static Sketch sketch(ObjectiveState state, Phase phase) {
    return new Sketch()
        .phase("now", phase)
        .objective("top")
        .keyResult("own", "top", NUMBER, Source.CHECK_INS, 10)
        .checkIn("own", 1, 20)
        .objective("child", "red")
        .but(o -> o.withState(state))
        .keyResult("k", "child")
        .checkIn("k", 1, 100)
        .link("child", "top", 10)
        .link("k", "own", 10);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, ACTIVE, false",
    "PROPOSED, ACTIVE, false",
    "APPROVED, ACTIVE, true",
    "PROPOSED, GRADING, false",
    "DRAFT, CLOSED, false",
    "DRAFT, DRAFT, true",
    "DRAFT, REVIEW, true",
    "PROPOSED, VALIDATE, true",
    "DROPPED, REVIEW, false",
    "DROPPED, ACTIVE, false",
  })
  void onlyWhatIsApprovedOrBeingPlannedCounts(ObjectiveState state, Phase phase, boolean counts) {
    Cascade cascade = sketch(state, phase).cascade();
    Scores scores = sketch(state, phase).scores(50);
    assertThat(scores.objective("top").progress()).isCloseTo(counts ? 0.6 : 0.2, within(EXACT));
    assertThat(scores.objective("top").reported())
        .isEqualTo(counts ? new Reported(2, 2) : new Reported(1, 1));
    assertThat(scores.keyResult("own").cascadeProgress()).isEqualTo(counts ? 1.0 : null);
    int child = cascade.require(NodeType.OBJECTIVE, "child");
    assertThat(cascade.countsUpward(child)).isEqualTo(counts);
    boolean told = !counts && state != ObjectiveState.DROPPED;
    assertThat(cascade.notCounted(child)).isEqualTo(told ? NotCounted.NOT_APPROVED : null);
    // In its own team's mean it stands all the same, unless it is dropped.
    assertThat(scores.team("red", "now").score().progress())
        .isEqualTo(state == ObjectiveState.DROPPED ? 0 : 1);
    // Strategic weight follows what counts: both ways down carry a half and 10 of 20.
    StrategicWeights weights = cascade.weights("acme", "now");
    assertThat(weights.of(NodeType.OBJECTIVE, "child")).isEqualTo(counts ? 0.5 : 0);
    assertThat(weights.of(NodeType.OBJECTIVE, "top")).isEqualTo(1);
  }

  @Test
  void aPlanOfTheQuarterDoesNotMoveTheYearThatRuns() {
    Sketch sketch =
        new Sketch()
            .phase("now", Phase.REVIEW)
            .objective("top", "acme", "year", 1)
            .keyResult("y", "top", NUMBER, Source.CASCADE, 1)
            .objective("child", "red")
            .but(o -> o.withState(ObjectiveState.PROPOSED))
            .keyResult("k", "child")
            .checkIn("k", 1, 100)
            .link("k", "y");
    assertThat(sketch.scores(50).keyResult("y").hasData()).isFalse();
    Cascade cascade = sketch.cascade();
    int child = cascade.require(NodeType.OBJECTIVE, "child");
    assertThat(cascade.notCounted(child)).isEqualTo(NotCounted.NOT_APPROVED);

    Cascade both = sketch.phase("year", Phase.REVIEW).cascade();
    assertThat(both.notCounted(child)).isNull();
    assertThat(sketch.scores(50).keyResult("y").progress()).isEqualTo(1);
  }

  @Test
  void ofTheCompanysOwnOnlyWhatIsApprovedCountsOnceItsCycleRuns() {
    Sketch sketch =
        new Sketch()
            .objective("agreed")
            .keyResult("a", "agreed")
            .checkIn("a", 1, 20)
            .objective("draft")
            .but(o -> o.withState(ObjectiveState.DRAFT))
            .keyResult("d", "draft")
            .checkIn("d", 1, 100);
    assertThat(sketch.scores(50).team("acme", "now").score().progress()).isEqualTo(0.2);
    assertThat(sketch.cascade().weights("acme", "now").of(NodeType.KEY_RESULT, "d")).isZero();
    assertThat(sketch.cascade().weights("acme", "now").of(NodeType.KEY_RESULT, "a")).isEqualTo(1);

    sketch.phase("now", Phase.REVIEW);
    assertThat(sketch.scores(50).team("acme", "now").score().progress())
        .isCloseTo(0.6, within(EXACT));
    assertThat(sketch.cascade().weights("acme", "now").of(NodeType.KEY_RESULT, "d")).isEqualTo(0.5);
  }

  @Test
  void aTeamWithoutObjectivesShowsThoseOfTheNearestCycleAbove() {
    Sketch sketch =
        new Sketch()
            .objective("yearly", "acme", "year", 1)
            .keyResult("y", "yearly")
            .checkIn("y", 1, 10)
            .objective("draft")
            .but(o -> o.withState(ObjectiveState.DRAFT))
            .keyResult("d", "draft")
            .checkIn("d", 1, 100)
            .objective("gone", "red")
            .but(o -> o.withState(ObjectiveState.DROPPED));
    TeamScore company = sketch.scores(73).team("acme", "now");
    assertThat(company.progressCycleId()).isEqualTo("year");
    assertThat(company.score().progress()).isEqualTo(0.1);
    assertThat(company.score().expected()).isEqualTo(0.2);
    assertThat(company.score().reported()).isEqualTo(new Reported(1, 1));
    TeamScore red = sketch.scores(73).team("red", "now");
    assertThat(red.progressCycleId()).isEqualTo("now");
    assertThat(red.score().hasData()).isFalse();
    // A quarter of its own comes first.
    sketch.objective("own", "acme", "now", 1);
    assertThat(sketch.scores(73).team(List.of("acme"), "now").progressCycleId()).isEqualTo("now");
  }

  @Test
  void aQuarterThatHasNotBegunIsNoTermOfTheYearAndYetOfThePlan() {
    Sketch sketch =
        new Sketch()
            .objective("top", "acme", "year", 1)
            .keyResult("y", "top", NUMBER, Source.CASCADE, 1)
            .objective("q1", "dept", "now", 1)
            .keyResult("k1", "q1")
            .checkIn("k1", 1, 60)
            .objective("q2", "dept", "next", 1)
            .keyResult("k2", "q2")
            .link("q1", "y")
            .link("q2", "y");
    KeyResultScore during = sketch.scores(99).keyResult("y");
    assertThat(during.progress()).isEqualTo(0.6);
    assertThat(during.expected()).isEqualTo(0.99);
    assertThat(during.reported()).isEqualTo(new Reported(1, 1));
    KeyResultScore later = sketch.scores(100).keyResult("y");
    assertThat(later.progress()).isEqualTo(0.3);
    assertThat(later.expected()).isEqualTo(0.5);
    assertThat(later.reported()).isEqualTo(new Reported(1, 2));
    // Before the year itself has begun nobody is left out.
    assertThat(sketch.scores(-1).keyResult("y").reported()).isEqualTo(new Reported(0, 2));
    assertThat(sketch.cascade().weights("acme", "next").of(NodeType.OBJECTIVE, "q2")).isEqualTo(1);
  }
}
