package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import java.util.Collection;

/**
 * What an audit looks at.
 *
 * @param scores of the cycle's whole family, on the day of the audit
 * @param cycleId the audited cycle; it must be there
 * @param initiatives of the whole family: one of another cycle may carry a key result of this one
 * @param contributions of these initiatives; one to a key result that is not in the family is
 *     ignored, except that its initiative then does contribute to something
 * @param amendments of the cycle or more
 */
public record AuditInput(
    Scores scores,
    String cycleId,
    Collection<Initiative> initiatives,
    Collection<Contribution> contributions,
    Collection<Amendment> amendments,
    AuditThresholds thresholds) {}
