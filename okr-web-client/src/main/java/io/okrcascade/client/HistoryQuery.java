package io.okrcascade.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of what a history is asked for; what is null does not matter.
 *
 * @param cycleId the cycle
 * @param team of this team rather than the company
 * @param objective of this objective
 * @param keyResult of this key result
 * @param from first day; that of the cycle if null
 * @param to last day; that of the cycle, or today, if null
 */
public record HistoryQuery(
    String cycleId,
    @Nullable String team,
    @Nullable String objective,
    @Nullable String keyResult,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** The company's in a cycle. */
  public static HistoryQuery of(String cycleId) {
    return new HistoryQuery(cycleId, null, null, null, null, null);
  }

  /** The same: of this team. */
  public HistoryQuery ofTeam(String wanted) {
    return new HistoryQuery(cycleId, wanted, null, null, from, to);
  }

  /** The same: of this objective. */
  public HistoryQuery ofObjective(String wanted) {
    return new HistoryQuery(cycleId, null, wanted, null, from, to);
  }

  /** The same: of this key result. */
  public HistoryQuery ofKeyResult(String wanted) {
    return new HistoryQuery(cycleId, null, null, wanted, from, to);
  }

  /** The same: of these days. */
  public HistoryQuery of(LocalDate first, LocalDate last) {
    return new HistoryQuery(cycleId, team, objective, keyResult, first, last);
  }
}
