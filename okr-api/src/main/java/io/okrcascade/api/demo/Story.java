package io.okrcascade.api.demo;

import java.util.List;

/**
 * How a key result goes over a cycle: the way from baseline to target that is made, and the
 * confidence that is stated, at evenly spaced moments from the first day to the last.
 *
 * @param path per cent of the way; above 100 is beyond the target
 * @param confidence in per cent
 */
record Story(List<Double> path, List<Double> confidence) {

  /** The share of the way that is made when a share of the cycle is over. */
  double wayAt(double elapsed) {
    return between(path, elapsed) / 100;
  }

  /** The confidence stated when a share of the cycle is over, in steps of five per cent. */
  double confidenceAt(double elapsed) {
    return Math.round(between(confidence, elapsed) / 5) * 5 / 100.0;
  }

  private static double between(List<Double> points, double elapsed) {
    double place = elapsed * (points.size() - 1);
    int before = Math.min((int) place, points.size() - 2);
    double from = points.get(before);
    return from + (points.get(before + 1) - from) * (place - before);
  }
}
