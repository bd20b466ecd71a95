package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.planning.Loads;
import io.okrcascade.core.planning.MaintenanceHistory;
import io.okrcascade.core.planning.PlanningFigures;
import io.okrcascade.core.planning.Plannings;
import io.okrcascade.core.record.Dataset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an audit looks at: all as of the day of the audit.
 *
 * @param scores of the cycle's whole family, on that day
 * @param cycleId the audited cycle; it must be there
 * @param initiatives of the whole family: one of another cycle may carry a key result of this one
 * @param contributions of these initiatives; one to a key result that is not in the family is
 *     ignored
 * @param amendments of the cycle or more
 * @param negotiations the dependencies of these initiatives, with what was said
 * @param loads of the cycle's teams; null leaves out what needs capacities
 * @param maintenance of a team by its id
 * @param grades of the cycle or more
 * @param waivers of the cycle or more
 * @param hasLeft whether the person of an id does not work here any more
 */
public record AuditInput(
    Scores scores,
    String cycleId,
    Collection<Initiative> initiatives,
    Collection<Contribution> contributions,
    Collection<Amendment> amendments,
    Collection<Negotiation> negotiations,
    @Nullable Loads loads,
    Function<String, MaintenanceHistory> maintenance,
    Collection<Grade> grades,
    Collection<Waiver> waivers,
    Predicate<String> hasLeft,
    AuditThresholds thresholds,
    PlanningFigures figures) {

  /**
   * All that there is.
   *
   * @param data the organization and the family of the cycle, as of the day of the scores
   */
  public static AuditInput of(
      Dataset data,
      Scores scores,
      String cycleId,
      AuditThresholds thresholds,
      PlanningFigures figures) {
    return new AuditInput(
        scores,
        cycleId,
        data.all(Initiative.KIND),
        data.all(Contribution.KIND),
        data.all(Amendment.KIND),
        data.all(Dependency.KIND).stream().map(it -> Negotiation.of(data, it)).toList(),
        Plannings.loads(data, cycleId, figures),
        teamId -> MaintenanceHistory.of(data, teamId),
        data.all(Grade.KIND),
        data.all(Waiver.KIND),
        personId ->
            data.find(Person.KIND, personId)
                .filter(person -> person.state() == PersonState.LEFT)
                .isPresent(),
        thresholds,
        figures);
  }

  /** What is needed to audit OKRs and initiatives alone, without planning. */
  public AuditInput(
      Scores scores,
      String cycleId,
      Collection<Initiative> initiatives,
      Collection<Contribution> contributions,
      Collection<Amendment> amendments,
      AuditThresholds thresholds) {
    this(
        scores,
        cycleId,
        initiatives,
        contributions,
        amendments,
        List.of(),
        null,
        teamId -> new MaintenanceHistory(List.of()),
        List.of(),
        List.of(),
        personId -> false,
        thresholds,
        PlanningFigures.DEFAULT);
  }
}
