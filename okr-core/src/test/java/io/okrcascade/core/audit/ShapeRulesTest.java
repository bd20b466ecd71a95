package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.SubjectType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeRulesTest {
  private final Scenario s = new Scenario();

  @Test
  void aTeamWithoutLiveObjectivesInTheCycleOrAboveItHasNone() {
    s.objective("co-o", "co")
        .objective("dep-o", "dep", o -> o.cycleId = "2026")
        .objective("a-o", "a", o -> o.state = ObjectiveState.DROPPED)
        .objective("b-o", "b", o -> o.archived = true);
    assertThat(s.found("NO_OKRS")).containsExactly("a", "b", "tribe");
    assertThat(s.findings("NO_OKRS").get(2).message())
        .isEqualTo("Tribe Team tribe has no objectives in q4 or the cycles above it.");
  }

  @Test
  void objectivesOfOtherCyclesDoNotHelp() {
    s.cycle("q3", Scenario.START.minusDays(92), Scenario.START.minusDays(1), "2026", Phase.CLOSED)
        .objective("a-o", "a", o -> o.cycleId = "q3");
    assertThat(s.found("NO_OKRS")).contains("a");
  }

  @Test
  void archivedTeamsAreNotExpectedToHaveAny() {
    s.archiveTeam("a").objective("b-o", "b");
    assertThat(s.found("NO_OKRS")).containsExactly("co", "dep", "tribe");
  }

  @Test
  void aCycleWithCyclesBelowItExpectsThemOfCompanyAndDepartmentsOnly() {
    s.cycleId = "2026";
    assertThat(s.found("NO_OKRS")).containsExactly("co", "dep");
  }

  @Test
  void fiveObjectivesAreNotTooManySixAre() {
    for (int i = 0; i < 5; i++) {
      s.objective("a" + i, "a").objective("b" + i, "b");
    }
    s.objective("a-dead", "a", o -> o.state = ObjectiveState.DROPPED)
        .objective("a-old", "a", o -> o.archived = true)
        .objective("a-year", "a", o -> o.cycleId = "2026")
        .objective("b5", "b", o -> o.weight = 0);
    assertThat(s.found("TOO_MANY_OBJECTIVES")).containsExactly("b");
    assertThat(s.findings("TOO_MANY_OBJECTIVES").get(0))
        .extracting(Finding::subject, Finding::message)
        .containsExactly(
            new Subject(SubjectType.TEAM, "b", "b"),
            "Squad Team b has 6 objectives in q4, more than 5.");
  }

  @Test
  void twoToFiveLiveKeyResultsAreRight() {
    s.objective("none", "a")
        .objective("one", "a")
        .keyResults("one", "k1")
        .keyResult("gone", "one", k -> k.state = KeyResultState.DROPPED)
        .objective("two", "a")
        .keyResults("two", "k2", "k3")
        .objective("five", "a")
        .keyResults("five", "k4", "k5", "k6", "k7", "k8")
        .objective("six", "a")
        .keyResults("six", "m1", "m2", "m3", "m4", "m5", "m6")
        .objective("dead", "a", o -> o.archived = true);
    assertThat(s.found("KEY_RESULT_COUNT")).containsExactly("none", "one", "six");
  }

  @Test
  void everyLiveObjectiveNeedsAnOwnerAndNobodyWhoLeftOwnsAnything() {
    s.left.add("bob");
    s.objective("owned", "a")
        .keyResult("left", "owned", k -> k.ownerId = "bob")
        .objective("bobs", "a", o -> o.ownerId = "bob")
        .keyResult("k1", "owned", k -> k.ownerId = null)
        .keyResult(
            "k2",
            "owned",
            k -> {
              k.ownerId = null;
              k.state = KeyResultState.DROPPED;
            })
        .objective("nobody", "a", o -> o.ownerId = null)
        .keyResult("k3", "nobody")
        .objective(
            "dead",
            "a",
            o -> {
              o.ownerId = null;
              o.archived = true;
            })
        .keyResult("k4", "dead", k -> k.ownerId = null);
    assertThat(s.found("NO_OWNER")).containsExactly("bobs", "left", "nobody");
  }

  @Test
  void fromValidationOnEveryMeasureIsComplete() {
    Metric unknown =
        new Metric(
            MetricType.NUMBER,
            null,
            Direction.INCREASE,
            null,
            BigDecimal.TEN,
            List.of(),
            List.of());
    s.objective("o", "a")
        .keyResult("hand", "o", k -> k.metric = unknown)
        .keyResult(
            "sum",
            "o",
            k -> {
              k.metric = unknown;
              k.source = Source.SUM;
            })
        .keyResult(
            "cascade",
            "o",
            k -> {
              k.metric = unknown;
              k.source = Source.CASCADE;
            })
        .keyResult("known", "o");
    for (Phase phase : Phase.values()) {
      s.cycle("q4", Scenario.START, Scenario.END, "2026", phase);
      boolean isAsked = phase != Phase.DRAFT && phase != Phase.REFINE;
      assertThat(s.found("UNMEASURED"))
          .as("%s", phase)
          .isEqualTo(isAsked ? List.of("hand", "sum") : List.of());
    }
  }

  @Test
  void moreThanHalfOutputsNotHalf() {
    Metric steps = Metric.milestones(List.of(new Milestone("s", "Step", 1, null)));
    s.objective("half", "a")
        .keyResult("h1", "half", k -> k.metric = steps)
        .keyResult("h2", "half")
        .keyResult(
            "h3",
            "half",
            k -> {
              k.metric = Metric.binary();
              k.state = KeyResultState.DROPPED;
            })
        .objective("most", "a")
        .keyResult("m1", "most", k -> k.metric = steps)
        .keyResult("m2", "most", k -> k.metric = Metric.binary())
        .keyResult("m3", "most")
        .objective("cascaded", "a")
        .keyResult(
            "c1",
            "cascaded",
            k -> {
              k.metric = steps;
              k.source = Source.CASCADE;
            })
        .objective("empty", "a");
    assertThat(s.found("OUTPUT_NOT_OUTCOME")).containsExactly("most");
  }

  @Test
  void twoOfFiveFromTheTeamsAreEnoughOneOfThreeIsNot() {
    for (int i = 0; i < 3; i++) {
      s.objective("t" + i, i == 0 ? "tribe" : "a", o -> o.origin = Origin.TOP_DOWN);
    }
    s.objective("u1", "b").objective("u2", "dep");
    assertThat(s.found("TOP_DOWN_ONLY")).isEmpty();

    s.objective("t4", "dep", o -> o.origin = Origin.TOP_DOWN)
        .objective("co-o", "co")
        .objective("year", "a", o -> o.cycleId = "2026")
        .objective("dead", "a", o -> o.state = ObjectiveState.DROPPED);
    assertThat(s.found("TOP_DOWN_ONLY")).containsExactly("co");
    assertThat(s.findings("TOP_DOWN_ONLY").get(0).message())
        .isEqualTo(
            "2 of 6 objectives below Team co came up from the teams, 33 % and not at least 40 %.");
  }

  @Test
  void eachCompanyIsJudgedByItsOwnSubtree() {
    s.team("co2", TeamLevel.COMPANY, null)
        .team("dep2", TeamLevel.DEPARTMENT, "co2")
        .team("co3", TeamLevel.COMPANY, null)
        .objective("co3-o", "co3", o -> o.origin = Origin.TOP_DOWN)
        .objective("t", "dep2", o -> o.origin = Origin.TOP_DOWN)
        .objective("u", "dep");
    assertThat(s.found("TOP_DOWN_ONLY")).containsExactly("co2");
  }
}
