package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.planning.Loads;
import io.okrcascade.core.planning.MaintenanceHistory;
import io.okrcascade.core.planning.PlanningFigures;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an audit looks at.
 *
 * @param scores of the cycle's whole family, on the day of the audit
 * @param cycleId the audited cycle; it must be there
 * @param initiatives of the whole family: one of another cycle may carry a key result of this one
 * @param contributions of these initiatives; one to a key result that is not in the family is
 *     ignored, except that its initiative then does contribute to something
 * @param amendments of the cycle or more
 * @param negotiations the dependencies of these initiatives, with what was said
 * @param loads of the cycle's teams; null leaves out what needs capacities
 * @param maintenance of a team by its id, on the day of the audit
 * @param grades of the cycle or more
 * @param waivers of the cycle or more
 */
public record AuditInput(
    Scores scores,
    String cycleId,
    Collection<Initiative> initiatives,
    Collection<Contribution> contributions,
    Collection<Amendment> amendments,
    Collection<Negotiation> negotiations,
    @Nullable Loads loads,
    Function<String, MaintenanceHistory> upkeep,
    Collection<Grade> grades,
    Collection<Waiver> waivers,
    AuditThresholds thresholds,
    PlanningFigures figures) {

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
        teamId -> new MaintenanceHistory(List.of(), scores.asOf()),
        List.of(),
        List.of(),
        thresholds,
        PlanningFigures.DEFAULT);
  }
}
