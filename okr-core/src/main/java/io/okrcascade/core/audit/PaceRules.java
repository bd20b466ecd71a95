package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.count;
import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.audit.Words.percent;
import static io.okrcascade.core.message.Said.say;

import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Rules about how key results move, or do not. */
final class PaceRules {
  private static final String TARGET = "metric.target";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "DIVERGENCE",
              Severity.WARNING,
              "A key result and what contributes to it tell different stories.",
              "Talk it over with the contributing teams: either their work does not move the number, or"
                  + " the number or an alignment is wrong.",
              Search.ofKeyResults(PaceRules::divergence)),
          new Rule(
              "STALE",
              Severity.WARNING,
              "A key result has not been checked in for longer than its cadence allows.",
              "Check in its present value, even if nothing moved.",
              Search.ofKeyResults(PaceRules::stale)),
          new Rule(
              "LATE_START",
              Severity.WARNING,
              "A good part of the cycle is over and a key result has never been checked in.",
              "Make a first check-in; where the number cannot be had, measure something that can.",
              Search.ofKeyResults(PaceRules::lateStart)),
          new Rule(
              "SANDBAGGED",
              Severity.INFO,
              "All key results of an objective are nearly reached early in the cycle.",
              "Raise the targets, or close the objective and take on the next.",
              Search.ofObjectives(PaceRules::sandbagged)),
          new Rule(
              "AMENDED_LATE",
              Severity.WARNING,
              "A key result was made easier late in the cycle.",
              "Restore what was promised, or say in the grading what was let go and why.",
              PaceRules::findLateAmendments),
          new Rule(
              "UNEXPLAINED_MISS",
              Severity.ERROR,
              "A committed objective was not wholly reached and nobody explained it.",
              "Write down why it was missed and what follows from that.",
              PaceRules::findUnexplainedMisses));

  private PaceRules() {}

  private static @Nullable Said divergence(AuditContext context, int node) {
    double divergence = context.scores.divergence(node);
    double own = context.scores.progress(node);
    return context.thresholds.diverges(divergence)
        ? say(
            "%s stands at %s, what contributes to it at %s.",
            named(context, node), percent(own), percent(own + divergence))
        : null;
  }

  private static @Nullable Said stale(AuditContext context, int node) {
    LocalDate latest = context.freshness.latest(node);
    return latest != null && context.isStale(node)
        ? say(
            "%s has gone %s without a check-in, the last one being of %s; one is due every %s.",
            named(context, node),
            count(context.freshness.daysSince(latest, node), "day"),
            latest,
            count(context.cascade.keyResult(node).cadenceDays(), "day"))
        : null;
  }

  private static @Nullable Said lateStart(AuditContext context, int node) {
    return context.startsLate(node)
        ? say(
            "%s has no check-in yet, with %s of %s over.",
            named(context, node), percent(context.elapsed), context.cycle.name())
        : null;
  }

  private static @Nullable Said sandbagged(AuditContext context, int node) {
    return context.hasStarted()
            && !Pace.reaches(context.elapsed, context.thresholds.sandbaggedBefore())
            && isSandbagged(context, node)
        ? say(
            "All key results of %s stand at %s or more, with %s of %s over.",
            named(context, node),
            percent(context.thresholds.sandbagged()),
            percent(context.elapsed),
            context.cycle.name())
        : null;
  }

  private static boolean isSandbagged(AuditContext context, int objective) {
    // What is to be held is held from the first day.
    int[] own =
        Arrays.stream(context.liveKeyResults(objective))
            .filter(node -> !isHeld(context.cascade.keyResult(node)))
            .toArray();
    double early = context.thresholds.sandbagged();
    return own.length > 0
        && Arrays.stream(own).allMatch(node -> Pace.reaches(context.scores.progress(node), early));
  }

  private static boolean isHeld(KeyResult keyResult) {
    return keyResult.source() != Source.CASCADE && keyResult.metric().isMaintained();
  }

  private static void findLateAmendments(AuditContext context, Rule rule, Findings findings) {
    Map<Integer, Amendment> latest = new TreeMap<>();
    for (Amendment amendment : context.input.amendments()) {
      if (isLate(context, amendment) && amendment.keyResultId() != null) {
        int node = context.cascade.node(NodeType.KEY_RESULT, amendment.keyResultId());
        if (node >= 0 && context.isAudited(node)) {
          latest.merge(
              node, amendment, BinaryOperator.maxBy(Amendment.KIND.sortedBy(Amendment::on)));
        }
      }
    }
    latest.forEach(
        (node, amendment) ->
            findings.add(
                rule,
                context.subject(node),
                say(
                    "%s was made easier on %s (%s), with %s of %s over.",
                    named(context, node),
                    amendment.on(),
                    change(amendment),
                    percent(context.cycle.elapsed(amendment.on())),
                    context.cycle.name())));
  }

  private static boolean isLate(AuditContext context, Amendment amendment) {
    return amendment.eased()
        && amendment.field().equals(TARGET)
        && !amendment.on().isAfter(context.asOf)
        && Pace.reaches(context.cycle.elapsed(amendment.on()), context.thresholds.amendedLate());
  }

  private static Said change(Amendment amendment) {
    String field = amendment.field().substring(amendment.field().lastIndexOf('.') + 1);
    Object before = amendment.oldValue();
    Object after = amendment.newValue();
    return before == null || after == null
        ? Said.of(field, amendment.field())
        : Said.of(field + " from " + before + " to " + after, amendment.field(), before, after);
  }

  private static void findUnexplainedMisses(AuditContext context, Rule rule, Findings findings) {
    for (Grade grade : context.input.grades()) {
      int node = context.cascade.node(NodeType.OBJECTIVE, grade.objectiveId());
      if (node >= 0
          && context.isAudited(node)
          && grade.isUnexplainedMiss(context.cascade.objective(node).ambition())) {
        findings.add(
            rule,
            context.subject(node),
            say(
                "%s was committed and came to %s, and nobody explained why.",
                named(context, node), percent(Objects.requireNonNull(grade.progress()))));
      }
    }
  }
}
