package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where maintenance goes in a cycle.
 *
 * @param teams every team with reports of its own or below it in the cycle
 */
public record MaintenanceAnswer(String cycleId, LocalDate asOf, List<TeamMaintenance> teams) {

  /**
   * The maintenance of a team; tickets are those of all teams below it too.
   *
   * @param share mean share of its own time in the cycle, 0..1; null without reports of its own
   * @param underWaterWeeks how many weeks running its own maintenance has been too much
   * @param categories tickets that came in, by the name under which they were routed
   * @param weeks its own reports in the cycle, oldest first
   */
  public record TeamMaintenance(
      String teamId,
      @Nullable Double share,
      int underWaterWeeks,
      int ticketsIn,
      int ticketsOut,
      Map<String, Integer> categories,
      List<MaintenanceReport> weeks) {}

  /**
   * @param data the organization and the family of the cycle, as of the day
   */
  public static MaintenanceAnswer of(
      Dataset data, String cycleId, LocalDate asOf, PlanningFigures figures) {
    Cycle cycle = CycleTree.of(data).cycle(cycleId);
    Map<String, List<MaintenanceReport>> withBelow = new TreeMap<>();
    for (MaintenanceReport report : data.all(MaintenanceReport.KIND)) {
      if (cycle.holdsWeek(report.weekOf())) {
        for (Team team : Organization.of(data).path(report.teamId())) {
          withBelow.computeIfAbsent(team.id(), id -> new ArrayList<>()).add(report);
        }
      }
    }
    return new MaintenanceAnswer(
        cycleId,
        asOf,
        withBelow.entrySet().stream()
            .map(
                entry ->
                    team(
                        entry.getKey(),
                        entry.getValue(),
                        MaintenanceHistory.of(data, entry.getKey()),
                        cycle,
                        figures))
            .toList());
  }

  private static TeamMaintenance team(
      String teamId,
      List<MaintenanceReport> reports,
      MaintenanceHistory history,
      Cycle cycle,
      PlanningFigures figures) {
    Map<String, Integer> categories = new TreeMap<>();
    for (MaintenanceReport report : reports) {
      report.categories().forEach((name, count) -> categories.merge(name, count, Integer::sum));
    }
    List<MaintenanceReport> own = history.in(cycle);
    return new TeamMaintenance(
        teamId,
        own.isEmpty() ? null : Double.valueOf(history.share(cycle)),
        history.weeksAtOrAbove(figures.underWater(), cycle),
        reports.stream().mapToInt(MaintenanceReport::ticketsIn).sum(),
        reports.stream().mapToInt(MaintenanceReport::ticketsOut).sum(),
        categories,
        own);
  }
}
