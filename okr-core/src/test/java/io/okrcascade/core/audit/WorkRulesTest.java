package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.planning.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkRulesTest {
  private final Scenario s =
      new Scenario()
          .objective("tribe-o", "tribe")
          .keyResult("tribe-k", "tribe-o")
          .objective("a-o", "a")
          .keyResult("a-k", "a-o");

  @ParameterizedTest
  @EnumSource(InitiativeState.class)
  void workPastItsDraftNeedsAnOutcome(InitiativeState state) {
    s.initiative("i", "a", i -> i.state = state);
    boolean expected =
        switch (state) {
          case REFINED, COMMITTED, IN_PROGRESS, DELIVERED -> true;
          case DRAFT, DROPPED, POSTPONED -> false;
        };
    assertThat(s.found("WORK_WITHOUT_OUTCOME").contains("i")).isEqualTo(expected);
  }

  @Test
  void aContributionOrABypassIsEnoughAndOtherCyclesAreNotAudited() {
    s.initiative("linked", "a", i -> {})
        .works("linked", "a-k")
        .keyResult("gone", "a-o", k -> k.state = KeyResultState.DROPPED)
        .initiative("given-up", "a", i -> {})
        .works("given-up", "gone")
        .initiative("bypass", "a", i -> i.bypass = new Bypass(BypassReason.LEGAL, null, "ana"))
        .initiative("other", "a", i -> i.cycleId = "2026")
        .initiative("bare", "a", i -> {});
    assertThat(s.found("WORK_WITHOUT_OUTCOME")).containsExactly("bare", "given-up");
    assertThat(s.findings("WORK_WITHOUT_OUTCOME").get(0))
        .extracting(Finding::subject, Finding::message)
        .containsExactly(
            new Subject(SubjectType.INITIATIVE, "bare", "a"),
            "Initiative “Title of bare” of Team a contributes to no live key result and has no bypass.");
  }

  @Test
  void anOffTrackKeyResultOfASquadNeedsWork() {
    s.checkIn("a-k", Scenario.START, 1).checkIn("tribe-k", Scenario.START, 1).day(46);
    assertThat(s.found("OUTCOME_WITHOUT_WORK")).containsExactly("a-k");
    s.initiative("i", "b", i -> i.state = InitiativeState.DROPPED).works("i", "a-k");
    assertThat(s.found("OUTCOME_WITHOUT_WORK")).containsExactly("a-k");
    s.initiative("j", "b", i -> i.state = InitiativeState.DRAFT).works("j", "a-k");
    assertThat(s.found("OUTCOME_WITHOUT_WORK")).isEmpty();
  }

  @Test
  void notOneThatIsOnlyAtRiskOrHasNoDataOrIsDropped() {
    // At half time 50 % are expected: 30 % is six tenths of that, the border to off track.
    s.checkIn("a-k", Scenario.START, 30)
        .keyResult("silent", "a-o")
        .keyResult("gone", "a-o", k -> k.state = KeyResultState.DROPPED)
        .checkIn("gone", Scenario.START, 0)
        .day(46);
    assertThat(s.found("OUTCOME_WITHOUT_WORK")).isEmpty();
    assertThat(s.checkIn("a-k", Scenario.START.plusDays(1), 29.9).found("OUTCOME_WITHOUT_WORK"))
        .containsExactly("a-k");
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void workIsAskedForInThePhaseActiveOnly(Phase phase) {
    s.cycle("q4", Scenario.START, Scenario.END, "2026", phase)
        .checkIn("a-k", Scenario.START, 1)
        .day(46);
    assertThat(s.found("OUTCOME_WITHOUT_WORK").isEmpty()).isEqualTo(phase != Phase.ACTIVE);
  }

  @Test
  void overdueFromTheDayAfterTheCommittedOne() {
    s.initiative("i", "a", i -> i.committedEnd = Scenario.START.plusDays(10))
        .initiative("never", "a", i -> {})
        .initiative(
            "draft",
            "a",
            i -> {
              i.state = InitiativeState.DRAFT;
              i.committedEnd = Scenario.START;
            })
        .initiative(
            "other",
            "a",
            i -> {
              i.cycleId = "2026";
              i.committedEnd = Scenario.START;
            })
        .initiative(
            "done",
            "a",
            i -> {
              i.state = InitiativeState.DELIVERED;
              i.committedEnd = Scenario.START;
              i.deliveredOn = Scenario.START.plusDays(11);
            });
    assertThat(s.day(10).found("OVERDUE_INITIATIVE")).isEmpty();
    assertThat(s.day(11).found("OVERDUE_INITIATIVE")).containsExactly("i");
    assertThat(s.findings("OVERDUE_INITIATIVE").get(0).message())
        .isEqualTo(
            "Initiative “Title of i” of Team a was committed for 2026-10-11 and is not delivered.");
  }
}
