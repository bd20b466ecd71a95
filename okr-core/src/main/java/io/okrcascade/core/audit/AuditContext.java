package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Row;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at, grouped once so that no rule has to search. Objectives and key results
 * are node numbers of {@link #cascade}; those listed are the live ones of the audited cycle.
 */
final class AuditContext {
  final AuditThresholds thresholds;
  final Scores scores;
  final Cascade cascade;
  final Organization organization;
  final Cycle cycle;
  final LocalDate asOf;

  /** Share of the cycle that is over. */
  final double elapsed;

  /** Live objectives of the cycle, by id. */
  final int[] objectives;

  /** Live key results of the cycle, by id. */
  final int[] keyResults;

  /** Initiatives of the cycle. */
  final List<Initiative> initiatives;

  /** What live initiatives of the cycle need of other teams, by id. */
  final List<Needed> needs;

  final AuditInput input;

  final Freshness freshness;

  /** Live initiatives of the whole family, by id. */
  private final Map<String, Initiative> liveInitiatives = new HashMap<>();

  /** Ids of the initiatives, of any cycle, that contribute to a live key result. */
  private final Set<String> contributing = new HashSet<>();

  /** Whether a live initiative contributes to the node. */
  private final boolean[] hasWork;

  /** Team of each objective, by its node. */
  private final Team[] teams;

  /** Whether a live path leads from the objective to a company objective. */
  private final boolean[] reachesCompany;

  AuditContext(AuditInput input) {
    this.input = input;
    thresholds = input.thresholds();
    scores = input.scores();
    freshness = new Freshness(scores);
    cascade = scores.cascade();
    organization = cascade.organization();
    cycle = cascade.cycles().cycle(input.cycleId());
    asOf = scores.asOf();
    elapsed = cycle.elapsed(asOf);
    objectives = cascade.objectiveNodes().filter(this::isAudited).toArray();
    keyResults = cascade.keyResultNodes().filter(this::isAudited).toArray();
    initiatives = input.initiatives().stream().filter(i -> i.cycleId().equals(cycle.id())).toList();
    input.initiatives().stream()
        .filter(initiative -> initiative.state().isLive())
        .forEach(initiative -> liveInitiatives.put(initiative.id(), initiative));
    needs = needs(input.negotiations());
    hasWork = new boolean[cascade.size()];
    findWork(input.contributions());
    teams = teams();
    reachesCompany = walkDownFromCompany();
  }

  /** Whether a node is live and of the audited cycle. */
  boolean isAudited(int node) {
    return cascade.isLive(node) && cascade.objective(node).cycleId().equals(cycle.id());
  }

  private List<Needed> needs(Collection<Negotiation> negotiations) {
    List<Needed> found = new ArrayList<>();
    for (Negotiation negotiation : negotiations) {
      Initiative initiative = liveInitiatives.get(negotiation.dependency().initiativeId());
      if (initiative != null && initiative.cycleId().equals(cycle.id())) {
        found.add(new Needed(initiative, negotiation));
      }
    }
    found.sort(Comparator.comparing(needed -> needed.dependency().id()));
    return found;
  }

  private void findWork(Collection<Contribution> contributions) {
    for (Contribution contribution : contributions) {
      int node = cascade.node(NodeType.KEY_RESULT, contribution.keyResultId());
      if (node < 0) {
        continue;
      }
      if (cascade.isLive(node)) {
        contributing.add(contribution.initiativeId());
      }
      if (liveInitiatives.containsKey(contribution.initiativeId())) {
        hasWork[node] = true;
      }
    }
  }

  private Team[] teams() {
    Map<String, Team> byId = new HashMap<>();
    organization.teams().forEach(team -> byId.put(team.id(), team));
    Team[] found = new Team[cascade.size()];
    cascade
        .objectiveNodes()
        .forEach(node -> found[node] = byId.get(cascade.objective(node).teamId()));
    return found;
  }

  /**
   * Takes each objective once, however many paths lead to it: whole objectives may well stand in a
   * circle, as one's key result aligns to another's and that one's objective back to the first.
   */
  private boolean[] walkDownFromCompany() {
    boolean[] reached = new boolean[cascade.size()];
    int[] queue = new int[reached.length];
    int filled = 0;
    for (int node : cascade.objectiveNodes().toArray()) {
      if (cascade.isLive(node) && teams[node].level() == TeamLevel.COMPANY) {
        reached[node] = true;
        queue[filled++] = node;
      }
    }
    for (int taken = 0; taken < filled; taken++) {
      filled = reachChildren(queue[taken], reached, queue, filled);
      for (int keyResult : liveKeyResults(queue[taken])) {
        filled = reachChildren(keyResult, reached, queue, filled);
      }
    }
    return reached;
  }

  private int reachChildren(int parent, boolean[] reached, int[] queue, int filledBefore) {
    int filled = filledBefore;
    for (int child : cascade.children(parent).targets()) {
      int objective = cascade.objectiveNode(child);
      if (cascade.isLive(child) && !reached[objective]) {
        reached[objective] = true;
        queue[filled++] = objective;
      }
    }
    return filled;
  }

  // ---- what several rules ask ----

  /** The live key results of an objective. */
  int[] liveKeyResults(int objective) {
    int[] own = cascade.keyResults(objective).targets();
    int live = 0;
    for (int node : own) {
      if (cascade.isLive(node)) {
        own[live++] = node;
      }
    }
    return Arrays.copyOf(own, live);
  }

  /** The team of a node. */
  Team teamOf(int node) {
    return teams[cascade.objectiveNode(node)];
  }

  /** Level of the team of a node. */
  TeamLevel levelOf(int node) {
    return teamOf(node).level();
  }

  /** Whether a live path leads from an objective to a company objective. */
  boolean reachesCompany(int objective) {
    return reachesCompany[objective];
  }

  boolean contributes(Initiative initiative) {
    return contributing.contains(initiative.id());
  }

  /** Whether a live initiative contributes to a key result. */
  boolean hasWork(int keyResult) {
    return hasWork[keyResult];
  }

  /** Whether a key result is of a level that others are expected to carry. */
  boolean needsSupport(int keyResult) {
    TeamLevel level = levelOf(keyResult);
    return level == TeamLevel.COMPANY || level == TeamLevel.DEPARTMENT;
  }

  /** Whether a live child or a live initiative contributes to a key result. */
  boolean isSupported(int keyResult) {
    if (hasWork[keyResult]) {
      return true;
    }
    Row children = cascade.children(keyResult);
    for (int i = 0; i < children.size(); i++) {
      if (cascade.isLive(children.target(i))
          && children.link(i).mode() == AlignmentMode.CONTRIBUTES) {
        return true;
      }
    }
    return false;
  }

  /** Whether a live key result or initiative of the provider stands behind a dependency. */
  boolean isBacked(Needed needed) {
    return needed
        .negotiation()
        .backing()
        .map(this::liveTeamOf)
        .filter(
            teamId ->
                organization.path(teamId).stream()
                    .anyMatch(team -> team.id().equals(needed.dependency().providerTeamId())))
        .isPresent();
  }

  /** The team whose live key result or initiative that is; null where it is not there or dead. */
  private @Nullable String liveTeamOf(Backing backing) {
    if (backing.type() == BackingType.INITIATIVE) {
      Initiative initiative = liveInitiatives.get(backing.id());
      return initiative == null ? null : initiative.teamId();
    }
    int node = cascade.node(NodeType.KEY_RESULT, backing.id());
    return node < 0 || !cascade.isLive(node) ? null : cascade.objective(node).teamId();
  }

  /** The team whose live initiative needs something. */
  String consumerOf(Dependency dependency) {
    return Objects.requireNonNull(liveInitiatives.get(dependency.initiativeId())).teamId();
  }

  /** The name of a team, or its id where there is none. */
  String nameOf(String teamId) {
    return organization.find(teamId).map(Team::name).orElse(teamId);
  }

  boolean hasStarted() {
    return !asOf.isBefore(cycle.startsOn());
  }

  /** Whether a key result was heard of, too long ago; nothing is due before or after the cycle. */
  boolean isStale(int keyResult) {
    LocalDate latest = freshness.latest(keyResult);
    return latest != null
        && freshness.isExpected(keyResult)
        && hasStarted()
        && !asOf.isAfter(cycle.endsOn())
        && !freshness.isDone(keyResult)
        && exceeds(freshness.daysSince(latest, keyResult), patience(keyResult));
  }

  /** Whether a key result was never heard of, though it is high time. */
  boolean startsLate(int keyResult) {
    long age = freshness.daysSince(freshness.beginning(keyResult), keyResult);
    return freshness.isExpected(keyResult)
        && hasStarted()
        && freshness.latest(keyResult) == null
        && Pace.reaches(elapsed, thresholds.lateStart())
        && Pace.reaches(age, patience(keyResult));
  }

  /** Whether the check-ins of a key result that lives by them are on cadence. */
  boolean isFresh(int keyResult) {
    LocalDate latest = freshness.latest(keyResult);
    LocalDate since = latest == null ? freshness.beginning(keyResult) : latest;
    return freshness.isDone(keyResult)
        || !exceeds(freshness.daysSince(since, keyResult), patience(keyResult));
  }

  /** How many days may pass between two signs of a key result. */
  private double patience(int keyResult) {
    return thresholds.staleFactor() * cascade.keyResult(keyResult).cadenceDays();
  }

  /** Whether a value lies above a bar, by more than the noise of arithmetic. */
  static boolean exceeds(double value, double bar) {
    return !Pace.reaches(bar, value);
  }

  Subject subject(int node) {
    SubjectType type = cascade.isObjective(node) ? SubjectType.OBJECTIVE : SubjectType.KEY_RESULT;
    return new Subject(type, cascade.nodeAt(node).id(), cascade.objective(node).teamId());
  }

  static Subject subject(Team team) {
    return new Subject(SubjectType.TEAM, team.id(), team.id());
  }

  static Subject subject(Initiative initiative) {
    return new Subject(SubjectType.INITIATIVE, initiative.id(), initiative.teamId());
  }
}
