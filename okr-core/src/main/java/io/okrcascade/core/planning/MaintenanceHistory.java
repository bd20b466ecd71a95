package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the weekly reports of a team say about how its time goes into keeping things running. */
public final class MaintenanceHistory {
  /** Reports looked at where the cycle has none yet. */
  private static final int LATEST = 6;

  private final List<MaintenanceReport> reports;

  /**
   * @param reports of one team, in any order
   * @param asOf reports of later weeks are left out
   */
  public MaintenanceHistory(Collection<MaintenanceReport> reports, LocalDate asOf) {
    this.reports =
        reports.stream()
            .filter(report -> !report.weekOf().isAfter(asOf))
            .sorted(Comparator.comparing(MaintenanceReport::weekOf))
            .toList();
  }

  /** The reports of a team up to a day. */
  public static MaintenanceHistory of(Dataset data, String teamId, LocalDate asOf) {
    return new MaintenanceHistory(data.all(MaintenanceReport.OF_TEAM, teamId), asOf);
  }

  /**
   * The share of the team's time that maintenance takes in a cycle, 0..1: the mean of the weeks
   * that were reported in it; before the first of them, the mean of the six latest reports; 0 where
   * there are none at all.
   */
  public double share(Cycle cycle) {
    List<MaintenanceReport> counted =
        reports.stream().filter(report -> isIn(cycle, report.weekOf())).toList();
    if (counted.isEmpty()) {
      List<MaintenanceReport> before =
          reports.stream().filter(report -> report.weekOf().isBefore(cycle.startsOn())).toList();
      counted = before.subList(Math.max(0, before.size() - LATEST), before.size());
    }
    return counted.stream().mapToDouble(MaintenanceReport::share).average().orElse(0);
  }

  /** A week belongs to the cycle in which most of it lies: that of its Thursday. */
  public static boolean isIn(Cycle cycle, LocalDate monday) {
    return cycle.contains(monday.plusDays(3));
  }

  /**
   * How many reported weeks running, up to the latest, maintenance took at least the limit. A week
   * that was not reported ends the row.
   */
  public int weeksAtOrAbove(double limit) {
    int weeks = 0;
    LocalDate next = null;
    for (int i = reports.size() - 1; i >= 0; i--) {
      MaintenanceReport report = reports.get(i);
      boolean follows = next == null || report.weekOf().plusWeeks(1).equals(next);
      if (!follows || !Pace.reaches(report.share(), limit)) {
        break;
      }
      next = report.weekOf();
      weeks++;
    }
    return weeks;
  }

  /** Monday of the latest week that was reported; null before the first. */
  public @Nullable LocalDate latestWeek() {
    return reports.isEmpty() ? null : reports.get(reports.size() - 1).weekOf();
  }
}
