package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.message.Said.say;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Row;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules about how objectives and key results hang together. */
final class AlignmentRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "ORPHAN_OBJECTIVE",
              Severity.ERROR,
              "An objective below the company has no live path to a company objective.",
              "Align it, or one of its key results, to what it helps above it; or drop it.",
              Search.ofObjectives(AlignmentRules::orphan)),
          new Rule(
              "DEAD_PARENT",
              Severity.ERROR,
              "Something is aligned to a parent that was dropped or archived.",
              "Align it to a parent that is still pursued, or drop it too.",
              ofLinks(AlignmentRules::deadParent)),
          new Rule(
              "UNSUPPORTED_KEY_RESULT",
              Severity.WARNING,
              "Nothing contributes to a company or department key result.",
              "Find the teams that move it and have them align to it, link the initiatives that do, or"
                  + " drop it.",
              Search.ofKeyResults(AlignmentRules::unsupported)),
          new Rule(
              "DOUBLE_COUNTED",
              Severity.WARNING,
              "A key result and its own objective both contribute to the same parent.",
              "Keep one of the two alignments, or let one of them only support.",
              ofLinks(AlignmentRules::doubleCounted)),
          new Rule(
              "LEVEL_SKIP",
              Severity.INFO,
              "An alignment passes by a team between child and parent.",
              "Align to an objective or key result of the team in between where it has a fitting one.",
              ofLinks(AlignmentRules::levelSkip)),
          new Rule(
              "COPIED_DOWN",
              Severity.INFO,
              "An objective repeats the title of the objective above it.",
              "Say in the team's own words what this team will achieve for it.",
              AlignmentRules::findCopies));

  private AlignmentRules() {}

  private static @Nullable Said orphan(AuditContext context, int node) {
    return context.levelOf(node) == TeamLevel.COMPANY || context.reachesCompany(node)
        ? null
        : say("%s has no live path to a company objective.", named(context, node));
  }

  /** Says what is wrong with a link from a live child of the cycle; null where nothing is. */
  private interface LinkJudgement {
    @Nullable Said of(AuditContext context, int child, int parent);
  }

  /** Looks at each link up from a live node of the cycle. */
  private static Search ofLinks(LinkJudgement judgement) {
    return (context, rule, findings) -> {
      for (int[] children : List.of(context.objectives, context.keyResults)) {
        for (int child : children) {
          for (int parent : context.cascade.parents(child).targets()) {
            findings.addIf(
                rule,
                context.subject(child),
                apart(context.cascade.nodeAt(parent)),
                judgement.of(context, child, parent));
          }
        }
      }
    };
  }

  /** Tells one parent of a child from another; an objective and a key result may share an id. */
  private static String apart(Node parent) {
    return parent.type() + "\n" + parent.id();
  }

  private static @Nullable Said deadParent(AuditContext context, int child, int parent) {
    return context.cascade.isLive(parent)
        ? null
        : say(
            "%s is aligned to %s, %s.",
            named(context, child), named(context, parent), fate(context.cascade, parent));
  }

  private static Said fate(Cascade cascade, int node) {
    if (!cascade.isObjective(node) && cascade.keyResult(node).state() == KeyResultState.DROPPED) {
      return Said.of("which is dropped", "DROPPED");
    }
    String whose = cascade.isObjective(node) ? "which is " : "whose objective is ";
    return cascade.objective(node).archived()
        ? Said.of(whose + "archived", "ARCHIVED")
        : Said.of(whose + "dropped", "DROPPED");
  }

  private static @Nullable Said unsupported(AuditContext context, int node) {
    return context.needsSupport(node) && !context.isSupported(node)
        ? say(
            "No live objective, key result or initiative contributes to %s.", named(context, node))
        : null;
  }

  private static @Nullable Said doubleCounted(AuditContext context, int child, int parent) {
    Cascade cascade = context.cascade;
    int own = cascade.objectiveNode(child);
    return own != child
            && cascade.isLive(parent)
            && contributes(cascade, child, parent)
            && contributes(cascade, own, parent)
        ? say(
            "%s and its own %s both contribute to %s.",
            named(context, child), Words.title(context, own), named(context, parent))
        : null;
  }

  private static boolean contributes(Cascade cascade, int child, int parent) {
    Row parents = cascade.parents(child);
    for (int i = 0; i < parents.size(); i++) {
      if (parents.target(i) == parent && parents.link(i).mode() == AlignmentMode.CONTRIBUTES) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Said levelSkip(AuditContext context, int child, int parent) {
    List<Team> passedBy =
        context.cascade.isLive(parent) ? passedBy(context, child, parent) : List.of();
    return passedBy.isEmpty()
        ? null
        : say(
            "%s is aligned straight to %s, past %s.",
            named(context, child), named(context, parent), told(passedBy));
  }

  /** The teams above the child's that stand on a level between the child's and the parent's. */
  private static List<Team> passedBy(AuditContext context, int child, int parent) {
    TeamLevel lower = context.levelOf(child);
    TeamLevel upper = context.levelOf(parent);
    if (!upper.isAbove(lower) || EnumSet.range(upper, lower).size() < 3) {
      return List.of();
    }
    List<Team> found = new ArrayList<>();
    for (Team team : context.organization.path(context.cascade.objective(child).teamId())) {
      if (upper.isAbove(team.level()) && team.level().isAbove(lower)) {
        found.add(team);
      }
    }
    return found;
  }

  private static Said told(List<Team> teams) {
    return Said.of(
        teams.stream()
            .map(team -> "the " + Words.level(team.level()).text() + " " + team.name())
            .collect(Collectors.joining(" and ")),
        teams.stream().map(Team::name).toList());
  }

  private static void findCopies(AuditContext context, Rule rule, Findings findings) {
    Cascade cascade = context.cascade;
    String[] folded = new String[cascade.size()];
    // By child of the last finding, so that two key results of one parent make one finding.
    int[] foundFor = new int[cascade.size()];
    for (int child : context.objectives) {
      for (int parent : cascade.parents(child).targets()) {
        int above = cascade.objectiveNode(parent);
        if (cascade.isLive(parent)
            && foundFor[above] != child + 1
            && folded(cascade, folded, child).equals(folded(cascade, folded, above))) {
          foundFor[above] = child + 1;
          findings.add(
              rule,
              context.subject(child),
              cascade.objective(above).id(),
              say(
                  "%s repeats the title of the objective of %s that it is aligned to.",
                  named(context, child), Words.teamOf(context, above)));
        }
      }
    }
  }

  private static String folded(Cascade cascade, String[] known, int objective) {
    if (known[objective] == null) {
      known[objective] = Titles.folded(cascade.objective(objective).title());
    }
    return known[objective];
  }
}
