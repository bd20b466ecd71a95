package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Loads;
import io.okrcascade.core.planning.MaintenanceHistory;
import io.okrcascade.core.planning.PlanningFigures;
import io.okrcascade.core.testing.RandomCompany;
import io.okrcascade.core.testing.RandomPlanning;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of planning find in random companies exactly what a plain reading of them finds. */
class PlanningAuditAgainstNaiveTest {
  private static final long COMPANIES = 60;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final String CYCLE = "2026-Q2";
  private static final PlanningFigures FIGURES = PlanningFigures.DEFAULT;

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void findsExactlyWhatIsTrue() {
    for (long seed = 0; seed < COMPANIES; seed++) {
      RandomCompany company = RandomCompany.of(seed);
      RandomPlanning planning = RandomPlanning.of(company, seed);
      grade(company, planning, new Random(seed));
      List<String> expected = new Naive(company, planning).findings();
      List<String> codes = PlanningRules.ALL.stream().map(Rule::code).toList();
      List<String> found =
          audit(company, planning).findings().stream()
              .filter(f -> codes.contains(f.code()) || f.code().equals("UNEXPLAINED_MISS"))
              .filter(f -> !f.code().equals("DEPENDENCY_CIRCLE"))
              .map(f -> f.code() + " " + f.subject().id() + " of " + f.subject().teamId())
              .sorted()
              .toList();
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
      found.forEach(told -> seen.merge(told.split(" ")[0], 1, Integer::sum));
    }
    assertThat(seen.keySet())
        .containsExactly(
            "BROKEN_COMMITMENT",
            "PROVIDER_OVERLOAD",
            "UNANSWERED_DEPENDENCY",
            "UNBACKED_DEPENDENCY",
            "UNDER_WATER",
            "UNEXPLAINED_MISS");
    assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(10));
  }

  /** As if the cycle had closed, and was open again before its grades were withdrawn. */
  private static void grade(RandomCompany company, RandomPlanning planning, Random random) {
    for (Objective objective : company.objectives()) {
      if (objective.cycleId().equals(CYCLE) && random.nextInt(3) == 0) {
        String said = random.nextBoolean() ? "that is why" : null;
        planning.grades.removeIf(grade -> grade.objectiveId().equals(objective.id()));
        planning.grades.add(
            new Grade(objective.id(), random.nextInt(101) / 100.0, said, DAY.minusDays(9)));
      }
    }
  }

  @Test
  void findsACircleForEachKnotOfTeams() {
    int circles = 0;
    for (long seed = 0; seed < COMPANIES; seed++) {
      RandomCompany company = RandomCompany.of(seed);
      RandomPlanning planning = RandomPlanning.of(company, seed);
      List<String> firsts = new Naive(company, planning).firstsOfKnots();
      assertThat(audit(company, planning).withCode("DEPENDENCY_CIRCLE").findings())
          .as("seed %d", seed)
          .extracting(finding -> finding.subject().id())
          .containsExactlyInAnyOrderElementsOf(firsts);
      circles += firsts.size();
    }
    assertThat(circles).isGreaterThan(10);
  }

  private static AuditReport audit(RandomCompany company, RandomPlanning planning) {
    Organization organization = new Organization(company.teams());
    CycleTree cycles = new CycleTree(company.cycles());
    Cascade cascade =
        Cascade.of(
            organization,
            cycles,
            company.objectives(),
            company.keyResults(),
            company.alignments(),
            company.checkIns());
    List<Initiative> initiatives =
        planning.initiatives.stream().filter(i -> i.cycleId().equals(CYCLE)).toList();
    List<String> ids = initiatives.stream().map(Initiative::id).toList();
    Function<String, MaintenanceHistory> maintenance =
        team ->
            new MaintenanceHistory(
                planning.maintenance.stream()
                    .filter(r -> r.teamId().equals(team) && !r.weekOf().isAfter(DAY))
                    .toList());
    return Audit.run(
        new AuditInput(
            cascade.scores(DAY, Pace.DEFAULT),
            CYCLE,
            planning.initiatives,
            company.contributions(),
            company.amendments(),
            planning.negotiations(),
            new Loads(
                new Loads.Input(
                    organization,
                    cycles.cycle(CYCLE),
                    initiatives,
                    planning.dependencies.stream()
                        .filter(d -> ids.contains(d.initiativeId()))
                        .toList(),
                    planning.capacities.stream().filter(c -> c.cycleId().equals(CYCLE)).toList(),
                    maintenance,
                    FIGURES)),
            maintenance,
            planning.grades,
            planning.waivers,
            person -> false,
            AuditThresholds.DEFAULT,
            FIGURES));
  }

  /** The rules once more, slowly and to the letter. */
  private static final class Naive {
    private final RandomCompany company;
    private final RandomPlanning planning;
    private final Cycle cycle;
    private final List<String> found = new ArrayList<>();

    Naive(RandomCompany company, RandomPlanning planning) {
      this.company = company;
      this.planning = planning;
      this.cycle =
          company.cycles().stream().filter(c -> c.id().equals(CYCLE)).findFirst().orElseThrow();
    }

    List<String> findings() {
      for (Initiative initiative : planning.initiatives) {
        if (initiative.cycleId().equals(CYCLE) && isLive(initiative)) {
          dependencies(initiative);
        }
      }
      company.teams().stream().filter(team -> !team.archived()).forEach(this::team);
      planning.grades.forEach(this::grade);
      return found.stream().sorted().toList();
    }

    private static boolean isLive(Initiative initiative) {
      return !List.of(InitiativeState.DROPPED, InitiativeState.POSTPONED)
          .contains(initiative.state());
    }

    private void dependencies(Initiative initiative) {
      boolean broken = false;
      for (Dependency d : planning.dependencies) {
        if (!d.initiativeId().equals(initiative.id())) {
          continue;
        }
        String state = d.state().name();
        boolean awaited = initiative.state() != InitiativeState.DELIVERED;
        if (awaited && state.equals("ACCEPTED") && !isBacked(d)) {
          found.add("UNBACKED_DEPENDENCY " + d.id() + " of " + d.providerTeamId());
        }
        boolean late = state.equals("REQUESTED") && ChronoUnit.DAYS.between(asked(d), DAY) > 7;
        boolean over = cycle.phase().ordinal() > Phase.VALIDATE.ordinal();
        boolean open = List.of("REQUESTED", "IDENTIFIED", "COUNTERED").contains(state);
        if (awaited && (late || (over && open))) {
          String holder = state.equals("REQUESTED") ? d.providerTeamId() : initiative.teamId();
          found.add("UNANSWERED_DEPENDENCY " + d.id() + " of " + holder);
        }
        broken |=
            List.of("DECLINED", "COUNTERED").contains(state)
                || (state.equals("WITHDRAWN") && isWithdrawnLater(initiative, d));
      }
      if (broken
          && List.of(InitiativeState.COMMITTED, InitiativeState.IN_PROGRESS)
              .contains(initiative.state())) {
        found.add("BROKEN_COMMITMENT " + initiative.id() + " of " + initiative.teamId());
      }
    }

    /** On the day of the commitment is before it; a withdrawal without a day always was. */
    private boolean isWithdrawnLater(Initiative initiative, Dependency d) {
      LocalDate on = null;
      for (DependencyResponse answer : said(d)) {
        on = answer.state() == DependencyState.WITHDRAWN ? answer.on() : on;
      }
      LocalDate committed = initiative.committedOn();
      return on != null && (committed == null || on.isAfter(committed));
    }

    private List<DependencyResponse> said(Dependency d) {
      return planning.answers.stream()
          .filter(a -> a.dependencyId().equals(d.id()))
          .sorted(DependencyResponse.ORDER)
          .toList();
    }

    private LocalDate asked(Dependency d) {
      LocalDate day = d.identifiedOn();
      boolean waits = false;
      for (DependencyResponse answer : said(d)) {
        if (answer.state() == DependencyState.REQUESTED) {
          day = waits ? day : answer.on();
          waits = true;
        } else if (answer.state().isAnswer()) {
          waits = false;
        }
      }
      return day;
    }

    private boolean isBacked(Dependency d) {
      Backing backing = null;
      for (DependencyResponse answer : said(d)) {
        backing = answer.backing() == null ? backing : answer.backing();
      }
      if (backing == null) {
        return false;
      }
      String id = backing.id();
      String team = null;
      if (backing.type() == BackingType.INITIATIVE) {
        for (Initiative initiative : planning.initiatives) {
          team = initiative.id().equals(id) && isLive(initiative) ? initiative.teamId() : team;
        }
      } else {
        for (KeyResult keyResult : company.keyResults()) {
          if (keyResult.id().equals(id) && keyResult.state() == KeyResultState.ACTIVE) {
            for (Objective objective : company.objectives()) {
              team =
                  objective.id().equals(keyResult.objectiveId()) && objective.isLive()
                      ? objective.teamId()
                      : team;
            }
          }
        }
      }
      for (String at = team; at != null; at = parentOf(at)) {
        if (at.equals(d.providerTeamId())) {
          return true;
        }
      }
      return false;
    }

    private @Nullable String parentOf(String team) {
      return company.teams().stream()
          .filter(t -> t.id().equals(team))
          .findFirst()
          .orElseThrow()
          .parentId();
    }

    private void team(Team team) {
      Map<LocalDate, Double> shares = new TreeMap<>();
      planning.maintenance.stream()
          .filter(r -> r.teamId().equals(team.id()) && !r.weekOf().isAfter(DAY))
          .forEach(r -> shares.put(r.weekOf(), r.share()));
      List<LocalDate> weeks =
          shares.keySet().stream().filter(week -> cycle.contains(week.plusDays(3))).toList();
      if (!weeks.isEmpty()) {
        LocalDate last = weeks.get(weeks.size() - 1);
        boolean under = true;
        for (int week = 0; week < 3; week++) {
          Double share = shares.get(last.minusWeeks(week));
          under &= share != null && share >= 0.4 - 1e-9;
        }
        if (under) {
          found.add("UNDER_WATER " + team.id() + " of " + team.id());
        }
      }
      planning.capacities.stream()
          .filter(c -> c.cycleId().equals(CYCLE) && c.teamId().equals(team.id()))
          .filter(c -> took(team) > c.people() * 13 * (1 - share(shares)) + 1e-6)
          .forEach(c -> found.add("PROVIDER_OVERLOAD " + team.id() + " of " + team.id()));
    }

    /** 2026-Q2 has 13 Thursdays; weeks count where their Thursday lies. */
    private double share(Map<LocalDate, Double> shares) {
      List<Double> in = new ArrayList<>();
      List<Double> before = new ArrayList<>();
      shares.forEach(
          (monday, share) -> {
            if (cycle.contains(monday.plusDays(3))) {
              in.add(share);
            }
            if (monday.plusDays(3).isBefore(cycle.startsOn())) {
              before.add(share);
            }
          });
      List<Double> counted =
          !in.isEmpty() ? in : before.subList(Math.max(0, before.size() - 6), before.size());
      return counted.stream().mapToDouble(d -> d).average().orElse(0);
    }

    private double took(Team team) {
      double weeks = 0;
      for (Initiative initiative : planning.initiatives) {
        boolean counts = initiative.cycleId().equals(CYCLE);
        if (counts
            && initiative.teamId().equals(team.id())
            && initiative.state().isCommitted()
            && initiative.effort() != null) {
          weeks += initiative.effort();
        }
        for (Dependency d : planning.dependencies) {
          if (counts
              && isLive(initiative)
              && d.initiativeId().equals(initiative.id())
              && d.providerTeamId().equals(team.id())
              && List.of(DependencyState.ACCEPTED, DependencyState.DELIVERED).contains(d.state())) {
            weeks += d.size().ordinal() + 1;
          }
        }
      }
      return weeks;
    }

    private void grade(Grade grade) {
      Objective objective =
          company.objectives().stream()
              .filter(o -> o.id().equals(grade.objectiveId()))
              .findFirst()
              .orElseThrow();
      if (objective.cycleId().equals(CYCLE)
          && objective.isLive()
          && objective.ambition() == Ambition.COMMITTED
          && grade.progress() != null
          && grade.progress() < 1
          && grade.explanation() == null) {
        found.add("UNEXPLAINED_MISS " + objective.id() + " of " + objective.teamId());
      }
    }

    /** The first team of each set of teams that all wait for each other, if by way of others. */
    List<String> firstsOfKnots() {
      Map<String, Set<String>> waits = new TreeMap<>();
      for (Initiative initiative : planning.initiatives) {
        for (Dependency d : planning.dependencies) {
          if (initiative.cycleId().equals(CYCLE)
              && isLive(initiative)
              && initiative.state() != InitiativeState.DELIVERED
              && d.initiativeId().equals(initiative.id())
              && d.state().isOpen()) {
            waits
                .computeIfAbsent(initiative.teamId(), t -> new TreeSet<>())
                .add(d.providerTeamId());
          }
        }
      }
      Set<Set<String>> knots = new HashSet<>();
      for (String team : waits.keySet()) {
        Set<String> mutual = new TreeSet<>();
        for (String other : reached(waits, team)) {
          if (reached(waits, other).contains(team)) {
            mutual.add(other);
          }
        }
        if (!mutual.isEmpty()) {
          knots.add(mutual);
        }
      }
      return knots.stream().map(knot -> knot.iterator().next()).toList();
    }

    private static Set<String> reached(Map<String, Set<String>> waits, String from) {
      Set<String> reached = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(waits.getOrDefault(from, Set.of()));
      while (!open.isEmpty()) {
        String team = open.pop();
        if (reached.add(team)) {
          open.addAll(waits.getOrDefault(team, Set.of()));
        }
      }
      return reached;
    }
  }
}
