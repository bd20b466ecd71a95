package io.okrcascade.core.audit;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A company drawn from a seed, untidy on purpose, with round numbers so that thresholds are hit
 * exactly. Links lead from later rows to earlier ones, which keeps circles out.
 */
final class RandomScenario {
  private static final TeamLevel[] LEVELS = TeamLevel.values();
  private static final String[] TITLES = {
    "Win more", "win, more!", "Win 2 more", "Lose less", "?", "!"
  };

  private final Random random;
  private final Scenario s = new Scenario();

  /** Objectives and key results in the order of their making, a key result before its objective. */
  private final List<String> order = new ArrayList<>();

  private RandomScenario(long seed) {
    random = new Random(seed);
  }

  static Scenario of(long seed) {
    return new RandomScenario(seed).draw();
  }

  private Scenario draw() {
    s.cycle("q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), "2026", any(Phase.values()))
        .cycle("q4", Scenario.START, Scenario.END, "2026", any(Phase.values()))
        .cycle("dec", LocalDate.of(2026, 12, 2), Scenario.END, "q4", any(Phase.values()))
        .cycle("2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), null, Phase.DRAFT);
    s.cycleId = any("q4", "q4", "2026", "dec", "q3");
    LocalDate start = s.cycles.get(s.cycleId).startsOn();
    s.asOf(start.plusDays(random.nextInt((int) s.cycles.get(s.cycleId).days() + 30) - 10));
    s.left.add("bob");
    drawTeams(random.nextInt(12));
    drawOkrs(3 + random.nextInt(25));
    drawLinks(random.nextInt(70));
    drawWork(random.nextInt(12));
    for (int i = random.nextInt(6); i > 0; i--) {
      KeyResult keyResult = any(s.keyResults);
      s.amend(keyResult.objectiveId(), chance(80) ? keyResult.id() : null, chance(70), day());
    }
    return s;
  }

  private void drawTeams(int count) {
    for (int i = 0; i < count; i++) {
      TeamLevel level = any(LEVELS);
      String parentId = null;
      if (level != TeamLevel.COMPANY) {
        List<Team> upper =
            s.teams.values().stream().filter(team -> team.level().isAbove(level)).toList();
        parentId = any(upper).id();
      }
      s.team("t" + i, level, parentId);
      if (chance(15)) {
        s.archiveTeam("t" + i);
      }
    }
  }

  private void drawOkrs(int count) {
    List<String> teams = List.copyOf(s.teams.keySet());
    // Few teams get most of the objectives, so that some get too many.
    for (int i = 0; i < count; i++) {
      String teamId = teams.get(Math.min(random.nextInt(teams.size()), random.nextInt(8)));
      String id = "n" + random.nextInt(10) + i;
      String cycleId = chance(70) ? s.cycleId : any("2026", "q3", "q4", "dec", "2027");
      s.objective(
          id,
          teamId,
          o -> {
            o.cycleId = cycleId;
            o.title = any(TITLES);
            o.ownerId = chance(80) ? any("ana", "ana", "bob") : null;
            o.createdOn = chance(20) ? day() : null;
            o.origin = chance(40) ? Origin.BOTTOM_UP : Origin.TOP_DOWN;
            o.state = chance(85) ? ObjectiveState.APPROVED : any(ObjectiveState.values());
            o.archived = chance(7);
          });
      int own = chance(20) ? random.nextInt(8) : 1 + random.nextInt(3);
      for (int k = 0; k < own; k++) {
        // An objective and a key result may share an id.
        drawKeyResult(k == 0 && chance(30) ? id : id + "-" + k, id);
      }
      order.add("O" + id);
    }
  }

  private void drawKeyResult(String id, String objectiveId) {
    boolean high = chance(30);
    s.keyResult(
        id,
        objectiveId,
        k -> {
          k.metric = metric();
          k.source =
              chance(k.metric.isNumeric() ? 20 : 0)
                  ? any(Source.values())
                  : chance(10) ? Source.CASCADE : Source.CHECK_INS;
          k.ownerId = chance(85) ? any("ana", "ana", "bob") : null;
          k.createdOn = chance(30) ? day() : null;
          k.cadenceDays = any(1, 7, 7, 14, 30);
          k.state = chance(88) ? KeyResultState.ACTIVE : KeyResultState.DROPPED;
          k.weight = any(0, 1, 1, 2);
        });
    order.add("K" + id);
    KeyResult row = s.keyResults.get(s.keyResults.size() - 1);
    for (int i = row.metric().isComplete() ? random.nextInt(4) : 0; i > 0; i--) {
      double value =
          row.metric().isNumeric()
              ? 10 * (high ? 9 + random.nextInt(2) : random.nextInt(11))
              : random.nextInt(2);
      s.checkIn(id, day(), value);
    }
  }

  private Metric metric() {
    int draw = random.nextInt(8);
    if (draw == 0) {
      return Metric.binary();
    }
    if (draw == 2 || draw == 3) {
      return new Metric(
          MetricType.NUMBER,
          null,
          draw == 2 ? Direction.MAINTAIN_AT_LEAST : Direction.INCREASE,
          draw == 2 ? BigDecimal.ZERO : null,
          BigDecimal.valueOf(100),
          List.of(),
          List.of());
    }
    return draw == 1
        ? Metric.milestones(
            List.of(
                new Milestone("m", "Step", 1, chance(30) ? day() : null),
                new Milestone("n", "Step", 1, null)))
        : Metric.number("points", 0, 100);
  }

  private void drawLinks(int count) {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int child = 1 + random.nextInt(order.size() - 1);
      int parent = random.nextInt(child);
      String from = order.get(child);
      String to = order.get(parent);
      if (isUpwards(from, to) && made.add(from + to)) {
        link(from, to);
      }
      String own = from.charAt(0) == 'K' ? "O" + objective(from).id() : from;
      if (chance(25) && isUpwards(own, to) && made.add(own + to)) {
        link(own, to);
      }
    }
  }

  private void link(String from, String to) {
    s.align(
        from.charAt(0) == 'K',
        from.substring(1),
        to.charAt(0) == 'K',
        to.substring(1),
        chance(70) ? AlignmentMode.CONTRIBUTES : AlignmentMode.SUPPORTS,
        random.nextInt(3));
  }

  private Objective objective(String place) {
    String id = place.substring(1);
    String objectiveId =
        place.charAt(0) == 'O'
            ? id
            : s.keyResults.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow()
                .objectiveId();
    return s.objectives.stream().filter(o -> o.id().equals(objectiveId)).findFirst().orElseThrow();
  }

  private boolean isUpwards(String from, String to) {
    TeamLevel lower = s.teams.get(objective(from).teamId()).level();
    TeamLevel upper = s.teams.get(objective(to).teamId()).level();
    return !lower.isAbove(upper) && !objective(from).equals(objective(to));
  }

  private void drawWork(int count) {
    List<String> teams = List.copyOf(s.teams.keySet());
    for (int i = 0; i < count; i++) {
      String id = "i" + i;
      s.initiative(
          id,
          any(teams),
          draft -> {
            draft.cycleId = chance(70) ? s.cycleId : "2026";
            draft.state = any(InitiativeState.values());
            draft.bypass = chance(20) ? new Bypass(BypassReason.LEGAL, null, null) : null;
            draft.committedEnd = chance(70) ? day() : null;
            draft.deliveredOn =
                draft.state == InitiativeState.DELIVERED && chance(60) ? day() : null;
          });
      for (int c = random.nextInt(3); c > 0; c--) {
        s.works(chance(90) ? id : "nobody", chance(90) ? any(s.keyResults).id() : "nothing");
      }
    }
  }

  private LocalDate day() {
    return s.cycles.get(s.cycleId).startsOn().plusDays(random.nextInt(100) - 3L);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T any(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
