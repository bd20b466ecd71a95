package io.okrcascade.core.audit;

import io.okrcascade.core.message.Check;

/**
 * The numbers that the rules go by.
 *
 * @param maxObjectives most objectives of a team in a cycle
 * @param minKeyResults fewest key results of an objective
 * @param maxKeyResults most key results of an objective
 * @param divergence greatest difference between a key result's progress and its children's, 0..1
 * @param outputShare greatest share of an objective's key results that are done or not done, 0..1
 * @param staleFactor how many cadences may pass without a check-in
 * @param lateStart share of the cycle by which a key result needs its first data, 0..1
 * @param sandbagged progress that is suspicious where all key results have it early, 0..1
 * @param sandbaggedBefore share of the cycle before which it is early, 0..1
 * @param bottomUp least share of objectives below the company that came up from the teams, 0..1
 * @param amendedLate share of the cycle from which easing a key result is late, 0..1
 */
public record AuditThresholds(
    int maxObjectives,
    int minKeyResults,
    int maxKeyResults,
    double divergence,
    double outputShare,
    double staleFactor,
    double lateStart,
    double sandbagged,
    double sandbaggedBefore,
    double bottomUp,
    double amendedLate) {

  public static final AuditThresholds DEFAULT =
      new AuditThresholds(5, 2, 5, 0.3, 0.5, 1.5, 0.25, 0.9, 0.5, 0.4, 2.0 / 3);

  public AuditThresholds {
    new Check()
        .range("maxObjectives", (double) maxObjectives, 0, 1_000)
        .range("minKeyResults", (double) minKeyResults, 0, 1_000)
        .range("maxKeyResults", (double) maxKeyResults, minKeyResults, 1_000)
        .range("divergence", divergence, 0, 1)
        .range("outputShare", outputShare, 0, 1)
        .range("staleFactor", staleFactor, 0, 1_000)
        .range("lateStart", lateStart, 0, 1)
        .range("sandbagged", sandbagged, 0, 1)
        .range("sandbaggedBefore", sandbaggedBefore, 0, 1)
        .range("bottomUp", bottomUp, 0, 1)
        .range("amendedLate", amendedLate, 0, 1)
        .done();
  }

  /**
   * Whether a key result and what contributes to it tell different stories.
   *
   * @param divergence children's progress minus its own; NaN where one of them is missing
   */
  public boolean diverges(double divergence) {
    return !Double.isNaN(divergence) && AuditContext.exceeds(Math.abs(divergence), this.divergence);
  }
}
