package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;

/**
 * Thresholds that turn progress and confidence into a status. All are shares, 0..1.
 *
 * @param onTrack least progress over expected progress for ON_TRACK
 * @param atRisk least progress over expected progress for AT_RISK
 * @param confidentOnTrack least confidence for ON_TRACK
 * @param confidentAtRisk least confidence for AT_RISK
 * @param maintainedAtRisk least progress at which a missed MAINTAIN is only AT_RISK
 */
public record Pace(
    double onTrack,
    double atRisk,
    double confidentOnTrack,
    double confidentAtRisk,
    double maintainedAtRisk) {

  public Pace {
    new Check()
        .range("onTrack", onTrack, 0, 1)
        .range("atRisk", atRisk, 0, onTrack)
        .range("confidentOnTrack", confidentOnTrack, 0, 1)
        .range("confidentAtRisk", confidentAtRisk, 0, confidentOnTrack)
        .range("maintainedAtRisk", maintainedAtRisk, 0, 1)
        .done();
  }

  public static final Pace DEFAULT = new Pace(0.9, 0.6, 0.7, 0.4, 0.5);

  /**
   * What is closer than this counts as reached: sums of shares carry rounding in the last digits.
   */
  public static final double TOLERANCE = 1e-9;

  /** Whether {@code value} reaches {@code bar}. */
  public static boolean reaches(double value, double bar) {
    return value >= bar - TOLERANCE;
  }

  /** DONE, ON_TRACK, AT_RISK or OFF_TRACK by progress against expected progress. */
  public Status byPace(double progress, double expected) {
    if (reaches(progress, 1)) {
      return Status.DONE;
    }
    // On the first day nothing is expected yet, so nothing is behind.
    double ratio = expected <= 0 ? 1 : progress / expected;
    return reaches(ratio, onTrack)
        ? Status.ON_TRACK
        : reaches(ratio, atRisk) ? Status.AT_RISK : Status.OFF_TRACK;
  }

  /** ON_TRACK, AT_RISK or OFF_TRACK by stated confidence; NaN (none stated) is ON_TRACK. */
  public Status byConfidence(double confidence) {
    return Double.isNaN(confidence) || reaches(confidence, confidentOnTrack)
        ? Status.ON_TRACK
        : reaches(confidence, confidentAtRisk) ? Status.AT_RISK : Status.OFF_TRACK;
  }

  /** Of a MAINTAIN key result, which is never behind by pace: ON_TRACK while met. */
  public Status byLine(double progress) {
    return reaches(progress, 1)
        ? Status.ON_TRACK
        : reaches(progress, maintainedAtRisk) ? Status.AT_RISK : Status.OFF_TRACK;
  }
}
