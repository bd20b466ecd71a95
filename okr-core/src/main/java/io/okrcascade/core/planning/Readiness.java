package io.okrcascade.core.planning;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
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
    List<String> open =
        initiative.briefing().missing(BriefingTemplate.forTeam(data, initiative.teamId()));
    if (!open.isEmpty()) {
      note(initiative, "BRIEFING", "lacks in its briefing: " + String.join(", ", open));
    }
    if (initiative.effort() == null) {
      note(initiative, "NO_EFFORT", "has no effort");
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
    String what =
        "“%s” needs %s of %s: ".formatted(initiative.title(), brief(dependency), provider);
    switch (dependency.state()) {
      case IDENTIFIED ->
          note(dependency, "NOT_REQUESTED", consumer, consumer, what + "not asked yet");
      case REQUESTED -> {
        note(dependency, "NOT_ANSWERED", provider, consumer, what + "asked, not answered");
        note(dependency, "NOT_ANSWERED", provider, provider, what + "asked, not answered");
      }
      case COUNTERED ->
          note(dependency, "COUNTERED", consumer, consumer, what + "the offer waits for a word");
      case DECLINED -> note(dependency, "DECLINED", consumer, consumer, what + "declined");
      case WITHDRAWN -> {
        if (!initiative.state().isCommitted()) {
          note(dependency, "WITHDRAWN", consumer, consumer, what + "withdrawn, still on the plan");
        }
      }
      default -> {}
    }
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
      String message = "nobody said how many people it has";
      note(teamId, "NO_CAPACITY", SubjectType.TEAM, teamId, teamId, message);
    } else if (load.isOver()) {
      String message =
          String.format(
              Locale.ROOT,
              "took on %.1f person-weeks with a capacity of %.1f",
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
