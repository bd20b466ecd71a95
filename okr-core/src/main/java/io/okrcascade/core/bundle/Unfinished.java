package io.okrcascade.core.bundle;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.Archive;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a cycle leaves unfinished, wherever it will continue.
 *
 * @param data with the families of this cycle and of those in which it may continue
 * @param scores of the family of the cycle
 * @param from the cycle that ends
 */
public record Unfinished(Dataset data, Scores scores, Cycle from) {
  /** Objectives that did not reach what they were for: all of it committed, 0.7 aspirational. */
  List<Objective> objectives() {
    return data.all(Objective.OF_CYCLE, from.id()).stream()
        .filter(objective -> objective.isLive() && isUnfinished(objective))
        .filter(objective -> isThere(objective.teamId()))
        .sorted(Comparator.comparing(Objective::id))
        .toList();
  }

  private boolean isUnfinished(Objective objective) {
    Grade.Band band = Grade.band(progress(objective), objective.ambition());
    return band != Grade.Band.MET && band != Grade.Band.GREEN;
  }

  /** What is archived has nothing to go on with. */
  private boolean isThere(String teamId) {
    return Archive.nearest(data, teamId).isEmpty();
  }

  private double progress(Objective objective) {
    return data.find(Grade.KIND, objective.id())
        .map(Grade::progress)
        .orElseGet(() -> scores.objective(objective.id()).progress());
  }

  /** What it was graded, or would be today. */
  BigDecimal grade(Objective objective) {
    return Grade.of(progress(objective));
  }

  /** Those of an objective; what is held is done only after the cycle's last day. */
  List<KeyResult> keyResults(Objective objective) {
    return data.all(KeyResult.OF_OBJECTIVE, objective.id()).stream()
        .filter(keyResult -> keyResult.state() == KeyResultState.ACTIVE)
        .filter(keyResult -> scores.keyResult(keyResult.id()).status() != Status.DONE)
        .sorted(KeyResult.KIND.sortedBy(KeyResult::sortOrder))
        .toList();
  }

  /** Initiatives that were postponed, or are neither delivered nor dropped. */
  List<Initiative> initiatives() {
    return data.all(Initiative.OF_CYCLE, from.id()).stream()
        .filter(
            initiative ->
                initiative.state() != InitiativeState.DELIVERED
                    && initiative.state() != InitiativeState.DROPPED)
        .filter(initiative -> isThere(initiative.teamId()))
        .sorted(Comparator.comparing(Initiative::id))
        .toList();
  }

  /** What an initiative still needs. */
  List<Dependency> dependencies(Initiative initiative) {
    return data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
        .filter(dependency -> dependency.state().isOpen())
        .sorted(Comparator.comparing(Dependency::id))
        .toList();
  }
}
