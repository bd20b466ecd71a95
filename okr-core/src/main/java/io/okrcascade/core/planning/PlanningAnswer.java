package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the planning of a cycle has come.
 *
 * @param phase in which the cycle is
 * @param calendar the phases with their opening days
 * @param teams every team with all below it
 * @param agenda what the review goes through, in order
 */
public record PlanningAnswer(
    String cycleId,
    Phase phase,
    LocalDate asOf,
    List<PhaseDay> calendar,
    List<TeamPlanning> teams,
    List<AgendaItem> agenda) {

  /**
   * A phase of the ritual.
   *
   * @param own whether the day was set for this cycle, rather than following from its dates
   */
  public record PhaseDay(Phase phase, LocalDate opensOn, boolean own) {
    /** All phases of a cycle, in order. */
    public static List<PhaseDay> of(Cycle cycle) {
      return Arrays.stream(Phase.values())
          .map(
              phase ->
                  new PhaseDay(phase, cycle.opensOn(phase), cycle.phaseDates().containsKey(phase)))
          .toList();
    }
  }

  /**
   * How ready a team is, with all below it.
   *
   * @param missing what stands between it and its plan
   * @param capacity person-weeks; null where nobody said how many people there are
   * @param committed person-weeks of committed initiatives
   * @param accepted person-weeks of accepted dependencies
   * @param load committed and accepted as a share of the capacity; null without a capacity
   * @param planned person-weeks of initiatives that are committed, refined or drafted
   * @param plannedLoad planned, accepted and still asked as a share of the capacity; null without a
   *     capacity
   * @param underWaterWeeks how many weeks running its own maintenance has been too much
   */
  public record TeamPlanning(
      String teamId,
      boolean ready,
      List<Missing> missing,
      @Nullable Double people,
      @Nullable Double capacity,
      double committed,
      double accepted,
      @Nullable Double load,
      double planned,
      @Nullable Double plannedLoad,
      int underWaterWeeks) {}

  /**
   * One thing that is missing.
   *
   * @param code NOTHING_PLANNED, NOT_REFINED, BRIEFING, NO_EFFORT, NO_OUTCOME, NOT_REQUESTED,
   *     NOT_ANSWERED, COUNTERED, DECLINED, NO_CAPACITY or OVER_CAPACITY
   * @param holderTeamId the team that has to act
   */
  public record Missing(
      String code,
      SubjectType subjectType,
      String subjectId,
      String holderTeamId,
      String message) {}

  /**
   * One team's turn in the review.
   *
   * @param initiativeIds what it presents, highest priority first
   * @param openIssues how many things are still missing
   */
  public record AgendaItem(
      int position, String teamId, List<String> initiativeIds, int openIssues) {}
}
