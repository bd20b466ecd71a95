package io.okrcascade.api.cascade;

import io.okrcascade.api.cascade.HistoryQuery.Selection;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.cascade.HistoryAnswer;
import io.okrcascade.core.cascade.HistoryAnswer.DayFigures;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of a cycle by day: each day is scored as the family stood on it. */
final class CycleHistory {
  private CycleHistory() {}

  static HistoryAnswer of(CascadeSnapshot snapshot, Selection query) {
    List<DayFigures> days =
        query
            .from()
            .datesUntil(query.to().plusDays(1))
            .map(day -> figures(snapshot.asOf(earlier(day, query.asOf())), query, day))
            .filter(Objects::nonNull)
            .toList();
    return new HistoryAnswer(query.cycleId(), days);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable DayFigures figures(
      CascadeSnapshot then, Selection query, LocalDate day) {
    // Not kept: a history holds many days, of which hardly one is asked for by itself.
    Scores scores = then.cascade().scores(day, then.settings().pace());
    if (query.keyResultId() != null) {
      return then.data().find(KeyResult.KIND, query.keyResultId()).isEmpty()
          ? null
          : DayFigures.of(day, scores.keyResult(query.keyResultId()));
    }
    if (query.objectiveId() != null) {
      return then.data().find(Objective.KIND, query.objectiveId()).isEmpty()
          ? null
          : DayFigures.of(day, scores.objective(query.objectiveId()));
    }
    List<String> teams = query.teamId() == null ? then.companyIds() : List.of(query.teamId());
    return DayFigures.of(day, scores.team(teams, query.cycleId()).score());
  }
}
