package io.okrcascade.api.cascade;

import io.okrcascade.api.cascade.CascadeShape.Branch;
import io.okrcascade.api.cascade.CascadeShape.Leaf;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.CascadeAnswer.TeamNode;
import io.okrcascade.core.cascade.StrategicWeights;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a cascade shows but for its numbers. */
final class CascadeShapes {
  private final CascadeSelection query;
  private final Cascade cascade;
  private final Dataset data;
  private final Organization organization;
  private final StrategicWeights weights;
  private final List<String> tops;

  CascadeShapes(CascadeSnapshot snapshot, CascadeSelection query) {
    this.query = query;
    cascade = snapshot.cascade();
    data = snapshot.data();
    organization = Organization.of(data);
    weights = snapshot.weights(query.cycleId());
    tops = query.tops(snapshot);
  }

  CascadeShape shape() {
    Map<String, Objective> shown = query.objectiveId() != null ? around() : ofCycle();
    return new CascadeShape(
        shown.values().stream().map(this::branch).toList(), links(shown), teams(shown));
  }

  private Branch branch(Objective objective) {
    int node = cascade.require(NodeType.OBJECTIVE, objective.id());
    return new Branch(
        objective,
        cascade.countsUpward(node),
        cascade.notCounted(node),
        weights.of(NodeType.OBJECTIVE, objective.id()),
        cascade.keyResultsOf(objective.id()).stream()
            .sorted(Comparator.comparing(KeyResult::sortOrder).thenComparing(KeyResult::id))
            .map(this::leaf)
            .toList());
  }

  private Leaf leaf(KeyResult keyResult) {
    return new Leaf(
        keyResult,
        weights.of(NodeType.KEY_RESULT, keyResult.id()),
        liveInitiatives(keyResult.id()));
  }

  /** Live initiatives that contribute to a key result, by id. */
  private List<String> liveInitiatives(String keyResultId) {
    return data.all(Contribution.TO_KEY_RESULT, keyResultId).stream()
        .map(Contribution::initiativeId)
        .filter(id -> data.find(Initiative.KIND, id).filter(i -> i.state().isLive()).isPresent())
        .sorted()
        .toList();
  }

  /** The cycle's objectives, and those of ancestor cycles that they reach. */
  private Map<String, Objective> ofCycle() {
    Set<String> teams = teamsAskedFor();
    if (teams != null) {
      return ofTeams(teams);
    }
    List<Objective> own = cascade.objectives().stream().filter(this::isOwn).toList();
    return reached(own, true, null);
  }

  private boolean isOwn(Objective objective) {
    return objective.cycleId().equals(query.cycleId()) && !objective.archived();
  }

  /** The same of some teams, without a look at what the others have. */
  private Map<String, Objective> ofTeams(Set<String> teams) {
    Map<String, Objective> found = new TreeMap<>();
    Set<String> unreached = new HashSet<>();
    for (String cycle : cascade.cycles().pathIds(query.cycleId())) {
      for (String team : teams) {
        for (Objective objective : cascade.objectivesOf(team, cycle)) {
          if (!objective.archived() && isReached(objective, unreached)) {
            found.put(objective.id(), objective);
          }
        }
      }
    }
    return found;
  }

  /**
   * Whether it is of the cycle, or links lead up to it from there.
   *
   * @param unreached ids of those of which it is known that they are not reached
   */
  private boolean isReached(Objective objective, Set<String> unreached) {
    Set<String> seen = new HashSet<>(Set.of(objective.id()));
    Deque<Objective> next = new ArrayDeque<>(List.of(objective));
    while (!next.isEmpty()) {
      Objective at = next.remove();
      if (isOwn(at)) {
        return true;
      }
      for (Objective below : linked(at, false)) {
        if (!below.archived() && !unreached.contains(below.id()) && seen.add(below.id())) {
          next.add(below);
        }
      }
    }
    unreached.addAll(seen);
    return false;
  }

  /** Ids of the teams whose objectives are asked for; null for all. */
  private @Nullable Set<String> teamsAskedFor() {
    if (query.teamId() == null && query.depth() == null) {
      return null;
    }
    Set<String> teams = new HashSet<>();
    for (String top : tops) {
      int above = organization.path(top).size();
      for (Team team : organization.subtree(top)) {
        if (query.depth() == null || organization.path(team.id()).size() - above <= query.depth()) {
          teams.add(team.id());
        }
      }
    }
    return teams;
  }

  /** One objective with all above and below it. */
  private Map<String, Objective> around() {
    Map<String, Objective> found = new TreeMap<>();
    Objective start = cascade.objective(String.valueOf(query.objectiveId()));
    if (start != null) {
      found.putAll(reached(List.of(start), true, query.depth()));
      found.putAll(reached(List.of(start), false, query.depth()));
    }
    return found;
  }

  /**
   * Objectives with all to which links lead from them.
   *
   * @param depth at most so many steps; null for all
   */
  private Map<String, Objective> reached(
      List<Objective> starts, boolean up, @Nullable Integer depth) {
    Map<String, Objective> found = new TreeMap<>();
    starts.forEach(start -> found.put(start.id(), start));
    List<Objective> last = starts;
    for (int step = 0; !last.isEmpty() && (depth == null || step < depth); step++) {
      List<Objective> next = new ArrayList<>();
      for (Objective at : last) {
        for (Objective linked : linked(at, up)) {
          if (!linked.archived() && found.putIfAbsent(linked.id(), linked) == null) {
            next.add(linked);
          }
        }
      }
      last = next;
    }
    return found;
  }

  /** The objectives to which the links of one lead. */
  private List<Objective> linked(Objective objective, boolean up) {
    return links(objective, up).stream().map(link -> up ? parent(link) : child(link)).toList();
  }

  private Objective parent(Alignment link) {
    return cascade.objectiveOf(link.parentType(), link.parentId());
  }

  private Objective child(Alignment link) {
    return cascade.objectiveOf(link.childType(), link.childId());
  }

  /** Links of an objective and its key results. */
  private List<Alignment> links(Objective objective, boolean up) {
    List<Alignment> links = new ArrayList<>(linksOf(NodeType.OBJECTIVE, objective.id(), up));
    for (KeyResult keyResult : cascade.keyResultsOf(objective.id())) {
      links.addAll(linksOf(NodeType.KEY_RESULT, keyResult.id(), up));
    }
    return links;
  }

  private List<Alignment> linksOf(NodeType type, String id, boolean up) {
    return up ? cascade.alignmentsUp(type, id) : cascade.alignmentsDown(type, id);
  }

  /** The links between what is shown, by child, then parent. */
  private List<Alignment> links(Map<String, Objective> shown) {
    List<Alignment> links = new ArrayList<>();
    shown.keySet().forEach(id -> links.addAll(linksOf(NodeType.OBJECTIVE, id, true)));
    for (String id : shown.keySet()) {
      for (KeyResult keyResult : cascade.keyResultsOf(id)) {
        links.addAll(linksOf(NodeType.KEY_RESULT, keyResult.id(), true));
      }
    }
    links.removeIf(link -> !shown.containsKey(parent(link).id()));
    return links;
  }

  /** The teams of what is shown with all above them; without a filter, all teams. */
  private List<TeamNode> teams(Map<String, Objective> shown) {
    Map<String, Team> teams = new LinkedHashMap<>();
    Set<String> asked = query.objectiveId() == null ? teamsAskedFor() : Set.of();
    for (Team team : organization.teams()) {
      if (!team.archived() && (asked == null || asked.contains(team.id()))) {
        teams.put(team.id(), team);
      }
    }
    for (Objective objective : shown.values()) {
      organization.path(objective.teamId()).forEach(team -> teams.put(team.id(), team));
    }
    return teams.values().stream()
        .sorted(Comparator.comparing(Team::level).thenComparing(Team::id))
        .map(t -> new TeamNode(t.id(), t.name(), t.level(), t.parentId(), t.kind()))
        .toList();
  }
}
