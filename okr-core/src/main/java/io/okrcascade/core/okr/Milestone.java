package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a MILESTONES metric.
 *
 * @param weight its part of the whole, 0 to 100
 * @param doneOn the day on which it was reached, or null
 */
public record Milestone(String id, String title, double weight, @Nullable LocalDate doneOn) {
  public Milestone {
    new Check().id("id", id).name("title", title).weight("weight", weight, Check.MAX_WEIGHT).done();
    weight += 0.0; // no number is ever -0
  }

  public boolean isDone(LocalDate asOf) {
    return doneOn != null && !doneOn.isAfter(asOf);
  }

  public Milestone withDoneOn(@Nullable LocalDate day) {
    return new Milestone(id, title, weight, day);
  }
}
