package io.okrcascade.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Capacity and load, by hand. */
class LoadsTest {
  private static final Cycle Q4 =
      new Cycle(
          "q4",
          "Q4",
          Cadence.QUARTER,
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 12, 31),
          null,
          Phase.ACTIVE);
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

  private static MaintenanceReport report(LocalDate week, double share) {
    return new MaintenanceReport("a", week, share, 0, 0, Map.of());
  }

  @Test
  void maintenanceIsTheMeanOfTheWeeksReportedInTheCycle() {
    MaintenanceHistory maintenance =
        new MaintenanceHistory(
            List.of(
                report(MONDAY.minusWeeks(2), 0.9),
                // Its Thursday is 1 October: most of this week lies in the cycle.
                report(MONDAY.minusWeeks(1), 0.1),
                report(MONDAY, 0.2),
                report(MONDAY.plusWeeks(3), 0.6),
                report(MONDAY.plusWeeks(13), 1)));

    assertThat(maintenance.share(Q4)).isCloseTo((0.1 + 0.2 + 0.6) / 3, within(1e-12));
  }

  @Test
  void beforeTheFirstReportTheSixLatestCount() {
    List<MaintenanceReport> reports = new ArrayList<>();
    for (int week = 2; week <= 8; week++) {
      reports.add(report(MONDAY.minusWeeks(week), week == 8 ? 1 : 0.25));
    }

    assertThat(new MaintenanceHistory(reports).share(Q4)).isCloseTo(0.25, within(1e-12));
    assertThat(new MaintenanceHistory(List.of()).share(Q4)).isZero();
  }

  @Test
  void aRowOfWeeksEndsWithTheFirstBelowTheLimitOrMissing() {
    List<MaintenanceReport> three =
        List.of(
            report(MONDAY, 0.39),
            report(MONDAY.plusWeeks(1), 0.4),
            report(MONDAY.plusWeeks(2), 0.5),
            report(MONDAY.plusWeeks(3), 0.4));
    List<MaintenanceReport> gap =
        List.of(
            report(MONDAY, 0.5),
            report(MONDAY.plusWeeks(2), 0.5),
            report(MONDAY.plusWeeks(3), 0.5));

    assertThat(new MaintenanceHistory(three).weeksAtOrAbove(0.4, Q4)).isEqualTo(3);
    assertThat(new MaintenanceHistory(three.subList(0, 3)).weeksAtOrAbove(0.4, Q4)).isEqualTo(2);
    assertThat(new MaintenanceHistory(gap).weeksAtOrAbove(0.4, Q4)).isEqualTo(2);
  }

  @Test
  void aRunEndsWithTheLatestWeekOfTheCycleAndMayHaveBegunBeforeIt() {
    List<MaintenanceReport> reports = new ArrayList<>();
    for (int week = -4; week <= 20; week++) {
      reports.add(report(MONDAY.plusWeeks(week), week < 14 ? 0.5 : 0.1));
    }
    // 28 September to 28 December are its 14 weeks; what comes later changes nothing.
    assertThat(new MaintenanceHistory(reports).weeksAtOrAbove(0.4, Q4)).isEqualTo(17);
    assertThat(new MaintenanceHistory(reports.subList(0, 3)).weeksAtOrAbove(0.4, Q4)).isZero();
    assertThat(new MaintenanceHistory(reports.subList(0, 4)).weeksAtOrAbove(0.4, Q4)).isEqualTo(4);
  }

  @Test
  void aWeekBelongsToTheCycleThatHoldsItsThursday() {
    assertThat(Q4.weeks()).isEqualTo(14); // 1 October and 31 December are Thursdays
    Cycle year =
        new Cycle(
            "y",
            "Y",
            Cadence.YEAR,
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 12, 31),
            null,
            Phase.DRAFT);
    assertThat(year.weeks()).isEqualTo(52);
    LocalDate friday = LocalDate.of(2027, 1, 1);
    assertThat(new Cycle("w", "W", Cadence.OTHER, friday, friday, null, Phase.DRAFT).weeks())
        .isZero();
  }

  @Test
  void loadsAddUpOverTheTree() {
    Organization teams =
        new Organization(
            List.of(
                Team.of("co", "Co", TeamLevel.COMPANY, null),
                Team.of("a", "A", TeamLevel.SQUAD, "co"),
                Team.of("b", "B", TeamLevel.SQUAD, "co")));
    Loads loads =
        new Loads(
            new Loads.Input(
                teams,
                Q4,
                List.of(
                    initiative("1", "a", 20.0, InitiativeState.COMMITTED),
                    initiative("2", "a", 7.0, InitiativeState.REFINED),
                    initiative("3", "a", null, InitiativeState.IN_PROGRESS),
                    initiative("4", "b", 5.0, InitiativeState.POSTPONED)),
                List.of(
                    need("d1", "1", "b", Size.S, DependencyState.ACCEPTED),
                    need("d2", "1", "b", Size.M, DependencyState.DELIVERED),
                    need("d3", "1", "b", Size.L, DependencyState.COUNTERED),
                    need("d4", "4", "b", Size.L, DependencyState.ACCEPTED)),
                List.of(new Capacity("a", "q4", 2)),
                team -> new MaintenanceHistory(List.of(report(MONDAY, 0.25))),
                PlanningFigures.DEFAULT));

    // Two people, 14 weeks, a quarter of the time for maintenance.
    double capacity = 2 * 14 * 0.75;
    assertThat(loads.own("a")).isEqualTo(new Loads.Load(2.0, capacity, 20, 0, 27, 0));
    assertThat(loads.own("a").isOver()).isFalse();
    assertThat(loads.own("a").load()).isCloseTo(20 / capacity, within(1e-12));
    assertThat(loads.own("a").plannedLoad()).isCloseTo(27 / capacity, within(1e-12));
    assertThat(loads.own("b")).isEqualTo(new Loads.Load(null, null, 0, 3, 0, 3));
    assertThat(loads.own("b").load()).isNull();
    assertThat(loads.own("b").plannedLoad()).isNull();
    assertThat(loads.own("b").isOver()).isFalse();
    assertThat(loads.withBelow("co")).isEqualTo(new Loads.Load(2.0, capacity, 20, 3, 27, 3));
    assertThat(loads.withBelow("co").plannedLoad()).isCloseTo(33 / capacity, within(1e-12));
    assertThat(loads.own("co")).isEqualTo(new Loads.Load(null, null, 0, 0, 0, 0));
  }

  @Test
  void exactlyFullIsNotOver() {
    assertThat(new Loads.Load(1.0, 10.0, 7, 3, 7, 9).isOver()).isFalse();
    assertThat(new Loads.Load(1.0, 10.0, 7, 3.1, 7, 0).isOver()).isTrue();
    assertThat(new Loads.Load(0.0, 0.0, 1, 0, 1, 0).isOver()).isTrue();
    assertThat(new Loads.Load(0.0, 0.0, 1, 0, 1, 0).load()).isNull();
  }

  private static Initiative initiative(
      String id, String team, Double effort, InitiativeState state) {
    return new Initiative(
        id,
        team,
        "q4",
        id,
        Briefing.EMPTY,
        effort,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Dependency need(
      String id, String initiative, String provider, Size size, DependencyState state) {
    return new Dependency(
        id, initiative, provider, "n", null, size, state, MONDAY, false, null, List.of());
  }

  @Test
  void reportsAndUpdatesAreOfAWeek() {
    assertThat(report(MONDAY.plusDays(6), 0).weekOf()).isEqualTo(MONDAY);
    assertThat(
            new ProgrammeUpdate("p", MONDAY.plusDays(3), "h", Health.AT_RISK, null, null).weekOf())
        .isEqualTo(MONDAY);
    assertThatThrownBy(() -> report(MONDAY, 1.01)).isInstanceOf(InvalidException.class);
    assertThatThrownBy(() -> new MaintenanceReport("a", MONDAY, 0, -1, 0, Map.of()))
        .isInstanceOf(InvalidException.class);
  }
}
