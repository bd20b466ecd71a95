package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the ranking: where would an initiative stand if it took another effort, moved key
 * results more or less, or did without some dependencies? Nothing is stored by it.
 *
 * @param effort in person-weeks instead of the estimated one; null leaves it
 * @param contributions of the initiative, each instead of the one to the same key result or, where
 *     there is none, added; null or empty leaves them
 * @param withoutDependencies ids of dependencies that are left out; null for none
 */
public record WhatIf(
    String initiativeId,
    @Nullable Double effort,
    @Nullable List<Contribution> contributions,
    Set<String> withoutDependencies) {

  public WhatIf {
    Check check =
        new Check()
            .id("initiativeId", initiativeId)
            .range("effort", effort, 0.01, Initiative.MAX_EFFORT);
    contributions = contributions == null ? null : List.copyOf(contributions);
    withoutDependencies = withoutDependencies == null ? Set.of() : Set.copyOf(withoutDependencies);
    if (contributions != null) {
      Set<String> keyResults = new HashSet<>();
      for (int i = 0; i < contributions.size(); i++) {
        Contribution contribution = contributions.get(i);
        check
            .that(
                contribution.initiativeId().equals(initiativeId),
                "/contributions/" + i + "/initiativeId",
                "OTHER_INITIATIVE",
                "a contribution must be one of the initiative " + initiativeId)
            .that(
                keyResults.add(contribution.keyResultId()),
                "/contributions/" + i + "/keyResultId",
                "DUPLICATE",
                "the key result " + contribution.keyResultId() + " stands more than once");
      }
    }
    check.done();
  }

  /**
   * What the ranking would look at.
   *
   * @throws IllegalArgumentException where the initiative is not there
   */
  public PriorityInput applyTo(PriorityInput input) {
    if (input.initiatives().stream().noneMatch(it -> it.id().equals(initiativeId))) {
      throw new IllegalArgumentException("no initiative " + initiativeId);
    }
    return new PriorityInput(
        input.scores(),
        input.cycleId(),
        input.initiatives().stream().map(this::changed).toList(),
        changed(input),
        input.dependencies().stream().filter(d -> !withoutDependencies.contains(d.id())).toList());
  }

  private Initiative changed(Initiative initiative) {
    return effort == null || !initiative.id().equals(initiativeId)
        ? initiative
        : initiative.withEffort(effort);
  }

  private List<Contribution> changed(PriorityInput input) {
    Map<String, Contribution> instead = new HashMap<>();
    if (contributions != null) {
      contributions.forEach(c -> instead.put(c.keyResultId(), c));
    }
    List<Contribution> changed = new ArrayList<>(input.contributions());
    changed.removeIf(
        it -> it.initiativeId().equals(initiativeId) && instead.containsKey(it.keyResultId()));
    changed.addAll(instead.values());
    return changed;
  }

  /** The ranking that would result; ranks and filter as in {@link Priorities}. */
  public Priorities rank(
      PriorityInput input, PriorityFactors factors, @Nullable Set<String> teamIds) {
    return Priorities.of(applyTo(input), factors, teamIds);
  }
}
