package io.okrcascade.core.audit;

import static io.okrcascade.core.audit.Words.named;
import static io.okrcascade.core.audit.Words.sentence;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.TeamLevel;
import java.util.List;

/** Rules about initiatives and the outcomes that they are for. */
final class WorkRules {
  private static final Rule WORK_WITHOUT_OUTCOME =
      new Rule(
          "WORK_WITHOUT_OUTCOME",
          Severity.WARNING,
          "An initiative past its draft contributes to no key result and has no bypass.",
          "Link it to the key results that it moves, ask for a bypass, or drop it.",
          WorkRules::findWorkWithoutOutcome);

  private static final Rule OUTCOME_WITHOUT_WORK =
      new Rule(
          "OUTCOME_WITHOUT_WORK",
          Severity.INFO,
          "A squad's key result is off track and no initiative contributes to it.",
          "Plan work that moves it, link what is already under way, or lower its place openly.",
          WorkRules::findOutcomeWithoutWork);

  private static final Rule OVERDUE_INITIATIVE =
      new Rule(
          "OVERDUE_INITIATIVE",
          Severity.WARNING,
          "An initiative is past its committed date and not delivered.",
          "Tell those who wait for it when it will come, and state the cause of the delay.",
          WorkRules::findOverdue);

  static final List<Rule> ALL =
      List.of(WORK_WITHOUT_OUTCOME, OUTCOME_WITHOUT_WORK, OVERDUE_INITIATIVE);

  private WorkRules() {}

  private static void findWorkWithoutOutcome(AuditContext context, Rule rule, Findings findings) {
    for (Initiative initiative : context.initiatives) {
      if (isPastDraft(initiative.state())
          && initiative.bypass() == null
          && !context.contributes(initiative)) {
        findings.add(
            rule,
            AuditContext.subject(initiative),
            sentence(named(context, initiative))
                + " contributes to no key result and has no bypass.");
      }
    }
  }

  private static boolean isPastDraft(InitiativeState state) {
    return state == InitiativeState.REFINED || state.isCommitted();
  }

  private static void findOutcomeWithoutWork(AuditContext context, Rule rule, Findings findings) {
    if (context.cycle.phase() != Phase.ACTIVE) {
      return;
    }
    for (int node : context.keyResults) {
      if (context.levelOf(node) == TeamLevel.SQUAD
          && !context.hasWork(node)
          && context.scores.keyResultStatus(node) == Status.OFF_TRACK) {
        findings.add(
            rule,
            context.subject(node),
            sentence(named(context, node))
                + " is off track at "
                + Words.percent(context.scores.progress(node))
                + " and no live initiative contributes to it.");
      }
    }
  }

  private static void findOverdue(AuditContext context, Rule rule, Findings findings) {
    for (Initiative initiative : context.initiatives) {
      if (initiative.isOverdue(context.asOf)) {
        findings.add(
            rule,
            AuditContext.subject(initiative),
            sentence(named(context, initiative))
                + " was committed for "
                + initiative.committedEnd()
                + " and is not delivered.");
      }
    }
  }
}
