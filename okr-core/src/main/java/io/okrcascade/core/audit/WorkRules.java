package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.message.Said.say;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.TeamLevel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about initiatives and the outcomes that they are for. */
final class WorkRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "WORK_WITHOUT_OUTCOME",
              Severity.WARNING,
              "An initiative past its draft contributes to no live key result and has no bypass.",
              "Link it to the key results that it moves, ask for a bypass, or drop it.",
              Search.ofInitiatives(WorkRules::withoutOutcome)),
          new Rule(
              "OUTCOME_WITHOUT_WORK",
              Severity.INFO,
              "A squad's key result is off track and no initiative contributes to it.",
              "Plan work that moves it, link what is already under way, or lower its place openly.",
              Search.ofKeyResults(WorkRules::withoutWork)),
          new Rule(
              "OVERDUE_INITIATIVE",
              Severity.WARNING,
              "An initiative is past its committed date and not delivered.",
              "Tell those who wait for it when it will come, and state the cause of the delay.",
              Search.ofInitiatives(WorkRules::overdue)));

  private WorkRules() {}

  private static @Nullable Said withoutOutcome(AuditContext context, Initiative initiative) {
    boolean isPastDraft =
        initiative.state() == InitiativeState.REFINED || initiative.state().isCommitted();
    return isPastDraft && initiative.bypass() == null && !context.contributes(initiative)
        ? say("%s contributes to no live key result and has no bypass.", named(context, initiative))
        : null;
  }

  private static @Nullable Said withoutWork(AuditContext context, int node) {
    return context.cycle.phase() == Phase.ACTIVE
            && context.levelOf(node) == TeamLevel.SQUAD
            && !context.hasWork(node)
            && context.scores.status(node) == Status.OFF_TRACK
        ? say(
            "%s is off track at %s and no live initiative contributes to it.",
            named(context, node), Words.percent(context.scores.progress(node)))
        : null;
  }

  private static @Nullable Said overdue(AuditContext context, Initiative initiative) {
    return initiative.isOverdue(context.asOf)
        ? say(
            "%s was committed for %s and is not delivered.",
            named(context, initiative), Objects.requireNonNull(initiative.committedEnd()))
        : null;
  }
}
