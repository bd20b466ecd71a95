package io.okrcascade.core.planning;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts together how programmes stand. */
public final class ProgrammeOverview {
  private ProgrammeOverview() {}

  /**
   * A programme as it stands.
   *
   * @param data with all cycle families in which initiatives may belong to it
   */
  public static ProgrammeAnswer of(Dataset data, Versioned<Programme> row) {
    String id = row.content().id();
    List<Initiative> initiatives =
        data.all(Initiative.KIND).stream()
            .filter(initiative -> id.equals(initiative.programmeId()))
            .sorted(Comparator.comparing(Initiative::id))
            .toList();
    Set<String> teams = new TreeSet<>();
    Map<InitiativeState, Integer> counts = new EnumMap<>(InitiativeState.class);
    for (Initiative initiative : initiatives) {
      counts.merge(initiative.state(), 1, Integer::sum);
      if (initiative.state().isLive()) {
        teams.add(initiative.teamId());
      }
    }
    return new ProgrammeAnswer(
        row,
        initiatives.stream().map(Initiative::id).toList(),
        List.copyOf(teams),
        progress(initiatives),
        counts,
        dependencies(data, initiatives, teams),
        data.all(ProgrammeUpdate.OF_PROGRAMME, id).stream()
            .max(Comparator.comparing(ProgrammeUpdate::weekOf))
            .orElse(null));
  }

  private static double progress(List<Initiative> initiatives) {
    double all = 0;
    double delivered = 0;
    for (Initiative initiative : initiatives) {
      if (initiative.state().isLive()) {
        double effort = initiative.effort() == null ? 1 : initiative.effort();
        all += effort;
        delivered += initiative.state() == InitiativeState.DELIVERED ? effort : 0;
      }
    }
    return all == 0 ? 0 : delivered / all;
  }

  private static List<ProgrammeAnswer.ProgrammeDependency> dependencies(
      Dataset data, List<Initiative> initiatives, Set<String> teams) {
    List<ProgrammeAnswer.ProgrammeDependency> found = new ArrayList<>();
    for (Initiative initiative : initiatives) {
      for (Dependency d : data.all(Dependency.OF_INITIATIVE, initiative.id())) {
        found.add(
            new ProgrammeAnswer.ProgrammeDependency(
                d.id(),
                initiative.id(),
                initiative.teamId(),
                d.providerTeamId(),
                d.state(),
                d.neededBy(),
                teams.contains(d.providerTeamId())));
      }
    }
    found.sort(Comparator.comparing(ProgrammeAnswer.ProgrammeDependency::id));
    return found;
  }
}
