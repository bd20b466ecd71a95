package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.WaitingCircles;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who needs what of whom in a cycle.
 *
 * @param cells one for each consumer and provider, with the number of dependencies by state
 * @param circles teams that wait for each other in a loop, each from its smallest id on
 */
public record MatrixAnswer(String cycleId, List<Cell> cells, List<List<String>> circles) {

  /** What one team needs of another. */
  public record Cell(
      String consumerTeamId, String providerTeamId, Map<DependencyState, Integer> counts) {}

  /**
   * @param data the organization and the family of the cycle
   */
  public static MatrixAnswer of(Dataset data, String cycleId) {
    List<Dependency> live = new ArrayList<>();
    Map<String, Map<String, Map<DependencyState, Integer>>> counts = new TreeMap<>();
    for (Dependency dependency : data.all(Dependency.KIND)) {
      Initiative initiative = data.find(Initiative.KIND, dependency.initiativeId()).orElseThrow();
      if (initiative.cycleId().equals(cycleId) && initiative.state().isLive()) {
        live.add(dependency);
        counts
            .computeIfAbsent(initiative.teamId(), id -> new TreeMap<>())
            .computeIfAbsent(
                dependency.providerTeamId(), id -> new EnumMap<>(DependencyState.class))
            .merge(dependency.state(), 1, Integer::sum);
      }
    }
    List<Cell> cells = new ArrayList<>();
    counts.forEach(
        (consumer, providers) ->
            providers.forEach(
                (provider, states) -> cells.add(new Cell(consumer, provider, states))));
    return new MatrixAnswer(
        cycleId,
        cells,
        WaitingCircles.among(
            live,
            dependency ->
                data.find(Initiative.KIND, dependency.initiativeId()).orElseThrow().teamId()));
  }
}
