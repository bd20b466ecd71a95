package io.okrcascade.core.initiative;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.dependency.Dependency;
import java.util.Collection;

/**
 * What a ranking looks at.
 *
 * @param scores of the cycle's whole family, on the day of the ranking
 * @param cycleId the ranked cycle; it must be there
 * @param initiatives of the cycle or more; those of other cycles are left out
 * @param contributions of these initiatives or more; one to a key result that is not in the family
 *     counts for nothing
 * @param dependencies of these initiatives or more
 */
public record PriorityInput(
    Scores scores,
    String cycleId,
    Collection<Initiative> initiatives,
    Collection<Contribution> contributions,
    Collection<Dependency> dependencies) {}
