package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.MaintenanceHistory;
import io.okrcascade.core.planning.PlanningFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A small company to audit: co > dep > tribe > squads a and b, the year 2026 with its last quarter
 * q4 (92 days, ACTIVE). What a test does not say is as it should be: owners are named, objectives
 * came up from the teams, key results go from 0 to 100.
 */
final class Scenario {
  static final LocalDate START = LocalDate.of(2026, 10, 1);
  static final LocalDate END = LocalDate.of(2026, 12, 31);

  final Map<String, Team> teams = new LinkedHashMap<>();
  final Map<String, Cycle> cycles = new LinkedHashMap<>();
  final List<Objective> objectives = new ArrayList<>();
  final List<KeyResult> keyResults = new ArrayList<>();
  final List<Alignment> alignments = new ArrayList<>();
  final List<CheckIn> checkIns = new ArrayList<>();
  final List<Initiative> initiatives = new ArrayList<>();
  final List<Contribution> contributions = new ArrayList<>();
  final List<Amendment> amendments = new ArrayList<>();
  final Set<String> left = new HashSet<>();
  LocalDate asOf = LocalDate.of(2026, 10, 2);
  String cycleId = "q4";
  AuditThresholds thresholds = AuditThresholds.DEFAULT;

  Scenario() {
    team("co", TeamLevel.COMPANY, null);
    team("dep", TeamLevel.DEPARTMENT, "co");
    team("tribe", TeamLevel.TRIBE, "dep");
    team("a", TeamLevel.SQUAD, "tribe");
    team("b", TeamLevel.SQUAD, "tribe");
    cycle("2026", LocalDate.of(2026, 1, 1), END, null, Phase.ACTIVE);
    cycle("q4", START, END, "2026", Phase.ACTIVE);
  }

  Scenario asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  /** The day on which that many days of q4 are over. */
  Scenario day(long daysOver) {
    return asOf(START.plusDays(daysOver));
  }

  Scenario team(String id, TeamLevel level, String parentId) {
    teams.put(id, Team.of(id, "Team " + id, level, parentId));
    return this;
  }

  Scenario archiveTeam(String id) {
    Team team = teams.get(id);
    teams.put(id, new Team(id, team.name(), team.level(), team.parentId(), null, null, true, null));
    return this;
  }

  Scenario cycle(String id, LocalDate from, LocalDate to, String parentId, Phase phase) {
    cycles.put(id, new Cycle(id, id, Cadence.OTHER, from, to, parentId, phase));
    return this;
  }

  static final class ObjectiveDraft {
    String cycleId = "q4";
    String title;
    String ownerId = "ana";
    Origin origin = Origin.BOTTOM_UP;
    ObjectiveState state = ObjectiveState.APPROVED;
    boolean archived;
    double weight = 1;
    LocalDate createdOn;
  }

  Scenario objective(String id, String teamId, Consumer<ObjectiveDraft> change) {
    ObjectiveDraft draft = new ObjectiveDraft();
    draft.title = "Title of " + id;
    change.accept(draft);
    objectives.add(
        new Objective(
            id,
            teamId,
            draft.cycleId,
            draft.title,
            null,
            Ambition.COMMITTED,
            draft.origin,
            draft.ownerId,
            draft.weight,
            draft.state,
            draft.archived,
            0,
            null,
            List.of(),
            draft.createdOn,
            null,
            null,
            null,
            false,
            false,
            List.of(),
            List.of(),
            null));
    return this;
  }

  Scenario objective(String id, String teamId) {
    return objective(id, teamId, draft -> {});
  }

  static final class KeyResultDraft {
    Metric metric = Metric.number("points", 0, 100);
    Source source = Source.CHECK_INS;
    String ownerId = "ana";
    int cadenceDays = 7;
    KeyResultState state = KeyResultState.ACTIVE;
    double weight = 1;
    LocalDate createdOn;
  }

  Scenario keyResult(String id, String objectiveId, Consumer<KeyResultDraft> change) {
    KeyResultDraft draft = new KeyResultDraft();
    change.accept(draft);
    keyResults.add(
        new KeyResult(
            id,
            objectiveId,
            "Title of " + id,
            null,
            draft.metric,
            draft.source,
            draft.weight,
            draft.ownerId,
            draft.cadenceDays,
            draft.state,
            0,
            null,
            List.of(),
            draft.createdOn));
    return this;
  }

  Scenario keyResult(String id, String objectiveId) {
    return keyResult(id, objectiveId, draft -> {});
  }

  Scenario keyResults(String objectiveId, String... ids) {
    for (String id : ids) {
      keyResult(id, objectiveId);
    }
    return this;
  }

  Scenario contributes(String childId, String parentId) {
    return align(childId, parentId, AlignmentMode.CONTRIBUTES, 1);
  }

  Scenario supports(String childId, String parentId) {
    return align(childId, parentId, AlignmentMode.SUPPORTS, 1);
  }

  Scenario align(String childId, String parentId, AlignmentMode mode, double weight) {
    return align(isKeyResult(childId), childId, isKeyResult(parentId), parentId, mode, weight);
  }

  Scenario align(
      boolean childIsKeyResult,
      String childId,
      boolean parentIsKeyResult,
      String parentId,
      AlignmentMode mode,
      double weight) {
    alignments.add(
        new Alignment(
            "l" + alignments.size(),
            type(childIsKeyResult),
            childId,
            type(parentIsKeyResult),
            parentId,
            mode,
            weight));
    return this;
  }

  private boolean isKeyResult(String id) {
    return keyResults.stream().anyMatch(k -> k.id().equals(id));
  }

  private static NodeType type(boolean keyResult) {
    return keyResult ? NodeType.KEY_RESULT : NodeType.OBJECTIVE;
  }

  Scenario checkIn(String keyResultId, LocalDate on, double value) {
    checkIns.add(CheckIn.of("c" + checkIns.size(), keyResultId, on, value));
    return this;
  }

  static final class InitiativeDraft {
    String cycleId = "q4";
    InitiativeState state = InitiativeState.IN_PROGRESS;
    Bypass bypass;
    LocalDate committedEnd;
    LocalDate deliveredOn;
  }

  Scenario initiative(String id, String teamId, Consumer<InitiativeDraft> change) {
    InitiativeDraft draft = new InitiativeDraft();
    change.accept(draft);
    initiatives.add(
        new Initiative(
            id,
            teamId,
            draft.cycleId,
            "Title of " + id,
            Briefing.EMPTY,
            null,
            null,
            null,
            null,
            draft.committedEnd,
            draft.deliveredOn,
            null,
            null,
            draft.state,
            draft.bypass,
            null,
            null,
            null,
            List.of()));
    return this;
  }

  Scenario works(String initiativeId, String keyResultId) {
    contributions.add(new Contribution(initiativeId, keyResultId, Impact.HIGH, 0.5));
    return this;
  }

  Scenario amend(String objectiveId, String keyResultId, boolean eased, LocalDate on) {
    amendments.add(
        new Amendment(
            "m" + amendments.size(),
            objectiveId,
            keyResultId,
            "metric.target",
            "100",
            "80",
            eased,
            "because",
            on,
            null,
            Instant.EPOCH));
    return this;
  }

  Cascade cascade() {
    return Cascade.of(
        new Organization(teams.values()),
        new CycleTree(cycles.values()),
        objectives,
        keyResults,
        alignments,
        checkIns);
  }

  AuditInput input() {
    return new AuditInput(
        cascade().scores(asOf, Pace.DEFAULT),
        cycleId,
        initiatives,
        contributions,
        amendments,
        List.of(),
        null,
        team -> new MaintenanceHistory(List.of()),
        List.of(),
        List.of(),
        left::contains,
        thresholds,
        PlanningFigures.DEFAULT);
  }

  AuditReport audit() {
    return Audit.run(input());
  }

  /** Ids of the subjects that a rule finds, one for each finding, in order. */
  List<String> found(String code) {
    return findings(code).stream().map(finding -> finding.subject().id()).toList();
  }

  List<Finding> findings(String code) {
    return audit().withCode(code).findings();
  }
}
