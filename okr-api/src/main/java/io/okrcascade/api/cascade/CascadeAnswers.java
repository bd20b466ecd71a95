package io.okrcascade.api.cascade;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.cascade.CascadeAnswer;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cascade.TeamScore;
import java.time.LocalDate;

/** Composes the cascade of a cycle from a snapshot. */
final class CascadeAnswers {
  private CascadeAnswers() {}

  /**
   * What a cascade tells of a day.
   *
   * @param snapshot as of the day
   */
  static CascadeAnswer of(CascadeSnapshot snapshot, CascadeSelection query, LocalDate day) {
    Scores scores = snapshot.scores(day);
    CascadeShape shape = CascadeShape.of(snapshot, query);
    TeamScore team = scores.team(query.tops(snapshot), query.cycleId());
    Score score = team.score();
    return new CascadeAnswer(
        query.cycleId(),
        snapshot.revision(Facts.PRIMARY),
        day,
        score.progress(),
        score.expected(),
        scores.elapsed(query.cycleId()),
        score.status(),
        score.statusReason(),
        score.hasData(),
        score.reported(),
        team.progressCycleId(),
        ComposedObjectives.latest(snapshot, query).next(shape, scores, snapshot.settings()),
        shape.links(),
        shape.teams());
  }
}
