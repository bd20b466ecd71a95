package io.okrcascade.core.audit;

import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.org.TeamLevel;
import java.util.HashMap;
import java.util.Map;

/** Counts what the indices are shares of, by team. */
final class Tallies {
  private static final class Counter {
    private long objectives;
    private long aligned;
    private long keyResults;
    private long supported;
    private long checkedIn;
    private long fresh;
    private long asked;
    private long answered;

    private Tally tally() {
      return new Tally(
          objectives, aligned, keyResults, supported, checkedIn, fresh, asked, answered);
    }
  }

  private Tallies() {}

  static Map<String, Tally> of(AuditContext context) {
    Map<String, Counter> counters = new HashMap<>();
    for (int node : context.objectives) {
      Counter counter = counter(counters, context, node);
      if (context.levelOf(node) != TeamLevel.COMPANY) {
        counter.objectives++;
        counter.aligned += context.reachesCompany(node) ? 1 : 0;
      }
    }
    for (int node : context.keyResults) {
      Counter counter = counter(counters, context, node);
      if (context.needsSupport(node)) {
        counter.keyResults++;
        counter.supported += context.isSupported(node) ? 1 : 0;
      }
      if (context.hasStarted() && context.freshness.isExpected(node)) {
        counter.checkedIn++;
        counter.fresh += context.isFresh(node) ? 1 : 0;
      }
    }
    for (Needed needed : context.needs) {
      DependencyState state = needed.dependency().state();
      boolean isAnswered = state.isAnswer() || state == DependencyState.DELIVERED;
      if (isAnswered || state == DependencyState.REQUESTED) {
        Counter counter =
            counters.computeIfAbsent(needed.dependency().providerTeamId(), teamId -> new Counter());
        counter.asked++;
        counter.answered += isAnswered ? 1 : 0;
      }
    }
    Map<String, Tally> tallies = new HashMap<>();
    counters.forEach((teamId, counter) -> tallies.put(teamId, counter.tally()));
    return tallies;
  }

  private static Counter counter(Map<String, Counter> counters, AuditContext context, int node) {
    return counters.computeIfAbsent(
        context.cascade.objective(node).teamId(), teamId -> new Counter());
  }
}
