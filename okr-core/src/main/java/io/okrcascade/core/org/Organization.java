package io.okrcascade.core.org;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Derived;
import io.okrcascade.core.record.Forest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of teams; immutable. Several COMPANY roots are allowed. */
public final class Organization extends Forest<Team> {
  private static final Derived<Team, Organization> OF = new Derived<>(Team.KIND, Organization::new);

  private static final Message BELOW = Message.invalid("LEVEL", "a %s cannot stand below a %s");

  /**
   * @throws io.okrcascade.core.message.InvalidException where a parent is unknown, or not of a
   *     higher level than its child (which also rules out circles), or an id stands twice
   */
  public Organization(Collection<Team> teams) {
    super("team", teams, Team::id, Team::parentId, (all, team, parent) -> level(team, parent));
  }

  private static @Nullable Message level(Team team, Team parent) {
    return parent.level().isAbove(team.level())
        ? null
        : Message.invalid("LEVEL", BELOW.with(team.level(), parent.level()));
  }

  /** The organization of a dataset. */
  public static Organization of(Dataset data) {
    return data.get(OF);
  }

  /** All teams, by id. */
  public Collection<Team> teams() {
    return all();
  }

  /** The team; it must be there. */
  public Team team(String id) {
    return require(id);
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
