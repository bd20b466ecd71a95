package io.okrcascade.core.audit;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long ago key results were heard of, on the day of some scores, by their node. A check-in,
 * with or without a value, and a milestone that was reached are both a sign of life.
 */
public final class Freshness {
  private final Scores scores;
  private final Cascade cascade;

  public Freshness(Scores scores) {
    this.scores = scores;
    cascade = scores.cascade();
  }

  /** Whether it is checked in by hand, so that signs of it are expected. */
  public boolean isExpected(int keyResult) {
    return cascade.keyResult(keyResult).source() == Source.CHECK_INS;
  }

  /** What is done needs no further sign. */
  public boolean isDone(int keyResult) {
    return scores.status(keyResult) == Status.DONE;
  }

  /** The later of the first day of its cycle and the day on which it was written. */
  public LocalDate beginning(int keyResult) {
    KeyResult row = cascade.keyResult(keyResult);
    Objective objective = cascade.objective(keyResult);
    LocalDate written = row.createdOn() == null ? objective.createdOn() : row.createdOn();
    LocalDate start = cycle(keyResult).startsOn();
    return written == null || written.isBefore(start) ? start : written;
  }

  /** The day of the latest sign; null before the first. */
  public @Nullable LocalDate latest(int keyResult) {
    LocalDate latest = scores.checkedInOn(keyResult);
    for (Milestone milestone : cascade.keyResult(keyResult).metric().milestones()) {
      LocalDate done = milestone.isDone(scores.asOf()) ? milestone.doneOn() : null;
      latest = latest == null || (done != null && done.isAfter(latest)) ? done : latest;
    }
    return latest;
  }

  /** Days from one to that of the scores, or to the end of its cycle, when age stands still. */
  public long daysSince(LocalDate day, int keyResult) {
    LocalDate end = cycle(keyResult).endsOn();
    return ChronoUnit.DAYS.between(day, scores.asOf().isAfter(end) ? end : scores.asOf());
  }

  /** The day on which the next sign is due; never before it was written. */
  public LocalDate dueOn(int keyResult) {
    LocalDate latest = latest(keyResult);
    LocalDate begins = beginning(keyResult);
    LocalDate due =
        (latest == null ? begins : latest).plusDays(cascade.keyResult(keyResult).cadenceDays());
    return due.isBefore(begins) ? begins : due;
  }

  /**
   * Whether somebody is to check it in on the day of the scores: it is checked in by hand, its
   * cycle runs, neither it nor its objective is over, and a sign is due.
   */
  public boolean isDue(int keyResult) {
    Cycle cycle = cycle(keyResult);
    return isExpected(keyResult)
        && cascade.isLive(keyResult)
        && cycle.phase() != Phase.CLOSED
        && cycle.contains(scores.asOf())
        && !dueOn(keyResult).isAfter(scores.asOf())
        && !isDone(keyResult);
  }

  private Cycle cycle(int keyResult) {
    return cascade.cycles().cycle(cascade.objective(keyResult).cycleId());
  }
}
