package io.okrcascade.core.audit;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.org.Team;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a rule goes through the cycle, once, and adds what it finds. */
@FunctionalInterface
interface Search {
  void find(AuditContext context, Rule rule, Findings findings);

  /** Says what is wrong with something; null where nothing is. */
  @FunctionalInterface
  interface Judgement<S> {
    @Nullable Said of(AuditContext context, S subject);
  }

  /** Says what is wrong with an objective or key result, by its node; null where nothing is. */
  @FunctionalInterface
  interface NodeJudgement {
    @Nullable Said of(AuditContext context, int node);
  }

  /** Looks at each live objective of the cycle. */
  static Search ofObjectives(NodeJudgement judgement) {
    return ofNodes(context -> context.objectives, judgement);
  }

  /** Looks at each live key result of the cycle. */
  static Search ofKeyResults(NodeJudgement judgement) {
    return ofNodes(context -> context.keyResults, judgement);
  }

  private static Search ofNodes(Function<AuditContext, int[]> nodes, NodeJudgement judgement) {
    return (context, rule, findings) -> {
      for (int node : nodes.apply(context)) {
        findings.addIf(rule, context.subject(node), "", judgement.of(context, node));
      }
    };
  }

  /** Looks at each team that is not archived. */
  static Search ofTeams(Judgement<Team> judgement) {
    return (context, rule, findings) -> {
      for (Team team : context.organization.teams()) {
        if (!team.archived()) {
          findings.addIf(rule, AuditContext.subject(team), "", judgement.of(context, team));
        }
      }
    };
  }

  /** Looks at each initiative of the cycle. */
  static Search ofInitiatives(Judgement<Initiative> judgement) {
    return (context, rule, findings) -> {
      for (Initiative initiative : context.initiatives) {
        Said message = judgement.of(context, initiative);
        findings.addIf(rule, AuditContext.subject(initiative), "", message);
      }
    };
  }
}
