package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.WaitingCircles;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
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

  /**
   * What one team needs of another.
   *
   * @param overdue how many of the accepted ones are past the day agreed on
   */
  public record Cell(
      String consumerTeamId,
      String providerTeamId,
      Map<DependencyState, Integer> counts,
      int overdue) {}

  /**
   * @param data the organization and the family of the cycle, as of the day
   */
  public static MatrixAnswer of(Dataset data, String cycleId, LocalDate asOf) {
    List<Dependency> waiting = new ArrayList<>();
    Map<String, Map<String, List<Dependency>>> needs = new TreeMap<>();
    for (Dependency dependency : data.all(Dependency.KIND)) {
      Initiative initiative = data.find(Initiative.KIND, dependency.initiativeId()).orElseThrow();
      if (initiative.cycleId().equals(cycleId) && initiative.state().isLive()) {
        if (initiative.state().isRanked()) {
          waiting.add(dependency);
        }
        needs
            .computeIfAbsent(initiative.teamId(), id -> new TreeMap<>())
            .computeIfAbsent(dependency.providerTeamId(), id -> new ArrayList<>())
            .add(dependency);
      }
    }
    List<Cell> cells = new ArrayList<>();
    needs.forEach(
        (consumer, providers) ->
            providers.forEach(
                (provider, asked) -> cells.add(cell(data, consumer, provider, asked, asOf))));
    return new MatrixAnswer(
        cycleId,
        cells,
        WaitingCircles.among(
                waiting,
                dependency ->
                    data.find(Initiative.KIND, dependency.initiativeId()).orElseThrow().teamId())
            .stream()
            .map(WaitingCircles.Knot::circle)
            .toList());
  }

  private static Cell cell(
      Dataset data, String consumer, String provider, List<Dependency> asked, LocalDate asOf) {
    Map<DependencyState, Integer> counts = new EnumMap<>(DependencyState.class);
    asked.forEach(dependency -> counts.merge(dependency.state(), 1, Integer::sum));
    long overdue =
        asked.stream()
            .filter(dependency -> Negotiation.of(data, dependency).isOverdue(asOf))
            .count();
    return new Cell(consumer, provider, counts, (int) overdue);
  }
}
