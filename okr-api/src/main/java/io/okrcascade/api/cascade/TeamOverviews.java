package io.okrcascade.api.cascade;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cascade.TeamOverview;
import io.okrcascade.core.cascade.TeamOverview.Counts;
import io.okrcascade.core.cascade.TeamScore;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each team stands at in a cycle. */
final class TeamOverviews {
  private final CascadeSnapshot snapshot;
  private final String cycleId;
  private final Scores scores;
  private final Map<String, Tally> own = new HashMap<>();

  private TeamOverviews(CascadeSnapshot snapshot, String cycleId, LocalDate asOf) {
    this.snapshot = snapshot;
    this.cycleId = cycleId;
    this.scores = snapshot.scores(asOf);
    Cascade cascade = snapshot.cascade();
    for (Objective objective : cascade.objectives()) {
      if (objective.cycleId().equals(cycleId) && objective.isLive()) {
        Tally tally = own.computeIfAbsent(objective.teamId(), id -> new Tally());
        tally.objectives++;
        for (KeyResult keyResult : cascade.keyResultsOf(objective.id())) {
          if (cascade.isLive(NodeType.KEY_RESULT, keyResult.id())) {
            tally.keyResults++;
            tally.byStatus.merge(scores.keyResult(keyResult.id()).status(), 1, Integer::sum);
          }
        }
      }
    }
    for (Initiative initiative : snapshot.data().all(Initiative.KIND)) {
      if (initiative.cycleId().equals(cycleId) && initiative.state().isLive()) {
        own.computeIfAbsent(initiative.teamId(), id -> new Tally()).initiatives++;
      }
    }
  }

  /** Teams that are not archived, higher levels first. */
  static List<TeamOverview> of(CascadeSnapshot snapshot, String cycleId, LocalDate asOf) {
    TeamOverviews overviews = new TeamOverviews(snapshot, cycleId, asOf);
    return Organization.of(snapshot.data()).teams().stream()
        .filter(team -> !team.archived())
        .sorted(Comparator.comparing(Team::level).thenComparing(Team::id))
        .map(overviews::of)
        .toList();
  }

  private TeamOverview of(Team team) {
    TeamScore standing = scores.team(team.id(), cycleId);
    Score score = standing.score();
    Tally below = new Tally();
    Organization organization = Organization.of(snapshot.data());
    for (Team part : organization.subtree(team.id())) {
      below.add(own.getOrDefault(part.id(), Tally.NONE));
    }
    return new TeamOverview(
        team.id(),
        team.name(),
        team.level(),
        team.parentId(),
        team.kind(),
        score.progress(),
        score.expected(),
        score.status(),
        score.statusReason(),
        score.hasData(),
        score.reported(),
        standing.progressCycleId(),
        own.getOrDefault(team.id(), Tally.NONE).counts(),
        below.counts());
  }

  /** Counts in the making. */
  private static final class Tally {
    static final Tally NONE = new Tally();
    int objectives;
    int keyResults;
    int initiatives;
    final Map<Status, Integer> byStatus = new EnumMap<>(Status.class);

    void add(Tally other) {
      objectives += other.objectives;
      keyResults += other.keyResults;
      initiatives += other.initiatives;
      other.byStatus.forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
    }

    Counts counts() {
      return new Counts(objectives, keyResults, initiatives, Map.copyOf(byStatus));
    }
  }
}
