package io.okrcascade.core.okr;

/**
 * Progress and attainment of one key result from its own value. Progress is 0..1; attainment is the
 * same share unclamped: above 1 beyond the target, below 0 behind the baseline.
 */
public final class Progress {
  private Progress() {}

  /**
   * (value - baseline) / (target - baseline), for every direction: where a target is to be stayed
   * at least (or at most) at, being beyond it is 1 and the same share holds on the way there.
   * Measures are given in ten-thousandths, see {@link Measures#toUnits}.
   */
  public static double attainment(long value, long baseline, long target) {
    return way(baseline, value) / way(baseline, target);
  }

  /** Subtracts before it becomes a double: measures far from zero lie closer than doubles do. */
  private static double way(long from, long to) {
    long way = to - from;
    boolean wrapped = ((to ^ from) & (to ^ way)) < 0;
    return wrapped ? (double) to - from : way;
  }

  /** The share clamped to 0..1. */
  public static double clamp(double share) {
    return share < 0 ? 0 : share > 1 ? 1 : share;
  }
}
