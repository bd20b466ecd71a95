package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the weekly reports of a team say about how its time goes into keeping things running. */
public final class MaintenanceHistory {
  /** Reports looked at where the cycle has none yet. */
  private static final int LATEST = 6;

  private final List<MaintenanceReport> reports;

  /**
   * @param reports of one team, in any order
   */
  public MaintenanceHistory(Collection<MaintenanceReport> reports) {
    this.reports =
        reports.stream().sorted(Comparator.comparing(MaintenanceReport::weekOf)).toList();
  }

  /** All reports of a team. */
  public static MaintenanceHistory of(Dataset data, String teamId) {
    return new MaintenanceHistory(data.all(MaintenanceReport.OF_TEAM, teamId));
  }

  /**
   * The share of the team's time that maintenance takes in a cycle, 0..1: the mean of the cycle's
   * weeks that were reported; before the first of them, the mean of the six latest reports of weeks
   * before the cycle; 0 where there are none either.
   */
  public double share(Cycle cycle) {
    List<MaintenanceReport> counted = in(cycle);
    if (counted.isEmpty()) {
      List<MaintenanceReport> before =
          reports.stream().filter(report -> cycle.isAfterWeek(report.weekOf())).toList();
      counted = before.subList(Math.max(0, before.size() - LATEST), before.size());
    }
    return counted.stream().mapToDouble(MaintenanceReport::share).average().orElse(0);
  }

  /** The reports of the cycle's weeks, oldest first. */
  public List<MaintenanceReport> in(Cycle cycle) {
    return reports.stream().filter(report -> cycle.holdsWeek(report.weekOf())).toList();
  }

  /**
   * In how many weeks running, which end with the latest report of the cycle's weeks, maintenance
   * took at least the limit. A week that was not reported ends the run; the run may have begun
   * before the cycle.
   */
  public int weeksAtOrAbove(double limit, Cycle cycle) {
    int weeks = 0;
    LocalDate next = null;
    for (int i = reports.size() - 1; i >= 0; i--) {
      MaintenanceReport report = reports.get(i);
      boolean isLatest = next == null && cycle.holdsWeek(report.weekOf());
      if (next == null && !isLatest) {
        continue; // a week after the cycle, or there is none of the cycle at all
      }
      boolean follows = isLatest || report.weekOf().plusWeeks(1).equals(next);
      if (!follows || !Pace.reaches(report.share(), limit)) {
        break;
      }
      next = report.weekOf();
      weeks++;
    }
    return weeks;
  }
}
