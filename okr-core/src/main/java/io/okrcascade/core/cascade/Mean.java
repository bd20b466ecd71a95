package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Progress;
import io.okrcascade.core.okr.Status;
import org.jspecify.annotations.Nullable;

/** A weighted mean in the making, of nodes that are scored. May be used again once cleared. */
final class Mean {
  private double weights;
  private double progress;
  private double expected;
  private int of;
  private int withData;
  private boolean reached;
  private boolean held;
  private @Nullable Status worst;

  Mean() {
    clear();
  }

  Mean clear() {
    weights = 0;
    progress = 0;
    expected = 0;
    of = 0;
    withData = 0;
    reached = true;
    held = true;
    worst = null;
    return this;
  }

  /** Adds a term; one of weight 0 is tracked, not counted. */
  void add(Numbers numbers, int node, double weight) {
    if (weight <= 0) {
      return;
    }
    double share = numbers.progress(node);
    weights += weight;
    progress += weight * share;
    expected += weight * numbers.expected(node);
    of++;
    withData += numbers.hasData(node) ? 1 : 0;
    reached &= share >= 1;
    held &= numbers.isHeld(node);
    Status status = numbers.verdict(node).status();
    if (status.says()) {
      worst = worst == null ? status : worst.worse(status);
    }
  }

  boolean isEmpty() {
    return of == 0;
  }

  /**
   * The mean of the terms' progress; 0 without any. It is 1 where all of them are and only there:
   * sums of shares carry rounding in their last digits, and a promise is kept or it is not.
   */
  double progress() {
    return of == 0 ? 0 : reached ? 1 : Progress.shortOf(progress / weights);
  }

  /** The mean of what is expected of the terms; 0 without any. */
  double expected() {
    return of == 0 ? 0 : Progress.clamp(expected / weights);
  }

  boolean hasData() {
    return withData > 0;
  }

  /** Whether all terms are lines to be held. */
  boolean isHeld() {
    return of > 0 && held;
  }

  /** The worst status among the terms that say something; null where none does. */
  @Nullable Status worst() {
    return worst;
  }

  Reported reported() {
    return new Reported(withData, of);
  }
}
