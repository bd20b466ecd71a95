package io.okrcascade.core.initiative;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.dependency.Dependency;
import java.util.Collection;

/**
 * What a ranking looks at.
 *
 * @param cascade of the cycle's whole family
 * @param cycleId the ranked cycle; it must be there
 * @param initiatives of the cycle or more; those of other cycles are left out
 * @param contributions of these initiatives or more; one to a key result that is not in the cascade
 *     counts for nothing
 * @param dependencies of these initiatives or more
 */
public record PriorityInput(
    Cascade cascade,
    String cycleId,
    Collection<Initiative> initiatives,
    Collection<Contribution> contributions,
    Collection<Dependency> dependencies) {}
