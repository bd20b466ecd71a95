package io.okrcascade.api.bench;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.MaintenanceItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The mid-size company: 250 teams, 1,500 people, and for every factor 750 objectives, 3,000 key
 * results and 18,000 check-ins in one quarter, all of them approved. The same for the same factor.
 */
final class LoadCompany {
  static final String CYCLE = "q";
  private static final int TEAMS = 250;
  private static final int PEOPLE = 1_500;
  private static final int OBJECTIVES = 3;

  /** Times the company that one request takes in. */
  private static final int MOST_AT_ONCE = 10;

  private static final int KEY_RESULTS = 4;
  private static final int CHECK_INS = 6;

  private final Random random = new Random(7);
  private final String cycle;
  private final LocalDate startsOn;
  private final List<TeamItem> teams = new ArrayList<>();
  private final Map<String, String> parents = new HashMap<>();

  private LoadCompany(String cycle, LocalDate startsOn) {
    this.cycle = cycle;
    this.startsOn = startsOn;
    add("co", TeamLevel.COMPANY, null);
    for (int i = 1; i < TEAMS; i++) {
      if (i <= 8) {
        add("t" + i, TeamLevel.DEPARTMENT, "co");
      } else if (i <= 48) {
        add("t" + i, TeamLevel.TRIBE, "t" + (1 + i % 8));
      } else {
        add("t" + i, TeamLevel.SQUAD, "t" + (9 + i % 40));
      }
    }
  }

  private void add(String id, TeamLevel level, String parent) {
    teams.add(new TeamItem(id, "Team " + id, level, parent, null, null, null, null));
    parents.put(id, parent);
  }

  static Bundle of(LocalDate today, int factor) {
    return company(today).whole(OBJECTIVES * factor);
  }

  /** The same in parts, each of which may be sent at once. */
  static List<Bundle> inParts(LocalDate today, int factor) {
    LoadCompany company = company(today);
    int first = OBJECTIVES * Math.min(factor, MOST_AT_ONCE);
    List<Bundle> parts = new ArrayList<>(List.of(company.whole(first)));
    for (int from = first; from < OBJECTIVES * factor; from += first) {
      int to = Math.min(from + first, OBJECTIVES * factor);
      parts.add(new Bundle.Builder().objectives(company.objectives(from, to)).build());
    }
    return parts;
  }

  private static LoadCompany company(LocalDate today) {
    return new LoadCompany(CYCLE, today.minusDays(50));
  }

  private Bundle whole(int objectives) {
    return new Bundle.Builder()
        .teams(teams)
        .people(people())
        .cycles(List.of(cycle()))
        .objectives(objectives(0, objectives))
        .initiatives(initiatives())
        .capacities(capacities())
        .maintenance(maintenance())
        .build();
  }

  /**
   * The OKRs of a cycle of its own, with no other above it.
   *
   * @param objectives of each team
   */
  static Bundle another(String cycle, LocalDate startsOn, int objectives) {
    LoadCompany company = new LoadCompany(cycle, startsOn);
    return new Bundle.Builder()
        .cycles(List.of(company.cycle()))
        .objectives(company.objectives(0, objectives))
        .build();
  }

  private CycleItem cycle() {
    return new CycleItem(
        cycle,
        "Quarter " + cycle,
        Cadence.QUARTER,
        startsOn,
        startsOn.plusDays(91),
        null,
        Phase.ACTIVE,
        null,
        null);
  }

  /** So many of each team, by their numbers. */
  private List<ObjectiveItem> objectives(int from, int to) {
    List<ObjectiveItem> objectives = new ArrayList<>();
    for (int n = from; n < to; n++) {
      for (TeamItem team : teams) {
        objectives.add(objective(team.id(), n));
      }
    }
    return objectives;
  }

  /** Those of the one cycle are called as other drivers know them. */
  private String objectiveId(String team, int n) {
    return (cycle.equals(CYCLE) ? "o-" : cycle + "-") + team + "-" + n;
  }

  private static List<PersonItem> people() {
    List<PersonItem> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      MembershipItem membership = new MembershipItem("t" + (49 + i % 200), Role.MEMBER);
      people.add(
          new PersonItem(
              "p" + i, "Person " + i, null, null, List.of(membership), null, null, null, null));
    }
    return people;
  }

  private ObjectiveItem objective(String team, int n) {
    String id = objectiveId(team, n);
    List<KeyResultItem> keyResults = new ArrayList<>();
    for (int k = 0; k < KEY_RESULTS; k++) {
      keyResults.add(keyResult(id + "-" + k));
    }
    String parent = parents.get(team);
    List<AlignmentItem> up =
        parent == null
            ? List.of()
            : List.of(
                new AlignmentItem(
                    NodeType.KEY_RESULT,
                    objectiveId(parent, n) + "-" + random.nextInt(KEY_RESULTS),
                    AlignmentMode.CONTRIBUTES,
                    1.0));
    return new ObjectiveItem(
        id,
        team,
        cycle,
        "What team " + team + " wants to achieve, number " + n,
        null,
        null,
        null,
        person(),
        null,
        ObjectiveState.APPROVED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        up,
        keyResults,
        null,
        null);
  }

  private KeyResultItem keyResult(String id) {
    MetricItem metric =
        new MetricItem(
            MetricType.PERCENT,
            "%",
            Direction.INCREASE,
            BigDecimal.ZERO,
            BigDecimal.valueOf(100),
            null,
            null);
    List<CheckInItem> checkIns = new ArrayList<>();
    for (int week = 0; week < CHECK_INS; week++) {
      checkIns.add(
          new CheckInItem(
              null,
              startsOn.plusDays(7L * week),
              BigDecimal.valueOf(random.nextInt(10_000), 2),
              random.nextInt(100) / 100.0,
              null,
              person(),
              null,
              null));
    }
    return new KeyResultItem(
        id,
        null,
        "How " + id + " is measured",
        null,
        metric,
        null,
        null,
        person(),
        7,
        null,
        null,
        null,
        null,
        null,
        null,
        checkIns);
  }

  private String person() {
    return "p" + random.nextInt(PEOPLE);
  }

  /** Three of each squad, half of them in need of another squad. */
  private List<InitiativeItem> initiatives() {
    List<InitiativeItem> initiatives = new ArrayList<>();
    for (int t = 49; t < TEAMS; t++) {
      for (int n = 0; n < 3; n++) {
        String id = "i-t" + t + "-" + n;
        InitiativeState state = InitiativeState.values()[random.nextInt(5)];
        LocalDate end = startsOn.plusDays(20 + random.nextInt(70));
        boolean promised = state.isCommitted();
        initiatives.add(
            new InitiativeItem(
                id,
                "t" + t,
                CYCLE,
                "Initiative " + n + " of team " + t,
                new BriefingItem(
                    "a problem", "a need", "an impact", List.of(Benefit.RISK), null, "a way", null),
                1.0 + random.nextInt(10),
                startsOn,
                end,
                promised ? startsOn.minusDays(7) : null,
                promised ? end : null,
                state == InitiativeState.DELIVERED ? startsOn.plusDays(random.nextInt(50)) : null,
                null,
                null,
                state,
                null,
                null,
                person(),
                null,
                null,
                List.of(new ContributionItem("o-t" + t + "-0-" + n, Impact.HIGH, 0.8)),
                random.nextBoolean() ? List.of(dependency(id, t, end)) : null));
      }
    }
    return initiatives;
  }

  private DependencyItem dependency(String initiative, int team, LocalDate end) {
    String provider = "t" + (49 + (team - 49 + 1 + random.nextInt(TEAMS - 50)) % (TEAMS - 49));
    return new DependencyItem(
        initiative + "-d",
        provider,
        "something that only they can do",
        end.minusDays(5),
        Size.values()[random.nextInt(3)],
        DependencyState.values()[random.nextInt(6)],
        startsOn.minusDays(14),
        null,
        null,
        null,
        List.of(
            new ResponseItem(
                startsOn.minusDays(10),
                DependencyState.REQUESTED,
                "please",
                person(),
                null,
                null)));
  }

  private List<CapacityItem> capacities() {
    return teams.stream()
        .filter(team -> team.level() == TeamLevel.SQUAD)
        .map(team -> new CapacityItem(team.id(), CYCLE, 5.0 + random.nextInt(4)))
        .toList();
  }

  /** Seven weeks of each squad. */
  private List<MaintenanceItem> maintenance() {
    List<MaintenanceItem> reports = new ArrayList<>();
    for (TeamItem team : teams) {
      for (int week = 0; team.level() == TeamLevel.SQUAD && week < 7; week++) {
        reports.add(
            new MaintenanceItem(
                team.id(),
                startsOn.plusWeeks(week),
                random.nextInt(60) / 100.0,
                random.nextInt(30),
                random.nextInt(30),
                Map.of("Payslip questions", random.nextInt(20))));
      }
    }
    return reports;
  }
}
