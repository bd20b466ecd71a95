package io.okrcascade.core.okr;

/**
 * Progress and attainment of one key result from its own value. Progress is 0..1; attainment is the
 * same share unclamped: above 1 beyond the target, below 0 behind the baseline.
 */
public final class Progress {
  /** The greatest progress of what is not reached: rounding never makes it 1. */
  public static final double SHORT_OF_ONE = Math.nextDown(1.0);

  private Progress() {}

  /**
   * (value - baseline) / (target - baseline), for every direction: where a target is to be stayed
   * at least (or at most) at, being beyond it is 1 and the same share holds on the way there.
   * Measures are given in ten-thousandths, see {@link Measures#toUnits}.
   *
   * @param rest part of a ten-thousandth that the value has beyond its whole ones
   */
  public static double attainment(long value, double rest, long baseline, long target) {
    return (way(baseline, value) + rest) / way(baseline, target) + 0.0; // never -0
  }

  /** Subtracts before it becomes a double: measures far from zero lie closer than doubles do. */
  public static double way(long from, long to) {
    long way = to - from;
    boolean wrapped = ((to ^ from) & (to ^ way)) < 0;
    return wrapped ? (double) to - from : way;
  }

  /** The share clamped to 0..1; never -0. */
  public static double clamp(double share) {
    return share <= 0 ? 0 : share > 1 ? 1 : share;
  }

  /** The progress of what is not quite reached, whatever its share is rounded to. */
  public static double shortOf(double share) {
    return Math.min(clamp(share), SHORT_OF_ONE);
  }
}
