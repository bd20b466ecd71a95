package io.okrcascade.core.planning;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.PlanningAnswer.Missing;
import io.okrcascade.core.record.Dataset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what stands between the teams and their plan of a cycle. */
final class Readiness {
  private static final int LONGEST_NEED = 80;

  private final Dataset data;
  private final Map<String, Map<String, Missing>> byTeam = new HashMap<>();

  Readiness(Dataset data, Collection<Initiative> initiatives, Loads loads) {
    this.data = data;
    lookForPlans(initiatives);
    Set<String> working = new HashSet<>();
    for (Initiative initiative : initiatives) {
      if (initiative.state().isRanked()) {
        look(initiative);
        working.add(initiative.teamId());
      }
    }
    working.forEach(teamId -> lookAtCapacity(teamId, loads));
  }

  /** What is missing of a team itself, by what it is about. */
  List<Missing> of(String teamId) {
    return List.copyOf(byTeam.getOrDefault(teamId, Map.of()).values());
  }

  /** A team has a plan where it, or one below it, has an initiative that is still pursued. */
  private void lookForPlans(Collection<Initiative> initiatives) {
    Organization organization = Organization.of(data);
    Set<String> planning = new HashSet<>();
    for (Initiative initiative : initiatives) {
      if (initiative.state().isLive()) {
        organization.path(initiative.teamId()).forEach(team -> planning.add(team.id()));
      }
    }
    for (Team team : organization.teams()) {
      if (!team.archived() && !planning.contains(team.id())) {
        String message = team.name() + " has not planned anything yet";
        note(team.id(), "NOTHING_PLANNED", SubjectType.TEAM, team.id(), team.id(), message);
      }
    }
  }

  private void look(Initiative initiative) {
    if (!initiative.state().isCommitted()) {
      lookAtBriefing(initiative);
    }
    for (Dependency dependency : data.all(Dependency.OF_INITIATIVE, initiative.id())) {
      lookAtDependency(initiative, dependency);
    }
  }

  private void lookAtBriefing(Initiative initiative) {
    if (initiative.state() == InitiativeState.DRAFT) {
      note(initiative, "NOT_REFINED", "is still a draft");
    }
    BriefingTemplate template = BriefingTemplate.forTeam(data, initiative.teamId());
    List<String> open =
        initiative.briefing().missing(template).stream().map(template::title).toList();
    if (!open.isEmpty()) {
      String what = String.join(", ", open) + (open.size() == 1 ? " is missing" : " are missing");
      note(initiative, "BRIEFING", "is not fully described: " + what);
    }
    if (initiative.effort() == null) {
      note(initiative, "NO_EFFORT", "has no estimate of its effort");
    }
    if (initiative.bypass() == null
        && data.all(Contribution.OF_INITIATIVE, initiative.id()).isEmpty()) {
      note(initiative, "NO_OUTCOME", "contributes to no key result and has no bypass");
    }
  }

  private void note(Initiative initiative, String code, String what) {
    String message = "“%s” %s".formatted(initiative.title(), what);
    String teamId = initiative.teamId();
    note(teamId, code, SubjectType.INITIATIVE, initiative.id(), teamId, message);
  }

  private void lookAtDependency(Initiative initiative, Dependency dependency) {
    String consumer = initiative.teamId();
    String provider = dependency.providerTeamId();
    String asked = name(provider);
    String what = "“%s” needs “%s”: ".formatted(initiative.title(), brief(dependency));
    switch (dependency.state()) {
      case IDENTIFIED -> {
        String message = what + asked + " has not been asked yet";
        note(dependency, "NOT_REQUESTED", consumer, consumer, message);
      }
      case REQUESTED -> {
        String message = what + "waiting for " + asked;
        note(dependency, "NOT_ANSWERED", provider, consumer, message);
        note(dependency, "NOT_ANSWERED", provider, provider, message);
      }
      case COUNTERED -> {
        String message = what + asked + " offers something else and waits for a word";
        note(dependency, "COUNTERED", consumer, consumer, message);
      }
      case DECLINED -> note(dependency, "DECLINED", consumer, consumer, what + asked + " declined");
      default -> {}
    }
  }

  private String name(String teamId) {
    return data.find(Team.KIND, teamId).map(Team::name).orElse(teamId);
  }

  private static String brief(Dependency dependency) {
    String need = dependency.need().strip();
    int end = need.indexOf('\n');
    String line = end < 0 ? need : need.substring(0, end);
    int[] characters = line.codePoints().limit(LONGEST_NEED).toArray();
    return line.codePointCount(0, line.length()) <= LONGEST_NEED
        ? line
        : new String(characters, 0, LONGEST_NEED - 1) + "…";
  }

  private void note(
      Dependency dependency, String code, String holder, String teamId, String message) {
    note(teamId, code, SubjectType.DEPENDENCY, dependency.id(), holder, message);
  }

  private void lookAtCapacity(String teamId, Loads loads) {
    Loads.Load load = loads.own(teamId);
    if (load.capacity() == null) {
      String message = "nobody said how many people " + name(teamId) + " has";
      note(teamId, "NO_CAPACITY", SubjectType.TEAM, teamId, teamId, message);
    } else if (load.isOver()) {
      String message =
          String.format(
              Locale.ROOT,
              "%s took on %.1f person-weeks with a capacity of %.1f",
              name(teamId),
              load.committed() + load.accepted(),
              load.capacity());
      note(teamId, "OVER_CAPACITY", SubjectType.TEAM, teamId, teamId, message);
    }
  }

  private void note(
      String teamId, String code, SubjectType type, String id, String holder, String message) {
    byTeam
        .computeIfAbsent(teamId, it -> new TreeMap<>())
        .put(type + " " + id + " " + code, new Missing(code, type, id, holder, message));
  }
}
