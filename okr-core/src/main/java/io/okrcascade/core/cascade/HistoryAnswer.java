package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import java.time.LocalDate;
import java.util.List;

/**
 * What the company, a team, an objective or a key result of a cycle stood at, day by day.
 *
 * @param items oldest first; a day on which there was no such objective or key result has none
 */
public record HistoryAnswer(String cycleId, List<DayFigures> items) {

  /**
   * What something stood at on a day.
   *
   * @param progress 0..1
   * @param expected the progress that the pace asked for by then, 0..1
   * @param statusReason why the status was what it was
   * @param hasData whether anything that counted had data
   */
  public record DayFigures(
      LocalDate on,
      double progress,
      double expected,
      Status status,
      StatusReason statusReason,
      boolean hasData) {
    public static DayFigures of(LocalDate on, Score score) {
      return new DayFigures(
          on,
          score.progress(),
          score.expected(),
          score.status(),
          score.statusReason(),
          score.hasData());
    }

    public static DayFigures of(LocalDate on, KeyResultScore score) {
      return new DayFigures(
          on,
          score.progress(),
          score.expected(),
          score.status(),
          score.statusReason(),
          score.hasData());
    }
  }
}
