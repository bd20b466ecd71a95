package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.PlanningAnswer.AgendaItem;
import io.okrcascade.core.planning.PlanningAnswer.Missing;
import io.okrcascade.core.planning.PlanningAnswer.TeamPlanning;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together how far the planning of a cycle has come. */
public final class Plannings {
  private Plannings() {}

  /** The loads of a cycle's teams. */
  public static Loads loads(Dataset data, String cycleId, PlanningFigures figures) {
    Map<String, Initiative> initiatives = new HashMap<>();
    data.all(Initiative.OF_CYCLE, cycleId).forEach(it -> initiatives.put(it.id(), it));
    return new Loads(
        new Loads.Input(
            Organization.of(data),
            CycleTree.of(data).cycle(cycleId),
            initiatives.values(),
            data.all(Dependency.KIND).stream()
                .filter(dependency -> initiatives.containsKey(dependency.initiativeId()))
                .toList(),
            data.all(Capacity.OF_CYCLE, cycleId),
            teamId -> MaintenanceHistory.of(data, teamId),
            figures));
  }

  /**
   * @param data the organization and the family of the cycle, as of the day
   * @param ranks place of initiatives in the ranking; those without one come last
   */
  public static PlanningAnswer of(
      Dataset data,
      String cycleId,
      LocalDate asOf,
      PlanningFigures figures,
      Map<String, Integer> ranks) {
    Cycle cycle = CycleTree.of(data).cycle(cycleId);
    List<Initiative> initiatives = data.all(Initiative.OF_CYCLE, cycleId);
    Loads loads = loads(data, cycleId, figures);
    Readiness readiness = new Readiness(data, initiatives, loads);
    Map<String, Set<Missing>> missing = new HashMap<>();
    for (Team team : Organization.of(data).teams()) {
      List<Missing> own = readiness.of(team.id());
      for (Team above : Organization.of(data).path(team.id())) {
        missing.computeIfAbsent(above.id(), id -> new LinkedHashSet<>()).addAll(own);
      }
    }
    List<TeamPlanning> teams =
        Organization.of(data).teams().stream()
            .filter(team -> !team.archived())
            .sorted(Team.KIND.sortedBy(Team::level))
            .map(
                team ->
                    team(
                        team.id(),
                        List.copyOf(missing.getOrDefault(team.id(), Set.of())),
                        loads.withBelow(team.id()),
                        MaintenanceHistory.of(data, team.id())
                            .weeksAtOrAbove(figures.underWater(), cycle)))
            .toList();
    return new PlanningAnswer(
        cycleId,
        cycle.phase(),
        asOf,
        PlanningAnswer.PhaseDay.of(cycle),
        teams,
        agenda(data, initiatives, readiness, ranks));
  }

  private static TeamPlanning team(
      String teamId, List<Missing> missing, Loads.Load load, int underWaterWeeks) {
    return new TeamPlanning(
        teamId,
        missing.isEmpty(),
        missing,
        load.people(),
        load.capacity(),
        load.committed(),
        load.accepted(),
        load.load(),
        load.planned(),
        load.plannedLoad(),
        underWaterWeeks);
  }

  /** Team by team along the tree, each with its initiatives by their priority. */
  private static List<AgendaItem> agenda(
      Dataset data, List<Initiative> initiatives, Readiness readiness, Map<String, Integer> ranks) {
    Map<String, List<Initiative>> byTeam = new HashMap<>();
    for (Initiative initiative : initiatives) {
      if (initiative.state().isRanked()) {
        byTeam.computeIfAbsent(initiative.teamId(), id -> new ArrayList<>()).add(initiative);
      }
    }
    List<AgendaItem> agenda = new ArrayList<>();
    for (Team team : alongTheTree(Organization.of(data))) {
      List<Initiative> theirs = byTeam.get(team.id());
      if (theirs != null) {
        theirs.sort(
            Comparator.comparing((Initiative i) -> ranks.getOrDefault(i.id(), Integer.MAX_VALUE))
                .thenComparing(Initiative::id));
        agenda.add(
            new AgendaItem(
                agenda.size() + 1,
                team.id(),
                theirs.stream().map(Initiative::id).toList(),
                readiness.of(team.id()).size()));
      }
    }
    return agenda;
  }

  /** Every team right after the one above it: a tribe's squads follow the tribe. */
  private static List<Team> alongTheTree(Organization organization) {
    return organization.teams().stream()
        .sorted(
            Comparator.comparing(
                team -> {
                  List<String> ids =
                      new ArrayList<>(organization.path(team.id()).stream().map(Team::id).toList());
                  Collections.reverse(ids);
                  return String.join(" ", ids);
                }))
        .toList();
  }
}
