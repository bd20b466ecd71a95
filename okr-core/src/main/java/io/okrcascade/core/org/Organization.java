package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Derived;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tree of teams; immutable. Several COMPANY roots are allowed. */
public final class Organization {
  private static final Derived<Organization> OF =
      new Derived<>(data -> new Organization(data.all(Team.KIND)));

  private final Map<String, Team> teams = new TreeMap<>();
  private final Map<String, List<Team>> children = new HashMap<>();

  /**
   * @throws io.okrcascade.core.message.InvalidException where a parent is unknown, or not of a
   *     higher level than its child (which also rules out circles), or an id stands twice
   */
  public Organization(Collection<Team> teams) {
    Check check = new Check();
    for (Team team : teams) {
      check.that(
          this.teams.put(team.id(), team) == null,
          "/" + team.id(),
          "DUPLICATE",
          "team " + team.id() + " stands twice");
    }
    for (Team team : this.teams.values()) {
      if (team.parentId() == null) {
        continue;
      }
      Team parent = this.teams.get(team.parentId());
      if (parent == null) {
        check.add("/" + team.id() + "/parentId", "UNKNOWN", "no team " + team.parentId());
      } else if (!parent.level().isAbove(team.level())) {
        check.add(
            "/" + team.id() + "/parentId",
            "LEVEL",
            "a " + team.level() + " cannot stand below a " + parent.level());
      } else {
        children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(team);
      }
    }
    check.done();
  }

  /** The organization of a dataset. */
  public static Organization of(Dataset data) {
    return data.get(OF);
  }

  /** All teams, by id. */
  public Collection<Team> teams() {
    return teams.values();
  }

  public Optional<Team> find(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  /** The team; it must be there. */
  public Team team(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no team " + id));
  }

  public List<Team> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** The team and all above it, from itself to its company. */
  public List<Team> path(String id) {
    List<Team> path = new ArrayList<>(4);
    for (Team at = teams.get(id);
        at != null;
        at = at.parentId() == null ? null : team(at.parentId())) {
      path.add(at);
    }
    return path;
  }

  /** The team and all below it, parents before children. */
  public List<Team> subtree(String id) {
    List<Team> found = new ArrayList<>();
    Deque<Team> open = new ArrayDeque<>(List.of(team(id)));
    while (!open.isEmpty()) {
      Team team = open.removeFirst();
      found.add(team);
      open.addAll(children(team.id()));
    }
    return found;
  }

  /** Ids of {@link #subtree}. */
  public Set<String> subtreeIds(String id) {
    Set<String> ids = new HashSet<>();
    subtree(id).forEach(team -> ids.add(team.id()));
    return ids;
  }

  /** The nearest team of that level at or above the given one. */
  public Optional<Team> at(TeamLevel level, String id) {
    return path(id).stream().filter(team -> team.level() == level).findFirst();
  }
}
