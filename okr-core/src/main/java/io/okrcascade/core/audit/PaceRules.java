package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.count;
import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.audit.Words.percent;
import static io.okrcascade.core.audit.Words.sentence;

import io.okrcascade.core.cascade.Edges;
import io.okrcascade.core.cascade.Graph;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules about how key results move, or do not. */
final class PaceRules {
  private static final Rule DIVERGENCE =
      new Rule(
          "DIVERGENCE",
          Severity.WARNING,
          "A key result and what contributes to it tell different stories.",
          "Talk it over with the contributing teams: either their work does not move the number, or"
              + " the number or an alignment is wrong.",
          PaceRules::findDivergence);

  private static final Rule STALE =
      new Rule(
          "STALE",
          Severity.WARNING,
          "A key result has not been checked in for longer than its cadence allows.",
          "Check in its present value, even if nothing moved.",
          PaceRules::findStale);

  private static final Rule LATE_START =
      new Rule(
          "LATE_START",
          Severity.WARNING,
          "A good part of the cycle is over and a key result has no data yet.",
          "Make a first check-in; where the number cannot be had, measure something that can.",
          PaceRules::findLateStarts);

  private static final Rule SANDBAGGED =
      new Rule(
          "SANDBAGGED",
          Severity.INFO,
          "All key results of an objective are nearly reached early in the cycle.",
          "Raise the targets, or close the objective and take on the next.",
          PaceRules::findSandbagged);

  private static final Rule AMENDED_LATE =
      new Rule(
          "AMENDED_LATE",
          Severity.WARNING,
          "A key result was made easier late in the cycle.",
          "Restore what was promised, or say in the grading what was let go and why.",
          PaceRules::findLateAmendments);

  private static final Rule UNEXPLAINED_MISS =
      new Rule(
          "UNEXPLAINED_MISS",
          Severity.ERROR,
          "A committed objective was graded below 1.0 and nobody explained it.",
          "Write down why it was missed and what follows from that.",
          PaceRules::findUnexplainedMisses);

  static final List<Rule> ALL =
      List.of(DIVERGENCE, STALE, LATE_START, SANDBAGGED, AMENDED_LATE, UNEXPLAINED_MISS);

  private PaceRules() {}

  private static void findDivergence(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.keyResults) {
      double divergence = context.scores.divergence(node);
      if (context.thresholds.diverges(divergence)) {
        double own = context.scores.progress(node);
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " stands at "
                + percent(own)
                + ", what contributes to it at "
                + percent(own + divergence)
                + ".");
      }
    }
  }

  private static void findStale(AuditContext context, Rule rule, Findings findings) {
    for (int node : context.keyResults) {
      LocalDate latest = context.scores.checkedInOn(node);
      if (latest != null && context.livesByCheckIns(node) && context.isStale(node)) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " has gone "
                + count(context.daysSince(latest), "day")
                + " without a check-in, the last one being of "
                + latest
                + "; one is due every "
                + count(context.graph.keyResult(node).cadenceDays(), "day")
                + ".");
      }
    }
  }

  private static void findLateStarts(AuditContext context, Rule rule, Findings findings) {
    double elapsed = context.cycle.elapsed(context.asOf);
    if (!context.hasStarted() || !Pace.reaches(elapsed, context.thresholds.lateStart())) {
      return;
    }
    for (int node : context.keyResults) {
      if (context.livesByCheckIns(node) && !context.scores.hasData(node)) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " has no check-in yet, with "
                + percent(elapsed)
                + " of "
                + context.cycle.name()
                + " over.");
      }
    }
  }

  private static void findSandbagged(AuditContext context, Rule rule, Findings findings) {
    double elapsed = context.cycle.elapsed(context.asOf);
    if (!context.hasStarted() || Pace.reaches(elapsed, context.thresholds.sandbaggedBefore())) {
      return;
    }
    for (int node : context.objectives) {
      if (isSandbagged(context, node)) {
        findings.add(
            rule,
            context.subject(node),
            "All key results of "
                + named(context, node)
                + " stand at "
                + percent(context.thresholds.sandbagged())
                + " or more, with "
                + percent(elapsed)
                + " of "
                + context.cycle.name()
                + " over.");
      }
    }
  }

  private static boolean isSandbagged(AuditContext context, int objective) {
    Graph graph = context.graph;
    Edges own = graph.keyResults();
    boolean any = false;
    for (int e = own.from(objective); e < own.to(objective); e++) {
      int node = own.target(e);
      if (graph.isLive(node)) {
        if (!Pace.reaches(context.scores.progress(node), context.thresholds.sandbagged())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static void findLateAmendments(AuditContext context, Rule rule, Findings findings) {
    Map<Integer, Amendment> latest = new TreeMap<>();
    for (Amendment amendment : context.input.amendments()) {
      if (isLate(context, amendment) && amendment.keyResultId() != null) {
        int node = context.graph.node(NodeType.KEY_RESULT, amendment.keyResultId());
        if (node >= 0 && context.isAudited(node)) {
          latest.merge(node, amendment, PaceRules::later);
        }
      }
    }
    latest.forEach(
        (node, amendment) ->
            findings.add(
                rule,
                context.subject(node),
                sentence(named(context, node))
                    + " was made easier on "
                    + amendment.on()
                    + change(amendment)
                    + ", with "
                    + percent(context.cycle.elapsed(amendment.on()))
                    + " of "
                    + context.cycle.name()
                    + " over."));
  }

  private static boolean isLate(AuditContext context, Amendment amendment) {
    return amendment.eased()
        && !amendment.on().isAfter(context.asOf)
        && Pace.reaches(context.cycle.elapsed(amendment.on()), context.thresholds.amendedLate());
  }

  private static final Comparator<Amendment> ORDER =
      Comparator.comparing(Amendment::on).thenComparing(Amendment::id);

  private static Amendment later(Amendment one, Amendment other) {
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  private static String change(Amendment amendment) {
    return amendment.oldValue() == null || amendment.newValue() == null
        ? " (" + amendment.field() + ")"
        : " ("
            + amendment.field()
            + " from "
            + amendment.oldValue()
            + " to "
            + amendment.newValue()
            + ")";
  }

  private static void findUnexplainedMisses(AuditContext context, Rule rule, Findings findings) {
    for (Grade grade : context.input.grades()) {
      int node = context.graph.node(NodeType.OBJECTIVE, grade.objectiveId());
      if (node >= 0
          && context.isAudited(node)
          && grade.isUnexplainedMiss(context.graph.objective(node).ambition())) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " was committed and graded "
                + grade.value()
                + " without an explanation.");
      }
    }
  }
}
