package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.audit.Words.sentence;

import io.okrcascade.core.cascade.Edges;
import io.okrcascade.core.cascade.Graph;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Rules about how objectives and key results hang together. */
final class AlignmentRules {
  private static final Rule ORPHAN_OBJECTIVE =
      new Rule(
          "ORPHAN_OBJECTIVE",
          Severity.ERROR,
          "An objective below the company has no live path to a company objective.",
          "Align it, or one of its key results, to what it helps above it; or drop it.",
          AlignmentRules::findOrphans);

  private static final Rule DEAD_PARENT =
      new Rule(
          "DEAD_PARENT",
          Severity.ERROR,
          "Something is aligned to a parent that was dropped or archived.",
          "Align it to a parent that is still pursued, or drop it too.",
          AlignmentRules::findDeadParents);

  private static final Rule UNSUPPORTED_KEY_RESULT =
      new Rule(
          "UNSUPPORTED_KEY_RESULT",
          Severity.WARNING,
          "Nothing contributes to a company or department key result.",
          "Find the teams that move it and have them align to it, link the initiatives that do, or"
              + " drop it.",
          AlignmentRules::findUnsupported);

  private static final Rule DOUBLE_COUNTED =
      new Rule(
          "DOUBLE_COUNTED",
          Severity.WARNING,
          "A key result and its own objective both contribute to the same parent.",
          "Keep one of the two alignments, or let one of them only support.",
          AlignmentRules::findDoubleCounted);

  private static final Rule LEVEL_SKIP =
      new Rule(
          "LEVEL_SKIP",
          Severity.INFO,
          "An alignment passes by a team between child and parent.",
          "Align to an objective or key result of the team in between where it has a fitting one.",
          AlignmentRules::findLevelSkips);

  private static final Rule COPIED_DOWN =
      new Rule(
          "COPIED_DOWN",
          Severity.INFO,
          "An objective repeats the title of the objective above it.",
          "Say in the team's own words what this team will achieve for it.",
          AlignmentRules::findCopies);

  static final List<Rule> ALL =
      List.of(
          ORPHAN_OBJECTIVE,
          DEAD_PARENT,
          UNSUPPORTED_KEY_RESULT,
          DOUBLE_COUNTED,
          LEVEL_SKIP,
          COPIED_DOWN);

  private AlignmentRules() {}

  private static void findOrphans(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.objectives) {
      if (context.levelOf(node) != TeamLevel.COMPANY && !context.reachesCompany(node)) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node)) + " has no live path to a company objective.");
      }
    }
  }

  /** What to do with one link from a live child of the audited cycle. */
  private interface LinkVisitor {
    void visit(int child, int parent);
  }

  /** Goes through the links up from these nodes. */
  private static void forEachLink(AuditContext context, int[] children, LinkVisitor visitor) {
    Edges parents = context.graph.parents();
    for (int child : children) {
      for (int e = parents.from(child); e < parents.to(child); e++) {
        visitor.visit(child, parents.target(e));
      }
    }
  }

  /** Tells one parent of a child from another; an objective and a key result may share an id. */
  private static String key(Graph graph, int node) {
    return graph.isObjective(node)
        ? "OBJECTIVE\n" + graph.objective(node).id()
        : "KEY_RESULT\n" + graph.keyResult(node).id();
  }

  private static void forEachLink(AuditContext context, LinkVisitor visitor) {
    forEachLink(context, context.objectives, visitor);
    forEachLink(context, context.keyResults, visitor);
  }

  private static void findDeadParents(AuditContext context, Rule rule, Findings findings) {
    forEachLink(
        context,
        (child, parent) -> {
          if (!context.graph.isLive(parent)) {
            findings.add(
                rule,
                context.subject(child),
                key(context.graph, parent),
                sentence(named(context, child))
                    + " is aligned to "
                    + named(context, parent)
                    + ", "
                    + fate(context.graph, parent)
                    + ".");
          }
        });
  }

  private static String fate(Graph graph, int node) {
    if (!graph.isObjective(node) && graph.keyResult(node).state() == KeyResultState.DROPPED) {
      return "which is dropped";
    }
    return (graph.isObjective(node) ? "which is " : "whose objective is ")
        + (graph.objective(node).archived() ? "archived" : "dropped");
  }

  private static void findUnsupported(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.keyResults) {
      if (context.needsSupport(node) && !context.isSupported(node)) {
        findings.add(
            rule,
            context.subject(node),
            "No live objective, key result or initiative contributes to "
                + named(context, node)
                + ".");
      }
    }
  }

  private static void findDoubleCounted(AuditContext context, Rule rule, Findings findings) {
    Graph graph = context.graph;
    forEachLink(
        context,
        context.keyResults,
        (child, parent) -> {
          int own = graph.objectiveNode(child);
          if (contributes(graph, child, parent) && contributes(graph, own, parent)) {
            findings.add(
                rule,
                context.subject(child),
                key(context.graph, parent),
                sentence(named(context, child))
                    + " and its own "
                    + Words.title(context, own)
                    + " both contribute to "
                    + named(context, parent)
                    + ".");
          }
        });
  }

  private static boolean contributes(Graph graph, int child, int parent) {
    Edges parents = graph.parents();
    for (int e = parents.from(child); e < parents.to(child); e++) {
      if (parents.target(e) == parent && graph.parentLink(e).mode() == AlignmentMode.CONTRIBUTES) {
        return true;
      }
    }
    return false;
  }

  private static void findLevelSkips(AuditContext context, Rule rule, Findings findings) {
    forEachLink(
        context,
        (child, parent) -> {
          if (!context.graph.isLive(parent)) {
            return;
          }
          List<String> passedBy = passedBy(context, child, parent);
          if (!passedBy.isEmpty()) {
            findings.add(
                rule,
                context.subject(child),
                key(context.graph, parent),
                sentence(named(context, child))
                    + " is aligned straight to "
                    + named(context, parent)
                    + ", past "
                    + String.join(" and ", passedBy)
                    + ".");
          }
        });
  }

  /** The teams above the child's that stand on a level between the child's and the parent's. */
  private static List<String> passedBy(AuditContext context, int child, int parent) {
    TeamLevel lower = context.levelOf(child);
    TeamLevel upper = context.levelOf(parent);
    if (!upper.isAbove(lower) || EnumSet.range(upper, lower).size() < 3) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (Team team : context.organization.path(context.graph.objective(child).teamId())) {
      if (upper.isAbove(team.level()) && team.level().isAbove(lower)) {
        found.add("the " + Words.level(team.level()) + " " + team.name());
      }
    }
    return found;
  }

  private static void findCopies(AuditContext context, Rule rule, Findings findings) {
    Graph graph = context.graph;
    Edges parents = graph.parents();
    String[] folded = new String[graph.objectiveCount()];
    // By child of the last finding, so that two key results of one parent make one finding.
    int[] foundFor = new int[graph.objectiveCount()];
    for (int child : context.objectives) {
      for (int e = parents.from(child); e < parents.to(child); e++) {
        int above = graph.objectiveNode(parents.target(e));
        if (graph.isLive(parents.target(e))
            && foundFor[above] != child + 1
            && folded(graph, folded, child).equals(folded(graph, folded, above))) {
          foundFor[above] = child + 1;
          findings.add(
              rule,
              context.subject(child),
              graph.objective(above).id(),
              sentence(named(context, child))
                  + " repeats the title of the objective of "
                  + Words.teamOf(context, above)
                  + " that it is aligned to.");
        }
      }
    }
  }

  private static String folded(Graph graph, String[] known, int objective) {
    if (known[objective] == null) {
      known[objective] = Titles.folded(graph.objective(objective).title());
    }
    return known[objective];
  }
}
