package io.okrcascade.core.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * The indices of a cycle's audit, day by day.
 *
 * @param items oldest first
 */
public record AuditHistoryAnswer(String cycleId, List<DayIndices> items) {

  /** The indices on a day. */
  public record DayIndices(LocalDate on, Indices indices) {}
}
