package io.okrcascade.core.testing;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small cascade written down in a few lines, for tests with figures worked out by hand.
 *
 * <p>Teams: company {@code acme} > department {@code dept} > tribe {@code tribe} > squads {@code
 * red}, {@code blue}. CycleTree: {@code now} has 100 days from 2026-01-01, so that on {@link #day}
 * n the expected progress is n / 100; it is a part of {@code year}, as is the later {@code next}.
 */
public final class Sketch {
  public static final LocalDate START = LocalDate.of(2026, 1, 1);

  private final List<Team> teams = new ArrayList<>();
  private final List<Cycle> cycles = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();
  private final Set<String> objectiveIds = new HashSet<>();
  private final List<KeyResult> keyResults = new ArrayList<>();
  private final List<Alignment> alignments = new ArrayList<>();
  private final List<CheckIn> checkIns = new ArrayList<>();

  public Sketch() {
    teams.add(Team.of("acme", "Acme", TeamLevel.COMPANY, null));
    teams.add(Team.of("dept", "Department", TeamLevel.DEPARTMENT, "acme"));
    teams.add(Team.of("tribe", "Tribe", TeamLevel.TRIBE, "dept"));
    teams.add(Team.of("red", "Red", TeamLevel.SQUAD, "tribe"));
    teams.add(Team.of("blue", "Blue", TeamLevel.SQUAD, "tribe"));
    cycle("year", START, LocalDate.of(2026, 12, 31), null);
    cycle("now", START, day(99), "year");
    cycle("next", day(100), day(199), "year");
  }

  /** Day n of the cycle {@code now}, counted from 0. */
  public static LocalDate day(int n) {
    return START.plusDays(n);
  }

  public Sketch team(String id, TeamLevel level, @Nullable String parentId) {
    teams.add(Team.of(id, id, level, parentId));
    return this;
  }

  public Sketch cycle(String id, LocalDate first, LocalDate last, @Nullable String parentId) {
    cycles.add(new Cycle(id, id, Cadence.OTHER, first, last, parentId, Phase.ACTIVE));
    return this;
  }

  /** A cycle is in another phase than ACTIVE. */
  public Sketch phase(String cycleId, Phase phase) {
    cycles.replaceAll(cycle -> cycle.id().equals(cycleId) ? cycle.withPhase(phase) : cycle);
    return this;
  }

  /** An objective of the company in the cycle {@code now}. */
  public Sketch objective(String id) {
    return objective(id, "acme", "now", 1);
  }

  public Sketch objective(String id, String teamId) {
    return objective(id, teamId, "now", 1);
  }

  public Sketch objective(String id, String teamId, String cycleId, double weight) {
    objectiveIds.add(id);
    Objective plain = Objective.of(id, teamId, cycleId, "Title of " + id);
    objectives.add(
        new Objective(
            id,
            teamId,
            cycleId,
            plain.title(),
            null,
            plain.ambition(),
            plain.origin(),
            null,
            weight,
            plain.state(),
            false,
            0,
            null,
            List.of(),
            null,
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

  /** Changes the objective added last. */
  public Sketch but(UnaryOperator<Objective> change) {
    objectives.set(objectives.size() - 1, change.apply(objectives.get(objectives.size() - 1)));
    return this;
  }

  /** The objective added last is archived. */
  public Sketch archived() {
    return but(
        o ->
            new Objective(
                o.id(),
                o.teamId(),
                o.cycleId(),
                o.title(),
                o.description(),
                o.ambition(),
                o.origin(),
                o.ownerId(),
                o.weight(),
                o.state(),
                true,
                o.sortOrder(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                List.of(),
                null));
  }

  /** A number from 0 to 100, measured by check-ins, weight 1. */
  public Sketch keyResult(String id, String objectiveId) {
    return keyResult(id, objectiveId, Metric.number("points", 0, 100));
  }

  public Sketch keyResult(String id, String objectiveId, Metric metric) {
    return keyResult(id, objectiveId, metric, Source.CHECK_INS, 1);
  }

  public Sketch keyResult(
      String id, String objectiveId, Metric metric, Source source, double weight) {
    keyResults.add(
        new KeyResult(
            id,
            objectiveId,
            "Title of " + id,
            null,
            metric,
            source,
            weight,
            null,
            7,
            KeyResultState.ACTIVE,
            0,
            null,
            List.of(),
            null));
    return this;
  }

  /** The key result added last is dropped. */
  public Sketch dropped() {
    KeyResult last = keyResults.remove(keyResults.size() - 1);
    keyResults.add(
        new KeyResult(
            last.id(),
            last.objectiveId(),
            last.title(),
            last.description(),
            last.metric(),
            last.source(),
            last.weight(),
            last.ownerId(),
            last.cadenceDays(),
            KeyResultState.DROPPED,
            last.sortOrder(),
            null,
            List.of(),
            null));
    return this;
  }

  /** A check-in at noon of day n. */
  public Sketch checkIn(String keyResultId, int day, double value) {
    return checkIn(keyResultId, day, value, null);
  }

  /** Takes the last check-in back. */
  public Sketch voided() {
    int last = checkIns.size() - 1;
    Voided voided = new Voided(checkIns.get(last).on(), null, "a slip");
    checkIns.set(last, Copy.of(checkIns.get(last)).with("voided", voided).make());
    return this;
  }

  public Sketch checkIn(
      String keyResultId, int day, @Nullable Double value, @Nullable Double confidence) {
    return checkIn(keyResultId, day, 12, value, confidence);
  }

  public Sketch checkIn(
      String keyResultId, int day, int hour, @Nullable Double value, @Nullable Double confidence) {
    checkIns.add(
        new CheckIn(
            "c" + checkIns.size(),
            keyResultId,
            day(day),
            value == null ? null : BigDecimal.valueOf(value),
            confidence,
            null,
            null,
            List.of(),
            day(day).atTime(hour, 0).toInstant(ZoneOffset.UTC),
            null));
    return this;
  }

  /** A contributing link of weight 1; what the ids stand for is looked up. */
  public Sketch link(String child, String parent) {
    return link(child, parent, 1);
  }

  public Sketch link(String child, String parent, double weight) {
    return link(child, parent, AlignmentMode.CONTRIBUTES, weight);
  }

  public Sketch supports(String child, String parent) {
    return link(child, parent, AlignmentMode.SUPPORTS, 1);
  }

  private Sketch link(String child, String parent, AlignmentMode mode, double weight) {
    String id = child + "--" + parent;
    alignments.add(new Alignment(id, type(child), child, type(parent), parent, mode, weight));
    return this;
  }

  private NodeType type(String id) {
    return objectiveIds.contains(id) ? NodeType.OBJECTIVE : NodeType.KEY_RESULT;
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

  /** Scores on day n with the default thresholds. */
  public Scores scores(int day) {
    return cascade().scores(day(day), Pace.DEFAULT);
  }
}
