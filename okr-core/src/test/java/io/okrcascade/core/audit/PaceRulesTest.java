package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaceRulesTest {
  private static final LocalDate START = Scenario.START;
  private static final Metric STEPS =
      Metric.milestones(
          List.of(new Milestone("s", "Step", 1, START), new Milestone("t", "Step", 1, null)));

  private final Scenario s =
      new Scenario()
          .objective("up", "tribe")
          .keyResult("up-k", "up")
          .objective("down", "a")
          .keyResult("down-k", "down");

  @Nested
  class Divergence {
    @Test
    void exactlyThreeTenthsIsNotMoreThanThatAHairAboveIs() {
      s.contributes("down-k", "up-k").checkIn("up-k", START, 10).checkIn("down-k", START, 40);
      assertThat(s.found("DIVERGENCE")).isEmpty();
      s.checkIn("down-k", START.plusDays(1), 40.01);
      assertThat(s.found("DIVERGENCE")).containsExactly("up-k");
      assertThat(s.findings("DIVERGENCE").get(0).message())
          .isEqualTo(
              "Key result “Title of up-k” of Team tribe stands at 10 %, what contributes to it at"
                  + " 40 %.");
    }

    @Test
    void inEitherDirection() {
      s.contributes("down-k", "up-k").checkIn("up-k", START, 90).checkIn("down-k", START, 40);
      assertThat(s.found("DIVERGENCE")).containsExactly("up-k");
    }

    @Test
    void notWhereOneSideHasNoDataOrOnlySupports() {
      s.contributes("down-k", "up-k").checkIn("down-k", START, 90);
      assertThat(s.found("DIVERGENCE")).isEmpty();
      s.keyResult("up-2", "up").supports("down-k", "up-2").checkIn("up-2", START, 0);
      assertThat(s.found("DIVERGENCE")).isEmpty();
    }

    @Test
    void notOfADroppedKeyResult() {
      s.keyResult("gone", "up", k -> k.state = KeyResultState.DROPPED)
          .contributes("down-k", "gone")
          .checkIn("gone", START, 0)
          .checkIn("down-k", START, 90);
      assertThat(s.found("DIVERGENCE")).isEmpty();
    }
  }

  @Nested
  class Stale {
    @Test
    void oneAndAHalfCadencesAreAllowedNotADayMore() {
      s.keyResult("k14", "down", k -> k.cadenceDays = 14)
          .checkIn("k14", START, 1)
          .checkIn("down-k", START, 1);
      assertThat(s.day(10).found("STALE")).isEmpty();
      assertThat(s.day(11).found("STALE")).containsExactly("down-k");
      assertThat(s.day(21).found("STALE")).containsExactly("down-k");
      assertThat(s.day(22).found("STALE")).containsExactly("down-k", "k14");
      assertThat(s.findings("STALE").get(1).message())
          .isEqualTo(
              "Key result “Title of k14” of Team a has gone 22 days without a check-in, the last"
                  + " one being of 2026-10-01; one is due every 14 days.");
    }

    @Test
    void theLatestCheckInUpToTheDayCounts() {
      s.checkIn("down-k", START.plusDays(30), 2).checkIn("down-k", START, 1);
      assertThat(s.day(29).found("STALE")).containsExactly("down-k");
      assertThat(s.day(30).found("STALE")).isEmpty();
    }

    @Test
    void nothingIsStaleAfterTheEndOfTheCycle() {
      s.checkIn("down-k", Scenario.END.minusDays(10), 1)
          .checkIn("up-k", Scenario.END.minusDays(11), 1);
      assertThat(s.asOf(Scenario.END).found("STALE")).containsExactly("up-k");
      assertThat(s.asOf(Scenario.END.plusDays(1)).found("STALE")).isEmpty();
    }

    @Test
    void whatIsDoneIsNotAskedAfter() {
      s.checkIn("down-k", START, 100).checkIn("up-k", START, 99);
      assertThat(s.day(40).found("STALE")).containsExactly("up-k");
    }

    @Test
    void aMilestoneReachedIsASignOfLife() {
      s.keyResult("steps", "down", k -> k.metric = STEPS);
      assertThat(s.day(10).found("STALE")).isEmpty();
      assertThat(s.day(11).found("STALE")).containsExactly("steps");
    }

    @Test
    void onlyCheckInsOnlyLiveOnesOnlyOnceStarted() {
      s.keyResult("cascaded", "down", k -> k.source = Source.CASCADE)
          .checkIn("cascaded", START, 1)
          .keyResult("gone", "down", k -> k.state = KeyResultState.DROPPED)
          .checkIn("gone", START, 1)
          .checkIn("down-k", START.minusDays(60), 1);
      assertThat(s.day(50).found("STALE")).containsExactly("down-k");
      assertThat(s.day(0).found("STALE")).containsExactly("down-k");
      assertThat(s.day(-1).found("STALE")).isEmpty();
    }
  }

  @Nested
  class LateStart {
    @Test
    void fromTheDayOnWhichAQuarterIsOver() {
      assertThat(s.day(22).found("LATE_START")).isEmpty();
      assertThat(s.day(23).found("LATE_START")).containsExactly("down-k", "up-k");
    }

    @Test
    void notWithDataFromCheckInsOrMilestones() {
      s.keyResult("steps", "down", k -> k.metric = STEPS)
          .checkIn("down-k", START, 0)
          .checkIn("up-k", START.plusDays(60), 1);
      assertThat(s.day(59).found("LATE_START")).containsExactly("up-k");
      assertThat(s.day(60).found("LATE_START")).isEmpty();
    }

    @Test
    void notWhereNoCheckInsAreAsked() {
      s.keyResult("cascaded", "down", k -> k.source = Source.CASCADE)
          .keyResult("sum", "down", k -> k.source = Source.SUM)
          .keyResult("gone", "down", k -> k.state = KeyResultState.DROPPED);
      assertThat(s.day(40).found("LATE_START")).containsExactly("down-k", "up-k");
    }

    @Test
    void neverTogetherWithStale() {
      s.checkIn("down-k", START, 0).day(40);
      assertThat(s.found("STALE")).containsExactly("down-k");
      assertThat(s.found("LATE_START")).containsExactly("up-k");
    }
  }

  @Nested
  class LateStartByCadence {
    @Test
    void notBeforeOneAndAHalfCadencesSinceStartOrCreation() {
      s.keyResult("quarterly", "down", k -> k.cadenceDays = 90)
          .keyResult("later", "down", k -> k.createdOn = START.plusDays(30))
          .checkIn("down-k", START, 1)
          .checkIn("up-k", START, 1);
      assertThat(s.day(40).found("LATE_START")).isEmpty();
      assertThat(s.day(41).found("LATE_START")).containsExactly("later");
      // It stays after the end, when age stands still: 91 days are less than 135.
      assertThat(s.day(300).found("LATE_START")).containsExactly("later");
    }
  }

  @Nested
  class Sandbagged {
    @Test
    void whatIsHeldFromTheFirstDaySaysNothing() {
      Metric held =
          new Metric(
              MetricType.NUMBER,
              null,
              Direction.MAINTAIN_AT_LEAST,
              BigDecimal.ZERO,
              BigDecimal.TEN,
              List.of(),
              List.of());
      s.objective("holding", "a")
          .keyResult("held", "holding", k -> k.metric = held)
          .checkIn("held", START, 10)
          .keyResult("down-held", "down", k -> k.metric = held)
          .checkIn("down-k", START, 90);
      assertThat(s.day(1).found("SANDBAGGED")).containsExactly("down");
    }

    @Test
    void allKeyResultsAtNineTenthsBeforeHalfTime() {
      s.checkIn("down-k", START, 90).checkIn("up-k", START, 89.99);
      assertThat(s.day(-1).found("SANDBAGGED")).isEmpty();
      assertThat(s.day(0).found("SANDBAGGED")).containsExactly("down");
      assertThat(s.day(45).found("SANDBAGGED")).containsExactly("down");
      assertThat(s.day(46).found("SANDBAGGED")).isEmpty();
    }

    @Test
    void allOfThemAndAtLeastOneButDroppedOnesAside() {
      s.checkIn("down-k", START, 100)
          .keyResult("gone", "down", k -> k.state = KeyResultState.DROPPED)
          .keyResult("up-2", "up")
          .checkIn("up-k", START, 100)
          .objective("empty", "a");
      assertThat(s.found("SANDBAGGED")).containsExactly("down");
      s.keyResult("tracked", "down", k -> k.weight = 0);
      assertThat(s.found("SANDBAGGED")).isEmpty();
    }
  }

  @Nested
  class AmendedLate {
    @Test
    void easedInTheLastThird() {
      // Two thirds of 92 days are 61.3 days.
      s.day(80)
          .amend("down", "down-k", true, START.plusDays(61))
          .amend("up", "up-k", true, START.plusDays(62));
      assertThat(s.found("AMENDED_LATE")).containsExactly("up-k");
      assertThat(s.findings("AMENDED_LATE").get(0).message())
          .isEqualTo(
              "Key result “Title of up-k” of Team tribe was made easier on 2026-12-02 (target from"
                  + " 100 to 80), with 67 % of q4 over.");
    }

    @Test
    void exactlyAtTwoThirds() {
      s.cycle("q4", START, START.plusDays(89), null, Phase.ACTIVE)
          .day(80)
          .amend("down", "down-k", true, START.plusDays(59))
          .amend("up", "up-k", true, START.plusDays(60));
      assertThat(s.found("AMENDED_LATE")).containsExactly("up-k");
    }

    @Test
    void oncePerKeyResultAndNotBeforeItHappened() {
      s.amend("up", "up-k", true, START.plusDays(70)).amend("up", "up-k", true, START.plusDays(75));
      assertThat(s.day(69).found("AMENDED_LATE")).isEmpty();
      assertThat(s.day(70).found("AMENDED_LATE")).containsExactly("up-k");
      assertThat(s.day(75).found("AMENDED_LATE")).containsExactly("up-k");
      assertThat(s.findings("AMENDED_LATE").get(0).message()).contains("2026-12-15");
    }

    @Test
    void notWhereItWasNotEasedOrNotOfALiveKeyResultOfTheCycle() {
      s.objective("year", "a", o -> o.cycleId = "2026")
          .keyResult("year-k", "year")
          .objective("dead", "a", o -> o.state = ObjectiveState.DROPPED)
          .keyResult("dead-k", "dead");
      LocalDate late = START.plusDays(70);
      s.day(80)
          .amend("up", "up-k", false, late)
          .amend("up", null, true, late)
          .amend("year", "year-k", true, late)
          .amend("dead", "dead-k", true, late)
          .amend("nothing", "nothing", true, late);
      assertThat(s.found("AMENDED_LATE")).isEmpty();
    }
  }

  @Test
  void aCheckInOfMilestonesKeepsThemFromBeingStaleOrLate() {
    s.keyResult("steps", "down", k -> k.metric = STEPS);
    s.checkIns.add(
        new CheckIn(
            "x",
            "steps",
            START.plusDays(20),
            null,
            null,
            null,
            null,
            List.of(),
            START.atStartOfDay(ZoneOffset.UTC).toInstant(),
            null));
    assertThat(s.day(30).found("STALE")).isEmpty();
    assertThat(s.day(31).found("STALE")).containsExactly("steps");
    assertThat(s.found("LATE_START")).doesNotContain("steps");
  }
}
