package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.count;
import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.message.Said.say;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules about who has objectives, and how these are made. */
final class ShapeRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "NO_OKRS",
              Severity.WARNING,
              "A team has no objectives in the cycle or one above it.",
              "Write the team's objectives, or archive the team if it is no more.",
              ShapeRules::findTeamsWithout),
          new Rule(
              "TOO_MANY_OBJECTIVES",
              Severity.WARNING,
              "A team has more objectives than it can focus on.",
              "Keep those that matter most, and drop or merge the others.",
              ShapeRules::findTooMany),
          new Rule(
              "KEY_RESULT_COUNT",
              Severity.WARNING,
              "An objective has too few or too many key results.",
              "Bring the key results to the few that together say whether the objective is reached.",
              Search.ofObjectives(ShapeRules::keyResultCount)),
          new Rule(
              "NO_OWNER",
              Severity.WARNING,
              "An objective has no owner, or its owner or a key result's does not work here any more.",
              "Name one person who looks after it.",
              ShapeRules::findOwnerless),
          new Rule(
              "UNMEASURED",
              Severity.ERROR,
              "A key result has no complete measure, and the plan is being validated.",
              "Find out where the number stands today and say where it should be.",
              Search.ofKeyResults(ShapeRules::unmeasured)),
          new Rule(
              "OUTPUT_NOT_OUTCOME",
              Severity.INFO,
              "Most key results of an objective are things to finish, not effects to measure.",
              "Ask what should change for users or the business once these are done, and measure that.",
              Search.ofObjectives(ShapeRules::outputs)),
          new Rule(
              "TOP_DOWN_ONLY",
              Severity.WARNING,
              "Too few of the objectives below the company came up from the teams.",
              "Leave teams room to propose objectives of their own for the same goals.",
              ShapeRules::findTopDownOnly));

  private ShapeRules() {}

  private static void findTeamsWithout(AuditContext context, Rule rule, Findings findings) {
    Set<String> cycles = context.cascade.cycles().pathIds(context.cycle.id());
    Set<String> withSome = new HashSet<>();
    for (int node : context.cascade.objectiveNodes().toArray()) {
      Objective objective = context.cascade.objective(node);
      if (context.cascade.isLive(node) && cycles.contains(objective.cycleId())) {
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
            say(
                "%s %s has no objectives in %s%s.",
                Words.level(team.level()),
                team.name(),
                context.cycle.name(),
                Said.of(cycles.size() > 1 ? " or the cycles above it" : "")));
      }
    }
  }

  private static void findTooMany(AuditContext context, Rule rule, Findings findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int node : context.objectives) {
      counts.merge(context.cascade.objective(node).teamId(), 1, Integer::sum);
    }
    int most = context.thresholds.maxObjectives();
    counts.forEach(
        (teamId, count) -> {
          if (count > most) {
            Team team = context.organization.team(teamId);
            findings.add(
                rule,
                AuditContext.subject(team),
                say(
                    "%s %s has %s in %s, more than %s.",
                    Words.level(team.level()),
                    team.name(),
                    count(count, "objective"),
                    context.cycle.name(),
                    most));
          }
        });
  }

  private static @Nullable Said keyResultCount(AuditContext context, int node) {
    int fewest = context.thresholds.minKeyResults();
    int most = context.thresholds.maxKeyResults();
    int count = context.liveKeyResults(node).length;
    return count >= fewest && count <= most
        ? null
        : say(
            "%s has %s, %s.",
            named(context, node),
            count(count, "key result"),
            count < fewest
                ? Said.of("fewer than " + fewest, fewest)
                : Said.of("more than " + most, most));
  }

  private static void findOwnerless(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.objectives) {
      String ownerId = context.cascade.objective(node).ownerId();
      if (ownerId == null) {
        findings.add(rule, context.subject(node), say("%s has no owner.", named(context, node)));
      }
      findLeft(context, rule, findings, node, ownerId);
    }
    for (int node : context.keyResults) {
      findLeft(context, rule, findings, node, context.cascade.keyResult(node).ownerId());
    }
  }

  private static void findLeft(
      AuditContext context, Rule rule, Findings findings, int node, @Nullable String ownerId) {
    if (ownerId != null && context.input.hasLeft().test(ownerId)) {
      findings.add(
          rule, context.subject(node), say("The owner of %s has left.", named(context, node)));
    }
  }

  private static @Nullable Said unmeasured(AuditContext context, int node) {
    KeyResult keyResult = context.cascade.keyResult(node);
    return context.cycle.phase().compareTo(Phase.VALIDATE) >= 0
            && keyResult.source() != Source.CASCADE
            && !keyResult.metric().isComplete()
        ? say("%s does not say yet from where to where it is to move.", named(context, node))
        : null;
  }

  private static @Nullable Said outputs(AuditContext context, int objective) {
    int[] all = context.liveKeyResults(objective);
    int outputs = 0;
    for (int node : all) {
      outputs += isOutput(context.cascade.keyResult(node)) ? 1 : 0;
    }
    return AuditContext.exceeds(outputs, context.thresholds.outputShare() * all.length)
        ? say(
            "%s of %s of %s %s done or not done, or made of milestones.",
            outputs,
            count(all.length, "key result"),
            named(context, objective),
            Said.of(outputs == 1 ? "is" : "are"))
        : null;
  }

  private static boolean isOutput(KeyResult keyResult) {
    return keyResult.source() != Source.CASCADE && !keyResult.metric().isNumeric();
  }

  private static void findTopDownOnly(AuditContext context, Rule rule, Findings findings) {
    Map<String, String> companies = companies(context);
    Map<String, int[]> counts = new TreeMap<>();
    for (int node : context.objectives) {
      Objective objective = context.cascade.objective(node);
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
                say(
                    "%s of %s below %s came up from the teams, %s and not at least %s.",
                    count[1],
                    count(count[0], "objective"),
                    team.name(),
                    Words.percent(share),
                    Words.percent(least)));
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
