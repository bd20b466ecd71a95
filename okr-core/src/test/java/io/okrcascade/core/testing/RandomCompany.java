package io.okrcascade.core.testing;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up organization with a year of OKRs, the same for the same seed. It keeps every rule of
 * alignment (levels, cycles, no circle) and shows about every kind of record that the model allows:
 * levels skipped, all metrics, directions and sources, weights of 0, things dropped and archived,
 * several check-ins on a day, with and without confidence.
 */
public final class RandomCompany {
  /** The year of the cycle family: {@code 2026} with {@code 2026-Q1} to {@code 2026-Q4}. */
  public static final String YEAR = "2026";

  public static final List<String> QUARTERS = List.of("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");

  /**
   * How much of everything. Where it says "up to", 0 to that many are made.
   *
   * @param departments departments of each company
   * @param tribes tribes of each department
   * @param squads squads of each tribe
   * @param objectives up to so many for each team and cycle
   * @param keyResults up to so many for each objective
   * @param checkIns up to so many for each key result
   * @param links up to so many alignments for each objective, half as many for each key result
   * @param initiatives up to so many for each team and cycle
   */
  public record Sizes(
      int companies,
      int departments,
      int tribes,
      int squads,
      int objectives,
      int keyResults,
      int checkIns,
      int links,
      int initiatives) {

    /** Some thirty teams, about a hundred objectives. */
    public static final Sizes SMALL = new Sizes(1, 2, 2, 3, 2, 4, 6, 3, 2);

    /** A handful of teams. */
    public static final Sizes TINY = new Sizes(1, 1, 1, 2, 2, 3, 4, 3, 1);

    /** Two companies under one roof, some two hundred teams. */
    public static final Sizes LARGE = new Sizes(2, 4, 4, 5, 3, 5, 12, 3, 3);
  }

  private final Random random;
  private final Sizes sizes;
  private final List<Team> teams = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Cycle> cycles = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();
  private final List<KeyResult> keyResults = new ArrayList<>();
  private final List<Alignment> alignments = new ArrayList<>();
  private final List<CheckIn> checkIns = new ArrayList<>();
  private final List<Amendment> amendments = new ArrayList<>();
  private final List<Initiative> initiatives = new ArrayList<>();
  private final List<Contribution> contributions = new ArrayList<>();

  private final Map<String, Team> teamById = new HashMap<>();
  private final Map<String, Objective> objectiveById = new HashMap<>();
  private final Map<String, KeyResult> keyResultById = new HashMap<>();
  private final Map<Node, List<Node>> above = new HashMap<>();

  private RandomCompany(long seed, Sizes sizes) {
    this.random = new Random(seed);
    this.sizes = sizes;
    makeCycles();
    makeTeams();
    makePeople();
    for (Team team : teams) {
      for (Cycle cycle : cycles) {
        makeObjectives(team, cycle);
      }
    }
    makeAlignments();
    for (Team team : teams) {
      for (Cycle cycle : cycles) {
        makeInitiatives(team, cycle);
      }
    }
  }

  public static RandomCompany of(long seed) {
    return of(seed, Sizes.SMALL);
  }

  public static RandomCompany of(long seed, Sizes sizes) {
    return new RandomCompany(seed, sizes);
  }

  // ---- teams, people, cycles ----

  private void makeCycles() {
    Phase[] phases = {Phase.CLOSED, Phase.GRADING, Phase.ACTIVE, Phase.REFINE};
    cycles.add(
        new Cycle(
            YEAR,
            "Year 2026",
            Cadence.YEAR,
            day(2026, 1, 1),
            day(2026, 12, 31),
            null,
            chance(0.7) ? Phase.ACTIVE : Phase.REVIEW));
    for (int q = 0; q < 4; q++) {
      LocalDate start = day(2026, 1 + 3 * q, 1);
      cycles.add(
          new Cycle(
              QUARTERS.get(q),
              "2026 Q" + (q + 1),
              Cadence.QUARTER,
              start,
              start.plusMonths(3).minusDays(1),
              YEAR,
              phases[q]));
    }
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private void makeTeams() {
    for (int c = 0; c < sizes.companies; c++) {
      Team company = add(TeamLevel.COMPANY, "company-" + c, null);
      for (int d = 0; d < sizes.departments; d++) {
        Team department = add(TeamLevel.DEPARTMENT, "department-" + c + d, company);
        for (int t = 0; t < sizes.tribes; t++) {
          Team above = chance(0.15) ? company : department;
          Team tribe = add(TeamLevel.TRIBE, "tribe-" + c + d + t, above);
          for (int s = 0; s < sizes.squads; s++) {
            Team roof = chance(0.1) ? department : chance(0.05) ? company : tribe;
            add(TeamLevel.SQUAD, "squad-" + c + d + t + s, roof);
          }
        }
      }
    }
  }

  private Team add(TeamLevel level, String id, @Nullable Team above) {
    TeamKind kind =
        TeamLevel.DEPARTMENT.isAbove(level) && chance(0.8) ? oneOf(TeamKind.values()) : null;
    String country = kind == TeamKind.LOCAL ? oneOf("FR", "DE", "ES", "JP") : null;
    boolean archived = level == TeamLevel.SQUAD && chance(0.05);
    Team team =
        new Team(
            id,
            "The " + id,
            level,
            above == null ? null : above.id(),
            kind,
            country,
            archived,
            null);
    teams.add(team);
    teamById.put(id, team);
    return team;
  }

  private void makePeople() {
    int number = 0;
    for (Team team : teams) {
      for (Role role : Role.values()) {
        if (role != Role.LEAD || team.level().compareTo(TeamLevel.DEPARTMENT) <= 0) {
          String id = "person-" + number++;
          List<GlobalRole> roles = chance(0.05) ? List.of(oneOf(GlobalRole.values())) : List.of();
          List<Membership> memberships = new ArrayList<>(List.of(new Membership(team.id(), role)));
          if (chance(0.1)) {
            memberships.add(new Membership(oneOf(teams).id(), Role.MEMBER));
          }
          String email = chance(0.9) ? id + "@example.com" : null;
          people.add(
              new Person(
                  id,
                  "Person " + number,
                  email,
                  roles,
                  memberships,
                  null,
                  PersonState.ACTIVE,
                  null,
                  List.of()));
        }
      }
    }
  }

  // ---- OKRs ----

  private void makeObjectives(Team team, Cycle cycle) {
    boolean yearly = cycle.parentId() == null;
    if (yearly && TeamLevel.DEPARTMENT.isAbove(team.level()) && chance(0.7)) {
      return;
    }
    int count = random.nextInt(sizes.objectives + 1);
    for (int i = 0; i < count; i++) {
      ObjectiveState state = chance(0.6) ? ObjectiveState.APPROVED : oneOf(ObjectiveState.values());
      Objective objective =
          new Objective(
              "o-" + cycle.id() + "-" + team.id() + "-" + i,
              team.id(),
              cycle.id(),
              "Objective " + i + " of " + team.name(),
              chance(0.5) ? "Why: because it is number " + random.nextInt(100) : null,
              oneOf(Ambition.values()),
              oneOf(Origin.values()),
              chance(0.8) ? oneOf(people).id() : null,
              weight(),
              state,
              chance(0.04),
              i,
              null,
              List.of(),
              null,
              null,
              null,
              state == ObjectiveState.APPROVED ? cycle.startsOn() : null,
              false,
              false,
              List.of(),
              List.of(),
              null);
      objectives.add(objective);
      objectiveById.put(objective.id(), objective);
      int keyResultCount = random.nextInt(sizes.keyResults + 1);
      for (int k = 0; k < keyResultCount; k++) {
        makeKeyResult(objective, cycle, k);
      }
    }
  }

  private void makeKeyResult(Objective objective, Cycle cycle, int number) {
    String id = "k" + objective.id().substring(1) + "-" + number;
    MetricType type = oneOf(MetricType.values());
    boolean numeric = type != MetricType.BINARY && type != MetricType.MILESTONES;
    Source source =
        chance(0.6)
            ? Source.CHECK_INS
            : numeric && chance(0.7)
                ? oneOf(Source.SUM, Source.MEAN, Source.LATEST)
                : Source.CASCADE;
    Metric metric = metric(type, cycle, source == Source.CASCADE && chance(0.5));
    keyResults.add(
        new KeyResult(
            id,
            objective.id(),
            "Key result " + number + " of " + objective.id(),
            chance(0.3) ? "How it is counted" : null,
            metric,
            source,
            weight(),
            chance(0.8) ? oneOf(people).id() : null,
            oneOf(7, 14, 30),
            chance(0.08) ? KeyResultState.DROPPED : KeyResultState.ACTIVE,
            number,
            null,
            List.of(),
            null));
    above
        .computeIfAbsent(new Node(NodeType.KEY_RESULT, id), n -> new ArrayList<>())
        .add(new Node(NodeType.OBJECTIVE, objective.id()));
    // A source may have been changed after the first check-ins.
    if (source == Source.CHECK_INS || chance(0.2)) {
      makeCheckIns(id, metric, cycle);
    }
    if (numeric && metric.target() != null && chance(0.1)) {
      LocalDate on = cycle.startsOn().plusDays(random.nextInt((int) cycle.days()));
      amendments.add(
          new Amendment(
              "a-" + id,
              objective.id(),
              id,
              "metric.target",
              0,
              metric.target(),
              chance(0.5),
              "We learned more",
              on,
              chance(0.8) ? oneOf(people).id() : null,
              noon(on)));
    }
  }

  private Metric metric(MetricType type, Cycle cycle, boolean open) {
    if (type == MetricType.BINARY) {
      return Metric.binary();
    }
    if (type == MetricType.MILESTONES) {
      List<Milestone> steps = new ArrayList<>();
      int count = 1 + random.nextInt(5);
      for (int m = 0; m < count; m++) {
        LocalDate done = chance(0.5) ? dayOf(cycle) : null;
        steps.add(new Milestone("m" + m, "Step " + m, m == 0 ? 1 : weight(), done));
      }
      return Metric.milestones(steps);
    }
    String unit =
        type == MetricType.PERCENT
            ? oneOf("%", null)
            : type == MetricType.CURRENCY ? "EUR" : oneOf("items", "hours");
    Direction direction = oneOf(Direction.values());
    if (open) {
      return new Metric(type, unit, direction, null, null, List.of(), List.of());
    }
    boolean up = direction == Direction.INCREASE || direction == Direction.MAINTAIN_AT_LEAST;
    BigDecimal baseline = decimal(random.nextInt(2_000_000) - 500_000);
    BigDecimal way = chance(0.08) ? BigDecimal.ZERO : decimal(1 + random.nextInt(1_500_000));
    BigDecimal target = up ? baseline.add(way) : baseline.subtract(way);
    boolean planned =
        (direction == Direction.INCREASE || direction == Direction.DECREASE) && chance(0.3);
    List<PlanPoint> plan = planned ? plan(cycle, baseline, target) : List.of();
    // Some have no baseline or target yet.
    return new Metric(
        type,
        unit,
        direction,
        chance(0.04) ? null : baseline,
        chance(0.04) ? null : target,
        List.of(),
        plan);
  }

  /** Points on rising days, now and then backwards in value. */
  private List<PlanPoint> plan(Cycle cycle, BigDecimal baseline, BigDecimal target) {
    List<PlanPoint> points = new ArrayList<>();
    LocalDate on = chance(0.2) ? cycle.startsOn() : dayOf(cycle);
    while (points.size() < 4 && cycle.contains(on)) {
      points.add(new PlanPoint(on, between(baseline, target)));
      on = on.plusDays(1 + random.nextInt(30));
    }
    return points;
  }

  /** A number of 0 to 4 decimal places. */
  private BigDecimal decimal(int digits) {
    return BigDecimal.valueOf(digits, random.nextInt(5));
  }

  private void makeCheckIns(String keyResultId, Metric metric, Cycle cycle) {
    int count = random.nextInt(sizes.checkIns + 1);
    LocalDate previous = dayOf(cycle);
    for (int i = 0; i < count; i++) {
      LocalDate on = chance(0.25) ? previous : dayOf(cycle);
      previous = on;
      // Of two written on one day at the very same moment the id decides.
      Instant writtenAt =
          chance(0.1) ? noon(on) : noon(on).plusSeconds(random.nextInt(40_000) - 20_000);
      BigDecimal value = chance(0.15) ? null : value(metric);
      boolean confident = value == null || chance(0.6);
      checkIns.add(
          new CheckIn(
              "c-" + keyResultId.substring(2) + "-" + i,
              keyResultId,
              on,
              value,
              confident ? random.nextInt(101) / 100.0 : null,
              chance(0.3) ? "Note " + i : null,
              chance(0.8) ? oneOf(people).id() : null,
              List.of(),
              writtenAt,
              null));
    }
  }

  private @Nullable BigDecimal value(Metric metric) {
    if (metric.type() == MetricType.MILESTONES) {
      return null;
    }
    if (metric.type() == MetricType.BINARY) {
      return chance(0.1) ? new BigDecimal("0.5") : BigDecimal.valueOf(random.nextInt(2));
    }
    if (metric.baseline() == null || metric.target() == null) {
      return decimal(random.nextInt(100_000));
    }
    if (chance(0.1)) {
      return oneOf(metric.baseline(), metric.target());
    }
    return between(metric.baseline(), metric.target());
  }

  /** From a fifth behind the baseline to a fifth beyond the target. */
  private BigDecimal between(BigDecimal baseline, BigDecimal target) {
    BigDecimal share = BigDecimal.valueOf(random.nextInt(1401) - 200, 3);
    return baseline
        .add(target.subtract(baseline).multiply(share))
        .setScale(Measures.SCALE, RoundingMode.HALF_UP);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private LocalDate dayOf(Cycle cycle) {
    return cycle.startsOn().plusDays(random.nextInt((int) cycle.days()));
  }

  private double weight() {
    return chance(0.6) ? 1 : oneOf(0.0, 0.5, 2.0, 3.0, 0.3, 2.75);
  }

  // ---- alignments ----

  private void makeAlignments() {
    Map<String, List<KeyResult>> byObjective = new HashMap<>();
    keyResults.forEach(k -> keyResultById.put(k.id(), k));
    keyResults.forEach(
        k -> byObjective.computeIfAbsent(k.objectiveId(), id -> new ArrayList<>()).add(k));
    for (Objective objective : objectives) {
      List<Objective> parents = parentsFor(objective);
      makeLinks(NodeType.OBJECTIVE, objective.id(), sizes.links, parents, byObjective);
      for (KeyResult keyResult : byObjective.getOrDefault(objective.id(), List.of())) {
        int most = sizes.links / 2;
        makeLinks(NodeType.KEY_RESULT, keyResult.id(), most, parents, byObjective);
        makeFeed(keyResult, parents, byObjective);
      }
    }
  }

  /** Objectives of the same or a higher level, in the same cycle or the year. */
  private List<Objective> parentsFor(Objective child) {
    TeamLevel level = level(child);
    return objectives.stream()
        .filter(o -> !o.id().equals(child.id()))
        .filter(o -> o.cycleId().equals(child.cycleId()) || o.cycleId().equals(YEAR))
        .filter(o -> level(o).compareTo(level) <= 0)
        .toList();
  }

  private TeamLevel level(Objective objective) {
    return teamById.get(objective.teamId()).level();
  }

  private void makeLinks(
      NodeType type,
      String id,
      int most,
      List<Objective> parents,
      Map<String, List<KeyResult>> byObjective) {
    Node child = new Node(type, id);
    int count = parents.isEmpty() ? 0 : random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      Objective objective = oneOf(parents);
      List<KeyResult> keyResults = byObjective.getOrDefault(objective.id(), List.of());
      Node parent =
          keyResults.isEmpty() || chance(0.3)
              ? new Node(NodeType.OBJECTIVE, objective.id())
              : new Node(NodeType.KEY_RESULT, oneOf(keyResults).id());
      link(child, parent);
    }
  }

  /** Some key results hand their values to one that takes such values. */
  private void makeFeed(
      KeyResult child, List<Objective> parents, Map<String, List<KeyResult>> byObjective) {
    List<KeyResult> takers =
        parents.stream()
            .flatMap(objective -> byObjective.getOrDefault(objective.id(), List.of()).stream())
            .filter(parent -> parent.source().takesValues() && mayFeed(child, parent))
            .toList();
    if (!takers.isEmpty() && chance(0.5)) {
      link(
          new Node(NodeType.KEY_RESULT, child.id()),
          new Node(NodeType.KEY_RESULT, oneOf(takers).id()));
    }
  }

  private static boolean mayFeed(KeyResult child, KeyResult parent) {
    return child.source() != Source.CASCADE
        && child.metric().type() == parent.metric().type()
        && child.metric().comparedUnit().equals(parent.metric().comparedUnit());
  }

  /** What is of another kind than the values that its parent takes only supports it. */
  private boolean mayContribute(Node child, Node parent) {
    KeyResult above = keyResultById.get(parent.id());
    KeyResult below = keyResultById.get(child.id());
    return parent.type() == NodeType.OBJECTIVE
        || !above.source().takesValues()
        || (child.type() == NodeType.KEY_RESULT && mayFeed(below, above));
  }

  private void link(Node child, Node parent) {
    List<Node> known = above.computeIfAbsent(child, n -> new ArrayList<>());
    if (known.contains(parent) || reaches(parent, child)) {
      return;
    }
    known.add(parent);
    boolean supports = chance(0.15) || !mayContribute(child, parent);
    alignments.add(
        new Alignment(
            "l-" + alignments.size(),
            child.type(),
            child.id(),
            parent.type(),
            parent.id(),
            supports ? AlignmentMode.SUPPORTS : AlignmentMode.CONTRIBUTES,
            weight()));
  }

  private boolean reaches(Node from, Node to) {
    Set<Node> seen = new HashSet<>(Set.of(from));
    Deque<Node> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (node.equals(to)) {
        return true;
      }
      for (Node next : above.getOrDefault(node, List.of())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  // ---- work ----

  private void makeInitiatives(Team team, Cycle cycle) {
    if (team.level().isAbove(TeamLevel.TRIBE) || cycle.parentId() == null) {
      return;
    }
    List<KeyResult> targets =
        keyResults.stream()
            .filter(k -> objectiveById.get(k.objectiveId()).cycleId().equals(cycle.id()))
            .toList();
    int count = random.nextInt(sizes.initiatives + 1);
    for (int i = 0; i < count; i++) {
      String id = "i-" + cycle.id() + "-" + team.id() + "-" + i;
      InitiativeState state = oneOf(InitiativeState.values());
      LocalDate start = chance(0.8) ? dayOf(cycle) : null;
      LocalDate end = start == null ? null : start.plusDays(random.nextInt(60));
      initiatives.add(
          new Initiative(
              id,
              team.id(),
              cycle.id(),
              "Initiative " + i + " of " + team.name(),
              briefing(state),
              chance(0.9) ? 0.5 + random.nextInt(40) / 2.0 : null,
              start,
              end,
              null,
              state.isCommitted() ? (end == null ? cycle.endsOn() : end) : null,
              state == InitiativeState.DELIVERED && chance(0.9) ? dayOf(cycle) : null,
              null,
              null,
              state,
              chance(0.1)
                  ? new Bypass(oneOf(BypassReason.values()), "It must be", oneOf(people).id())
                  : null,
              null,
              chance(0.8) ? oneOf(people).id() : null,
              null,
              List.of()));
      Set<String> taken = new HashSet<>();
      for (int c = random.nextInt(4); c > 0 && !targets.isEmpty(); c--) {
        String keyResult = oneOf(targets).id();
        if (taken.add(keyResult)) {
          double confidence = random.nextInt(11) / 10.0;
          contributions.add(new Contribution(id, keyResult, oneOf(Impact.values()), confidence));
        }
      }
    }
  }

  private Briefing briefing(InitiativeState state) {
    return state == InitiativeState.DRAFT && chance(0.7)
        ? new Briefing("A problem", null, null, List.of(), null, null)
        : new Briefing(
            "A problem",
            "A need",
            "It would stay as it is",
            List.of(oneOf(Benefit.values())),
            chance(0.5) ? "About 10 %" : null,
            "A solution");
  }

  /** Takes some check-ins back, as people do with what they mistyped. */
  public RandomCompany takingBackSome() {
    checkIns.replaceAll(
        checkIn ->
            chance(0.1)
                ? Copy.of(checkIn).with("voided", new Voided(checkIn.on(), null, "A typo")).make()
                : checkIn);
    return this;
  }

  // ---- chance ----

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  private <T> T oneOf(T... items) {
    return items[random.nextInt(items.length)];
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  // ---- what was made ----

  /** Parents before children. */
  public List<Team> teams() {
    return teams;
  }

  public List<Person> people() {
    return people;
  }

  /** The year first. */
  public List<Cycle> cycles() {
    return cycles;
  }

  public List<Objective> objectives() {
    return objectives;
  }

  public List<KeyResult> keyResults() {
    return keyResults;
  }

  public List<Alignment> alignments() {
    return alignments;
  }

  public List<CheckIn> checkIns() {
    return checkIns;
  }

  public List<Amendment> amendments() {
    return amendments;
  }

  public List<Initiative> initiatives() {
    return initiatives;
  }

  public List<Contribution> contributions() {
    return contributions;
  }

  public Cascade cascade() {
    return Cascade.of(
        new Organization(teams),
        new CycleTree(cycles),
        objectives,
        keyResults,
        alignments,
        checkIns);
  }

  /** The same cascade from rows that come in another order. */
  public Cascade shuffledCascade(long seed) {
    Random order = new Random(seed);
    return Cascade.of(
        new Organization(shuffled(teams, order)),
        new CycleTree(shuffled(cycles, order)),
        shuffled(objectives, order),
        shuffled(keyResults, order),
        shuffled(alignments, order),
        shuffled(checkIns, order));
  }

  private static <T> List<T> shuffled(List<T> items, Random order) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, order);
    return copy;
  }
}
