package io.okrcascade.core.org;

import io.okrcascade.core.record.Dataset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is archived: a team, and with it whatever stands below it. */
public final class Archive {
  private Archive() {}

  /** The team, or the nearest above it, that is archived; empty where none is. */
  public static Optional<Team> nearest(Dataset data, @Nullable String teamId) {
    return nearest(data, teamId, Team::archived);
  }

  /** As {@link #nearest(Dataset, String)}, of those that one asks for. */
  public static Optional<Team> nearest(
      Dataset data, @Nullable String teamId, Predicate<Team> isArchived) {
    Set<String> seen = new HashSet<>(); // teams that stand in a circle are told elsewhere
    Team team = data.find(Team.KIND, teamId).orElse(null);
    while (team != null && seen.add(team.id())) {
      if (isArchived.test(team)) {
        return Optional.of(team);
      }
      team = data.find(Team.KIND, team.parentId()).orElse(null);
    }
    return Optional.empty();
  }
}
