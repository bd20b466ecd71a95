package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.TeamLevel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlignmentRulesTest {
  /** An objective and key result on each level, linked from key result to key result above. */
  private final Scenario s =
      new Scenario()
          .objective("co-o", "co")
          .keyResult("co-k", "co-o")
          .objective("dep-o", "dep")
          .keyResult("dep-k", "dep-o")
          .objective("tribe-o", "tribe")
          .keyResult("tribe-k", "tribe-o")
          .objective("a-o", "a")
          .keyResult("a-k", "a-o");

  @Nested
  class Orphans {
    @Test
    void everyLevelBelowTheCompanyNeedsAPath() {
      assertThat(s.found("ORPHAN_OBJECTIVE")).containsExactly("a-o", "dep-o", "tribe-o");
    }

    @Test
    void aPathLeadsOverObjectivesAndKeyResultsInEitherMode() {
      s.supports("a-k", "tribe-o").contributes("tribe-o", "dep-k").supports("dep-k", "co-k");
      assertThat(s.found("ORPHAN_OBJECTIVE")).isEmpty();
    }

    @Test
    void aPathThatEndsBelowTheCompanyIsNone() {
      s.contributes("a-o", "tribe-k").contributes("dep-o", "co-k");
      assertThat(s.found("ORPHAN_OBJECTIVE")).containsExactly("a-o", "tribe-o");
    }

    @Test
    void aPathLeadsOverAnyParentThatIsLive() {
      s.objective("dead", "tribe", o -> o.state = ObjectiveState.DROPPED)
          .contributes("dead", "co-k")
          .contributes("a-o", "dead")
          .contributes("dep-o", "co-k")
          .contributes("tribe-o", "dep-k");
      assertThat(s.found("ORPHAN_OBJECTIVE")).containsExactly("a-o");
      assertThat(s.contributes("a-o", "tribe-k").found("ORPHAN_OBJECTIVE")).isEmpty();
    }

    @Test
    void aDroppedKeyResultCarriesNoPathEitherWay() {
      s.keyResult("gone", "tribe-o", k -> k.state = KeyResultState.DROPPED)
          .contributes("gone", "co-k")
          .contributes("dep-o", "co-k")
          .contributes("a-o", "tribe-k");
      assertThat(s.found("ORPHAN_OBJECTIVE")).containsExactly("a-o", "tribe-o");

      s.supports("tribe-o", "dep-k")
          .keyResult("lost", "tribe-o", k -> k.state = KeyResultState.DROPPED)
          .objective("b-o", "b")
          .contributes("b-o", "lost");
      assertThat(s.found("ORPHAN_OBJECTIVE")).containsExactly("b-o");
    }

    @Test
    void anArchivedCompanyObjectiveIsNoGoal() {
      s.objective("old", "co", o -> o.archived = true).contributes("dep-o", "old");
      assertThat(s.found("ORPHAN_OBJECTIVE")).contains("dep-o");
    }

    @Test
    void aPathMayEndInAnAncestorCycle() {
      s.objective("year", "co", o -> o.cycleId = "2026").contributes("dep-o", "year");
      assertThat(s.found("ORPHAN_OBJECTIVE")).doesNotContain("dep-o");
    }

    @Test
    void orphansOfOtherCyclesAndDroppedOnesAreNotTold() {
      s.objective("year", "dep", o -> o.cycleId = "2026")
          .objective("dropped", "dep", o -> o.state = ObjectiveState.DROPPED);
      assertThat(s.found("ORPHAN_OBJECTIVE")).doesNotContain("year", "dropped");
    }

    @Test
    void objectivesThatHoldOnlyEachOtherAreOrphans() {
      s.keyResult("dep-k2", "dep-o")
          .objective("dep-p", "dep")
          .keyResults("dep-p", "dep-p1", "dep-p2")
          .contributes("dep-k", "dep-p1")
          .contributes("dep-p2", "dep-k2");
      assertThat(s.found("ORPHAN_OBJECTIVE")).contains("dep-o", "dep-p");
      assertThat(s.contributes("dep-p", "co-k").found("ORPHAN_OBJECTIVE"))
          .doesNotContain("dep-o", "dep-p");
    }
  }

  @Nested
  class DeadParents {
    @Test
    void aLivingChildOfSomethingDroppedOrArchivedIsFoundOncePerLink() {
      s.objective("dropped", "dep", o -> o.state = ObjectiveState.DROPPED)
          .keyResult("dropped-k", "dropped")
          .objective("archived", "dep", o -> o.archived = true)
          .keyResult("gone", "dep-o", k -> k.state = KeyResultState.DROPPED)
          .contributes("tribe-o", "dropped")
          .supports("tribe-o", "dropped-k")
          .contributes("tribe-k", "archived")
          .contributes("tribe-k", "gone")
          .contributes("tribe-o", "dep-k");
      assertThat(s.found("DEAD_PARENT"))
          .containsExactly("tribe-k", "tribe-k", "tribe-o", "tribe-o");
      assertThat(s.findings("DEAD_PARENT"))
          .extracting(Finding::message)
          .containsExactlyInAnyOrder(
              "Key result “Title of tribe-k” of Team tribe is aligned to objective “Title of"
                  + " archived” of Team dep, which is archived.",
              "Key result “Title of tribe-k” of Team tribe is aligned to key result “Title of"
                  + " gone” of Team dep, which is dropped.",
              "Objective “Title of tribe-o” of Team tribe is aligned to objective “Title of"
                  + " dropped” of Team dep, which is dropped.",
              "Objective “Title of tribe-o” of Team tribe is aligned to key result “Title of"
                  + " dropped-k” of Team dep, whose objective is dropped.");
    }

    @Test
    void aDeadChildIsLeftInPeace() {
      s.objective("dropped", "dep", o -> o.state = ObjectiveState.DROPPED)
          .objective("child", "tribe", o -> o.state = ObjectiveState.DROPPED)
          .keyResult("child-k", "child")
          .keyResult("gone", "tribe-o", k -> k.state = KeyResultState.DROPPED)
          .contributes("child", "dropped")
          .contributes("child-k", "dropped")
          .contributes("gone", "dropped");
      assertThat(s.found("DEAD_PARENT")).isEmpty();
    }

    @Test
    void aDeadParentOfAnotherCycleCountsAChildOfAnotherDoesNot() {
      s.objective(
              "year",
              "dep",
              o -> {
                o.cycleId = "2026";
                o.state = ObjectiveState.DROPPED;
              })
          .objective("year-child", "tribe", o -> o.cycleId = "2026")
          .contributes("tribe-o", "year")
          .contributes("year-child", "year");
      assertThat(s.found("DEAD_PARENT")).containsExactly("tribe-o");
    }
  }

  @Nested
  class Support {
    @Test
    void companyAndDepartmentKeyResultsNeedSomethingThatContributes() {
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).containsExactly("co-k", "dep-k");
    }

    @Test
    void aContributingChildWillDoEvenWithWeightZero() {
      s.contributes("dep-o", "co-k").align("tribe-k", "dep-k", AlignmentMode.CONTRIBUTES, 0);
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).isEmpty();
    }

    @Test
    void aSupportingChildADeadOneAndOneOfTheObjectiveWillNot() {
      s.objective("dead", "tribe", o -> o.archived = true)
          .supports("dep-o", "co-k")
          .contributes("dead", "dep-k")
          .contributes("tribe-o", "dep-o");
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).containsExactly("co-k", "dep-k");
    }

    @Test
    void aLiveInitiativeOfAnyCycleWillDoADroppedOrPostponedOneNot() {
      s.initiative("i", "a", i -> i.cycleId = "2026").works("i", "co-k");
      s.initiative("j", "a", i -> i.state = InitiativeState.POSTPONED).works("j", "dep-k");
      s.initiative("k", "a", i -> i.state = InitiativeState.DROPPED).works("k", "dep-k");
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).containsExactly("dep-k");
      s.initiative("l", "a", i -> i.state = InitiativeState.DRAFT).works("l", "dep-k");
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).isEmpty();
    }

    @Test
    void contributionsOfUnknownInitiativesOrToUnknownKeyResultsSupportNothing() {
      s.works("nobody", "co-k").initiative("i", "a", i -> {}).works("i", "nothing");
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).containsExactly("co-k", "dep-k");
    }

    @Test
    void droppedKeyResultsNeedNone() {
      s.keyResult("gone", "co-o", k -> k.state = KeyResultState.DROPPED);
      assertThat(s.found("UNSUPPORTED_KEY_RESULT")).doesNotContain("gone");
    }
  }

  @Nested
  class DoubleCounting {
    @Test
    void aKeyResultAndItsOwnObjectiveOnTheSameParent() {
      s.contributes("a-k", "tribe-k").contributes("a-o", "tribe-k");
      s.contributes("a-k", "tribe-o").contributes("a-o", "tribe-o");
      assertThat(s.found("DOUBLE_COUNTED")).containsExactly("a-k", "a-k");
    }

    @Test
    void notWhereOneOnlySupportsOrTheParentsDiffer() {
      s.contributes("a-k", "tribe-k").supports("a-o", "tribe-k");
      s.supports("a-k", "tribe-o").contributes("a-o", "tribe-o");
      s.contributes("a-k", "dep-k").contributes("a-o", "co-k");
      assertThat(s.found("DOUBLE_COUNTED")).isEmpty();
    }

    @Test
    void notByAnotherKeyResultOfTheObjectiveOrADroppedOne() {
      s.keyResult("a-k2", "a-o", k -> k.state = KeyResultState.DROPPED)
          .contributes("a-k2", "tribe-k")
          .contributes("a-o", "tribe-k");
      s.keyResult("a-k3", "a-o").contributes("a-k3", "dep-k").contributes("a-k", "dep-k");
      assertThat(s.found("DOUBLE_COUNTED")).isEmpty();
    }
  }

  @Nested
  class LevelSkips {
    @Test
    void straightToTheDepartmentOrCompanyPastATribe() {
      s.contributes("a-o", "dep-k").supports("a-k", "co-o").contributes("tribe-o", "dep-k");
      assertThat(s.found("LEVEL_SKIP")).containsExactly("a-k", "a-o");
      assertThat(s.findings("LEVEL_SKIP").get(0).message())
          .isEqualTo(
              "Key result “Title of a-k” of Team a is aligned straight to objective “Title of"
                  + " co-o” of Team co, past the tribe Team tribe and the department Team dep.");
    }

    @Test
    void notWhereThePathHasNoTeamOnTheLevelBetween() {
      s.team("lone", TeamLevel.SQUAD, "dep").objective("lone-o", "lone");
      s.team("staff", TeamLevel.SQUAD, "co").objective("staff-o", "staff");
      s.contributes("lone-o", "dep-k").contributes("staff-o", "co-k");
      assertThat(s.found("LEVEL_SKIP")).isEmpty();
      assertThat(s.contributes("lone-o", "co-k").found("LEVEL_SKIP")).containsExactly("lone-o");
    }

    @Test
    void notToTheNextLevelTheSameOneOrADeadParent() {
      s.objective("dead", "dep", o -> o.archived = true)
          .objective("b-o", "b")
          .contributes("a-o", "dead")
          .contributes("a-o", "tribe-o")
          .contributes("a-o", "b-o");
      assertThat(s.found("LEVEL_SKIP")).isEmpty();
    }
  }

  @Nested
  class Copies {
    @Test
    void lettersAndDigitsAloneAreCompared() {
      s.objective("up", "tribe", o -> o.title = "Win 3 Straßen, été!")
          .keyResults("up", "up-1", "up-2")
          .objective("down", "a", o -> o.title = "WIN 3 – STRASSEN E\u0301TE\u0301")
          .contributes("down", "up-1")
          .supports("down", "up-2")
          .contributes("down", "up");
      assertThat(s.found("COPIED_DOWN")).containsExactly("down");
    }

    @Test
    void onePerParentObjective() {
      s.objective("up", "tribe", o -> o.title = "Win")
          .objective("up2", "dep", o -> o.title = "win!")
          .objective("down", "a", o -> o.title = "W-i-n")
          .contributes("down", "up")
          .contributes("down", "up2");
      assertThat(s.found("COPIED_DOWN")).containsExactly("down", "down");
    }

    @Test
    void otherWordsAccentsVowelSignsOrNumbersAreNoCopy() {
      s.objective("up", "tribe", o -> o.title = "Win 3")
          .objective("other", "a", o -> o.title = "Win 4")
          .contributes("other", "up")
          .objective("up2", "tribe", o -> o.title = "काम")
          .objective("vowel", "a", o -> o.title = "कम")
          .contributes("vowel", "up2")
          .objective("up3", "tribe", o -> o.title = "!!!")
          .objective("signs", "a", o -> o.title = "???")
          .contributes("signs", "up3");
      assertThat(s.found("COPIED_DOWN")).isEmpty();
    }

    @Test
    void aTitleOfSignsAloneIsComparedAsItIs() {
      s.objective("up", "tribe", o -> o.title = "🚀")
          .objective("same", "a", o -> o.title = " 🚀")
          .objective("other", "a", o -> o.title = "🌍")
          .contributes("same", "up")
          .contributes("other", "up");
      assertThat(s.found("COPIED_DOWN")).containsExactly("same");
    }

    @Test
    void onlyByAnObjectivesOwnAlignmentToALiveParent() {
      s.objective("up", "tribe", o -> o.title = "Win")
          .keyResult("gone", "up", k -> k.state = KeyResultState.DROPPED)
          .objective("down", "a", o -> o.title = "Win")
          .keyResult("down-k", "down")
          .contributes("down-k", "up")
          .contributes("down", "gone");
      assertThat(s.found("COPIED_DOWN")).isEmpty();
    }
  }
}
