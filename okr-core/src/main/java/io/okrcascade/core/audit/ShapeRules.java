package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.count;
import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.audit.Words.sentence;

import io.okrcascade.core.cascade.Edges;
import io.okrcascade.core.cascade.Graph;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules about who has objectives, and how these are made. */
final class ShapeRules {
  private static final Rule NO_OKRS =
      new Rule(
          "NO_OKRS",
          Severity.WARNING,
          "A team has no objectives in the cycle or one above it.",
          "Write the team's objectives, or archive the team if it is no more.",
          ShapeRules::findTeamsWithout);

  private static final Rule TOO_MANY_OBJECTIVES =
      new Rule(
          "TOO_MANY_OBJECTIVES",
          Severity.WARNING,
          "A team has more objectives than it can focus on.",
          "Keep those that matter most, and drop or merge the others.",
          ShapeRules::findTooMany);

  private static final Rule KEY_RESULT_COUNT =
      new Rule(
          "KEY_RESULT_COUNT",
          Severity.WARNING,
          "An objective has too few or too many key results.",
          "Bring the key results to the few that together say whether the objective is reached.",
          ShapeRules::findKeyResultCounts);

  private static final Rule NO_OWNER =
      new Rule(
          "NO_OWNER",
          Severity.WARNING,
          "An objective or key result has no owner.",
          "Name one person who looks after it.",
          ShapeRules::findOwnerless);

  private static final Rule OUTPUT_NOT_OUTCOME =
      new Rule(
          "OUTPUT_NOT_OUTCOME",
          Severity.INFO,
          "Most key results of an objective are things to finish, not effects to measure.",
          "Ask what should change for users or the business once these are done, and measure that.",
          ShapeRules::findOutputs);

  private static final Rule TOP_DOWN_ONLY =
      new Rule(
          "TOP_DOWN_ONLY",
          Severity.WARNING,
          "Too few of the objectives below the company came up from the teams.",
          "Leave teams room to propose objectives of their own for the same goals.",
          ShapeRules::findTopDownOnly);

  static final List<Rule> ALL =
      List.of(
          NO_OKRS,
          TOO_MANY_OBJECTIVES,
          KEY_RESULT_COUNT,
          NO_OWNER,
          OUTPUT_NOT_OUTCOME,
          TOP_DOWN_ONLY);

  private ShapeRules() {}

  private static void findTeamsWithout(AuditContext context, Rule rule, Findings findings) {
    Set<String> cycles = new HashSet<>();
    for (Cycle cycle : context.cascade.cycles().path(context.cycle.id())) {
      cycles.add(cycle.id());
    }
    Set<String> withSome = new HashSet<>();
    for (int node = 0; node < context.graph.objectiveCount(); node++) {
      Objective objective = context.graph.objective(node);
      if (context.graph.isLive(node) && cycles.contains(objective.cycleId())) {
        withSome.add(objective.teamId());
      }
    }
    boolean upperOnly = context.cascade.cycles().hasChildren(context.cycle.id());
    for (Team team : context.organization.teams()) {
      boolean expected = !upperOnly || team.level().isAbove(TeamLevel.TRIBE);
      if (expected && !team.archived() && !withSome.contains(team.id())) {
        findings.add(
            rule,
            AuditContext.subject(team),
            sentence(Words.level(team.level()))
                + " "
                + team.name()
                + " has no objectives in "
                + context.cycle.name()
                + (cycles.size() > 1 ? " or the cycles above it." : "."));
      }
    }
  }

  private static void findTooMany(AuditContext context, Rule rule, Findings findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int node : context.objectives) {
      counts.merge(context.graph.objective(node).teamId(), 1, Integer::sum);
    }
    int most = context.thresholds.maxObjectives();
    counts.forEach(
        (teamId, count) -> {
          if (count > most) {
            Team team = context.organization.team(teamId);
            findings.add(
                rule,
                AuditContext.subject(team),
                sentence(Words.level(team.level()))
                    + " "
                    + team.name()
                    + " has "
                    + count(count, "objective")
                    + " in "
                    + context.cycle.name()
                    + ", more than "
                    + most
                    + ".");
          }
        });
  }

  private static void findKeyResultCounts(AuditContext context, Rule rule, Findings findings) {
    int fewest = context.thresholds.minKeyResults();
    int most = context.thresholds.maxKeyResults();
    for (int node : context.objectives) {
      int count = liveKeyResults(context.graph, node);
      if (count < fewest || count > most) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " has "
                + count(count, "key result")
                + (count < fewest ? ", fewer than " + fewest : ", more than " + most)
                + ".");
      }
    }
  }

  private static int liveKeyResults(Graph graph, int objective) {
    Edges own = graph.keyResults();
    int count = 0;
    for (int e = own.from(objective); e < own.to(objective); e++) {
      count += graph.isLive(own.target(e)) ? 1 : 0;
    }
    return count;
  }

  private static void findOwnerless(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.objectives) {
      if (context.graph.objective(node).ownerId() == null) {
        addOwnerless(context, rule, findings, node);
      }
    }
    for (int node : context.keyResults) {
      if (context.graph.keyResult(node).ownerId() == null) {
        addOwnerless(context, rule, findings, node);
      }
    }
  }

  private static void addOwnerless(AuditContext context, Rule rule, Findings findings, int node) {
    findings.add(rule, context.subject(node), sentence(named(context, node)) + " has no owner.");
  }

  private static void findOutputs(AuditContext context, Rule rule, Findings findings) {
    Graph graph = context.graph;
    Edges own = graph.keyResults();
    for (int node : context.objectives) {
      int all = 0;
      int outputs = 0;
      for (int e = own.from(node); e < own.to(node); e++) {
        if (graph.isLive(own.target(e))) {
          all++;
          outputs += graph.keyResult(own.target(e)).metric().isNumeric() ? 0 : 1;
        }
      }
      if (AuditContext.exceeds(outputs, context.thresholds.outputShare() * all)) {
        findings.add(
            rule,
            context.subject(node),
            outputs
                + " of "
                + count(all, "key result")
                + " of "
                + named(context, node)
                + (outputs == 1 ? " is" : " are")
                + " done or not done, or made of milestones.");
      }
    }
  }

  private static void findTopDownOnly(AuditContext context, Rule rule, Findings findings) {
    Map<String, String> companies = companies(context);
    Map<String, int[]> counts = new TreeMap<>();
    for (int node : context.objectives) {
      Objective objective = context.graph.objective(node);
      String company = companies.get(objective.teamId());
      if (company != null && context.levelOf(node) != TeamLevel.COMPANY) {
        int[] count = counts.computeIfAbsent(company, id -> new int[2]);
        count[0]++;
        count[1] += objective.origin() == Origin.BOTTOM_UP ? 1 : 0;
      }
    }
    double least = context.thresholds.bottomUp();
    counts.forEach(
        (company, count) -> {
          double share = (double) count[1] / count[0];
          if (!Pace.reaches(share, least)) {
            Team team = context.organization.team(company);
            findings.add(
                rule,
                AuditContext.subject(team),
                count[1]
                    + " of "
                    + count(count[0], "objective")
                    + " below "
                    + team.name()
                    + " came up from the teams, "
                    + Words.percent(share)
                    + " and not at least "
                    + Words.percent(least)
                    + ".");
          }
        });
  }

  /** Company team of each team that stands below one. */
  private static Map<String, String> companies(AuditContext context) {
    Map<String, String> companies = new HashMap<>();
    for (Team team : context.organization.teams()) {
      context
          .organization
          .at(TeamLevel.COMPANY, team.id())
          .ifPresent(company -> companies.put(team.id(), company.id()));
    }
    return companies;
  }
}
