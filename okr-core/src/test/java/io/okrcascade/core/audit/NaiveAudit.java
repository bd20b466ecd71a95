package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.KeyResultScore;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The audit said once more from the rows of a scenario, plainly and slowly: every question asks all
 * rows, paths are walked by recursion. Only progress, status and divergence come from the scores,
 * which are not what is tested.
 */
final class NaiveAudit {
  private static final double NOISE = 1e-9;

  /** A parent or child: type and id. */
  private record Place(NodeType type, String id) {}

  private final Scenario s;
  private final Scores scores;
  private final Cycle cycle;
  private final LocalDate asOf;
  private final List<String> found = new ArrayList<>();
  private final Map<String, Objective> objectives = new HashMap<>();
  private final Map<String, KeyResult> keyResults = new HashMap<>();

  NaiveAudit(Scenario scenario) {
    s = scenario;
    scores = scenario.cascade().scores(scenario.asOf, Pace.DEFAULT);
    cycle = s.cycles.get(s.cycleId);
    asOf = s.asOf;
    s.objectives.forEach(o -> objectives.put(o.id(), o));
    s.keyResults.forEach(k -> keyResults.put(k.id(), k));
  }

  // ---- rows ----

  private boolean live(Objective o) {
    return o.state() != ObjectiveState.DROPPED && !o.archived();
  }

  private boolean live(KeyResult k) {
    return k.state() == KeyResultState.ACTIVE && live(objectives.get(k.objectiveId()));
  }

  private boolean live(Place place) {
    return place.type == NodeType.OBJECTIVE
        ? live(objectives.get(place.id))
        : live(keyResults.get(place.id));
  }

  private Objective objectiveOf(Place place) {
    return objectives.get(
        place.type == NodeType.OBJECTIVE ? place.id : keyResults.get(place.id).objectiveId());
  }

  private Team team(Place place) {
    return s.teams.get(objectiveOf(place).teamId());
  }

  private Team team(Objective o) {
    return s.teams.get(o.teamId());
  }

  private static Place place(Objective o) {
    return new Place(NodeType.OBJECTIVE, o.id());
  }

  private static Place place(KeyResult k) {
    return new Place(NodeType.KEY_RESULT, k.id());
  }

  private static Place child(Alignment a) {
    return new Place(a.childType(), a.childId());
  }

  private static Place parent(Alignment a) {
    return new Place(a.parentType(), a.parentId());
  }

  private List<Objective> audited() {
    return s.objectives.stream().filter(o -> live(o) && o.cycleId().equals(cycle.id())).toList();
  }

  private List<KeyResult> keyResultsOf(Objective o) {
    return s.keyResults.stream().filter(k -> k.objectiveId().equals(o.id()) && live(k)).toList();
  }

  private List<KeyResult> auditedKeyResults() {
    return audited().stream().flatMap(o -> keyResultsOf(o).stream()).toList();
  }

  private boolean isAudited(Place child) {
    return live(child) && objectiveOf(child).cycleId().equals(cycle.id());
  }

  private List<Team> above(Team team) {
    List<Team> path = new ArrayList<>();
    if (team.parentId() != null) {
      path.add(s.teams.get(team.parentId()));
      path.addAll(above(s.teams.get(team.parentId())));
    }
    return path;
  }

  private boolean isBelow(Team team, Team upper) {
    return above(team).contains(upper);
  }

  private Set<String> ancestors(String cycleId) {
    Set<String> ids = new HashSet<>();
    for (String at = cycleId; at != null; at = s.cycles.get(at).parentId()) {
      ids.add(at);
    }
    return ids;
  }

  private boolean hasStarted() {
    return ChronoUnit.DAYS.between(cycle.startsOn(), asOf) >= 0;
  }

  private double elapsed(LocalDate day) {
    double over = ChronoUnit.DAYS.between(cycle.startsOn(), day);
    double all = ChronoUnit.DAYS.between(cycle.startsOn(), cycle.endsOn()) + 1;
    return Math.min(1, Math.max(0, over / all));
  }

  private KeyResultScore score(KeyResult k) {
    return scores.keyResult(k.id());
  }

  private boolean hasWork(KeyResult k) {
    Predicate<Initiative> live =
        i -> i.state() != InitiativeState.DROPPED && i.state() != InitiativeState.POSTPONED;
    return s.contributions.stream()
        .filter(c -> c.keyResultId().equals(k.id()))
        .anyMatch(
            c ->
                s.initiatives.stream()
                    .anyMatch(i -> i.id().equals(c.initiativeId()) && live.test(i)));
  }

  private boolean supported(KeyResult k) {
    return hasWork(k)
        || s.alignments.stream()
            .anyMatch(
                a ->
                    parent(a).equals(place(k))
                        && a.mode() == AlignmentMode.CONTRIBUTES
                        && live(child(a)));
  }

  private boolean needsSupport(KeyResult k) {
    return EnumSet.of(TeamLevel.COMPANY, TeamLevel.DEPARTMENT).contains(team(place(k)).level());
  }

  private boolean reachesCompany(Objective o, Set<String> seen) {
    if (team(o).level() == TeamLevel.COMPANY) {
      return true;
    }
    if (!seen.add(o.id())) {
      return false;
    }
    Set<Place> own = new HashSet<>(Set.of(place(o)));
    keyResultsOf(o).forEach(k -> own.add(place(k)));
    for (Alignment a : s.alignments) {
      if (own.contains(child(a))
          && live(parent(a))
          && reachesCompany(objectiveOf(parent(a)), seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean reachesCompany(Objective o) {
    return reachesCompany(o, new HashSet<>());
  }

  /** Check-ins, and milestones reached. */
  private Optional<LocalDate> latest(KeyResult k) {
    return Stream.concat(
            s.checkIns.stream().filter(c -> c.keyResultId().equals(k.id())).map(CheckIn::on),
            k.metric().milestones().stream().map(Milestone::doneOn).filter(Objects::nonNull))
        .filter(on -> !on.isAfter(asOf))
        .max(Comparator.naturalOrder());
  }

  /** The later of the start of the cycle and the day on which it was written. */
  private LocalDate begun(KeyResult k) {
    LocalDate objective = objectives.get(k.objectiveId()).createdOn();
    LocalDate written = k.createdOn() != null ? k.createdOn() : objective;
    return written != null && written.isAfter(cycle.startsOn()) ? written : cycle.startsOn();
  }

  /** Whole days up to the audit or to the end of the cycle. */
  private long age(LocalDate since) {
    LocalDate until = Stream.of(asOf, cycle.endsOn()).min(Comparator.naturalOrder()).orElseThrow();
    return ChronoUnit.DAYS.between(since, until);
  }

  private boolean done(KeyResult k) {
    return score(k).status() == Status.DONE;
  }

  /** Twice the days against thrice the cadence: whole numbers only. */
  private boolean stale(KeyResult k) {
    return k.source() == Source.CHECK_INS
        && hasStarted()
        && !asOf.isAfter(cycle.endsOn())
        && !done(k)
        && latest(k).filter(on -> 2 * age(on) > 3L * k.cadenceDays()).isPresent();
  }

  private boolean startsLate(KeyResult k) {
    return k.source() == Source.CHECK_INS
        && hasStarted()
        && latest(k).isEmpty()
        && elapsed(asOf) >= 0.25 - NOISE
        && 2 * age(begun(k)) >= 3L * k.cadenceDays();
  }

  private boolean fresh(KeyResult k) {
    return done(k) || 2 * age(latest(k).orElse(begun(k))) <= 3L * k.cadenceDays();
  }

  // ---- findings ----

  private void add(String code, String severity, String type, String id, String teamId) {
    found.add(severity + " " + code + " " + type + " " + id + " of " + teamId);
  }

  private void add(String code, String severity, Place place) {
    add(code, severity, place.type.name(), place.id, objectiveOf(place).teamId());
  }

  /** Severity, code and subject of every finding, sorted. */
  List<String> findings() {
    objectiveRules();
    keyResultRules();
    linkRules();
    teamRules();
    initiativeRules();
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private void objectiveRules() {
    for (Objective o : audited()) {
      List<KeyResult> own = keyResultsOf(o);
      if (team(o).level() != TeamLevel.COMPANY && !reachesCompany(o)) {
        add("ORPHAN_OBJECTIVE", "ERROR", place(o));
      }
      if (own.size() < 2 || own.size() > 5) {
        add("KEY_RESULT_COUNT", "WARNING", place(o));
      }
      if (o.ownerId() == null || s.left.contains(o.ownerId())) {
        add("NO_OWNER", "WARNING", place(o));
      }
      EnumSet<MetricType> outputs = EnumSet.of(MetricType.BINARY, MetricType.MILESTONES);
      if (2
              * own.stream()
                  .filter(k -> k.source() != Source.CASCADE && outputs.contains(k.metric().type()))
                  .count()
          > own.size()) {
        add("OUTPUT_NOT_OUTCOME", "INFO", place(o));
      }
      if (hasStarted()
          && elapsed(asOf) < 0.5 - NOISE
          && own.stream().anyMatch(k -> !maintained(k))
          && own.stream().allMatch(k -> maintained(k) || score(k).progress() >= 0.9 - NOISE)) {
        add("SANDBAGGED", "INFO", place(o));
      }
      s.alignments.stream()
          .filter(a -> child(a).equals(place(o)) && live(parent(a)))
          .map(a -> objectiveOf(parent(a)))
          .distinct()
          .filter(up -> plain(up.title()).equals(plain(o.title())))
          .forEach(up -> add("COPIED_DOWN", "INFO", place(o)));
    }
  }

  private static boolean maintained(KeyResult k) {
    return k.source() != Source.CASCADE
        && k.metric().direction().name().startsWith("MAINTAIN")
        && k.metric().type() != MetricType.BINARY
        && k.metric().type() != MetricType.MILESTONES;
  }

  private static boolean incomplete(KeyResult k) {
    boolean counts =
        k.metric().type() == MetricType.BINARY || k.metric().type() == MetricType.MILESTONES;
    return !counts && (k.metric().baseline() == null || k.metric().target() == null);
  }

  private static String plain(String title) {
    String letters = title.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    return letters.isEmpty() ? title : letters;
  }

  private void keyResultRules() {
    for (KeyResult k : auditedKeyResults()) {
      Place place = place(k);
      KeyResultScore score = score(k);
      if (needsSupport(k) && !supported(k)) {
        add("UNSUPPORTED_KEY_RESULT", "WARNING", place);
      }
      if (score.divergence() != null && Math.abs(score.divergence()) > 0.3 + NOISE) {
        add("DIVERGENCE", "WARNING", place);
      }
      if (k.ownerId() != null && s.left.contains(k.ownerId())) {
        add("NO_OWNER", "WARNING", place);
      }
      if (k.source() != Source.CASCADE
          && incomplete(k)
          && cycle.phase() != Phase.DRAFT
          && cycle.phase() != Phase.REFINE) {
        add("UNMEASURED", "ERROR", place);
      }
      if (stale(k)) {
        add("STALE", "WARNING", place);
      }
      if (startsLate(k)) {
        add("LATE_START", "WARNING", place);
      }
      if (team(place).level() == TeamLevel.SQUAD
          && score.status() == Status.OFF_TRACK
          && cycle.phase() == Phase.ACTIVE
          && !hasWork(k)) {
        add("OUTCOME_WITHOUT_WORK", "INFO", place);
      }
      if (s.amendments.stream()
          .anyMatch(
              m ->
                  m.eased()
                      && m.field().equals("metric.target")
                      && k.id().equals(m.keyResultId())
                      && !m.on().isAfter(asOf)
                      && elapsed(m.on()) >= 2.0 / 3 - NOISE)) {
        add("AMENDED_LATE", "WARNING", place);
      }
    }
  }

  private void linkRules() {
    for (Alignment a : s.alignments) {
      Place child = child(a);
      Place parent = parent(a);
      if (!isAudited(child)) {
        continue;
      }
      if (!live(parent)) {
        add("DEAD_PARENT", "ERROR", child);
        continue;
      }
      int upper = team(parent).level().ordinal();
      int lower = team(child).level().ordinal();
      if (above(team(child)).stream()
          .map(team -> team.level().ordinal())
          .anyMatch(level -> level > upper && level < lower)) {
        add("LEVEL_SKIP", "INFO", child);
      }
    }
    for (Alignment a : s.alignments) {
      for (Alignment b : s.alignments) {
        if (a.childType() == NodeType.KEY_RESULT
            && isAudited(child(a))
            && child(b).equals(place(objectiveOf(child(a))))
            && parent(a).equals(parent(b))
            && live(parent(a))
            && a.mode() == AlignmentMode.CONTRIBUTES
            && b.mode() == AlignmentMode.CONTRIBUTES) {
          add("DOUBLE_COUNTED", "WARNING", child(a));
        }
      }
    }
  }

  private void teamRules() {
    boolean upperOnly =
        s.cycles.values().stream().anyMatch(other -> cycle.id().equals(other.parentId()));
    for (Team team : s.teams.values()) {
      boolean isUpper = team.level() == TeamLevel.COMPANY || team.level() == TeamLevel.DEPARTMENT;
      boolean hasSome =
          s.objectives.stream()
              .anyMatch(
                  o ->
                      live(o)
                          && o.teamId().equals(team.id())
                          && ancestors(cycle.id()).contains(o.cycleId()));
      if (!hasSome && !team.archived() && (isUpper || !upperOnly)) {
        add("NO_OKRS", "WARNING", "TEAM", team.id(), team.id());
      }
      if (audited().stream().filter(o -> o.teamId().equals(team.id())).count() > 5) {
        add("TOO_MANY_OBJECTIVES", "WARNING", "TEAM", team.id(), team.id());
      }
      if (team.level() == TeamLevel.COMPANY) {
        List<Objective> below = audited().stream().filter(o -> isBelow(team(o), team)).toList();
        long own = below.stream().filter(o -> o.origin() == Origin.BOTTOM_UP).count();
        if (10 * own < 4 * below.size()) {
          add("TOP_DOWN_ONLY", "WARNING", "TEAM", team.id(), team.id());
        }
      }
    }
  }

  private void initiativeRules() {
    Set<InitiativeState> done = EnumSet.allOf(InitiativeState.class);
    done.removeAll(
        Set.of(InitiativeState.DRAFT, InitiativeState.DROPPED, InitiativeState.POSTPONED));
    for (Initiative i : s.initiatives) {
      if (!i.cycleId().equals(cycle.id())) {
        continue;
      }
      if (done.contains(i.state())
          && i.bypass() == null
          && s.contributions.stream()
              .noneMatch(
                  c ->
                      c.initiativeId().equals(i.id())
                          && keyResults.containsKey(c.keyResultId())
                          && live(keyResults.get(c.keyResultId())))) {
        add("WORK_WITHOUT_OUTCOME", "WARNING", "INITIATIVE", i.id(), i.teamId());
      }
      if (i.isOverdue(asOf)) {
        add("OVERDUE_INITIATIVE", "WARNING", "INITIATIVE", i.id(), i.teamId());
      }
    }
  }

  // ---- indices ----

  /** Over the teams that pass. */
  Indices indices(Predicate<Team> teams) {
    List<Objective> some = audited().stream().filter(o -> teams.test(team(o))).toList();
    List<Objective> below =
        some.stream().filter(o -> team(o).level() != TeamLevel.COMPANY).toList();
    List<KeyResult> all = some.stream().flatMap(o -> keyResultsOf(o).stream()).toList();
    List<KeyResult> upper = all.stream().filter(this::needsSupport).toList();
    List<KeyResult> checked = all.stream().filter(k -> k.source() == Source.CHECK_INS).toList();
    return new Indices(
        share(below.stream().filter(this::reachesCompany).count(), below.size()),
        share(upper.stream().filter(this::supported).count(), upper.size()),
        hasStarted() ? share(checked.stream().filter(this::fresh).count(), checked.size()) : null,
        null);
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  /** A team and all below it. */
  Predicate<Team> atOrBelow(Team upper) {
    return team -> team.equals(upper) || isBelow(team, upper);
  }
}
