package io.okrcascade.core.bench;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A company of a given number of key results, in one quarter: four to an objective, five objectives
 * to a team, twelve teams to the team above; every objective below the company contributes to a key
 * result of the team above, and key results have one check-in on average. Ids are as long as real
 * ones.
 */
final class BigCompany {
  static final LocalDate DAY = LocalDate.of(2026, 11, 15);
  static final String CYCLE = "2026-Q4";
  static final String COMPANY = "acme";
  private static final int OBJECTIVES = 5;
  private static final int KEY_RESULTS = 4;
  private static final int TEAMS_BELOW = 12;

  final List<Team> teams = new ArrayList<>();
  final List<Objective> objectives = new ArrayList<>();
  final List<KeyResult> keyResults = new ArrayList<>();
  final List<Alignment> alignments = new ArrayList<>();
  final List<CheckIn> checkIns = new ArrayList<>();
  final Organization organization;
  final CycleTree cycles;
  private final Random random = new Random(1);

  /** In the order of their ids, as a database gives them, or in none. */
  BigCompany(int size, boolean ordered) {
    // From the squads up: every level has a twelfth of the teams of the level below.
    int squads = size / KEY_RESULTS / OBJECTIVES * (TEAMS_BELOW - 1) / TEAMS_BELOW;
    int tribes = Math.max(1, squads / TEAMS_BELOW);
    int departments = Math.max(1, tribes / TEAMS_BELOW);
    List<String> above = fill(TeamLevel.COMPANY, COMPANY, 1, List.of());
    above = fill(TeamLevel.DEPARTMENT, "department", departments, above);
    above = fill(TeamLevel.TRIBE, "tribe", tribes, above);
    fill(TeamLevel.SQUAD, "squad", squads, above);
    organization = new Organization(teams);
    cycles =
        new CycleTree(
            List.of(
                new Cycle(
                    CYCLE,
                    "2026 Q4",
                    Cadence.QUARTER,
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 12, 31),
                    null,
                    Phase.ACTIVE)));
    if (!ordered) {
      Collections.shuffle(objectives, random);
      Collections.shuffle(keyResults, random);
      Collections.shuffle(alignments, random);
      Collections.shuffle(checkIns, random);
    }
  }

  /** Teams of a level with their OKRs; gives the ids of the teams. */
  private List<String> fill(TeamLevel level, String name, int count, List<String> above) {
    List<String> ids = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      String parent = above.isEmpty() ? null : above.get(t * above.size() / count);
      String team = parent == null ? name : "%s-%06d".formatted(name, t);
      ids.add(team);
      teams.add(Team.of(team, team, level, parent));
      for (int o = 0; o < OBJECTIVES; o++) {
        addObjective(team, parent, o);
      }
    }
    return ids;
  }

  private void addObjective(String team, String above, int number) {
    String id = objectiveId(team, number);
    objectives.add(Objective.of(id, team, CYCLE, "Objective " + number + " of " + team));
    for (int k = 0; k < KEY_RESULTS; k++) {
      String keyResult = id + "-kr" + k;
      Metric metric = Metric.number("points", random.nextInt(100), 100 + random.nextInt(900));
      keyResults.add(KeyResult.of(keyResult, id, "Key result " + k + " of " + id, metric));
      for (int c = random.nextInt(3); c > 0; c--) {
        addCheckIn(keyResult);
      }
    }
    if (above != null) {
      String parent =
          objectiveId(above, random.nextInt(OBJECTIVES)) + "-kr" + random.nextInt(KEY_RESULTS);
      String link = "01JBX3K8Z9%010d".formatted(alignments.size());
      alignments.add(Alignment.contributes(link, NodeType.OBJECTIVE, id, parent));
    }
  }

  private static String objectiveId(String team, int number) {
    return team + "-2026-q4-o" + number;
  }

  private void addCheckIn(String keyResult) {
    LocalDate on = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(60));
    checkIns.add(
        new CheckIn(
            "01JBX3K8ZA%010d".formatted(checkIns.size()),
            keyResult,
            on,
            BigDecimal.valueOf(random.nextInt(100_000), 2),
            random.nextBoolean() ? 0.5 : null,
            null,
            null,
            List.of(),
            on.atTime(12, 0).toInstant(ZoneOffset.UTC),
            null));
  }

  Cascade cascade() {
    return Cascade.of(organization, cycles, objectives, keyResults, alignments, checkIns);
  }
}
