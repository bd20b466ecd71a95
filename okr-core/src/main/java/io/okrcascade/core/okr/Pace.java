package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import org.jspecify.annotations.Nullable;

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
  public Verdict byPace(double progress, double expected) {
    if (progress >= 1) {
      return Verdict.DONE;
    }
    // On the first day nothing is expected yet, so nothing is behind.
    double ratio = expected <= 0 ? 1 : progress / expected;
    Status status =
        reaches(ratio, onTrack)
            ? Status.ON_TRACK
            : reaches(ratio, atRisk) ? Status.AT_RISK : Status.OFF_TRACK;
    return Verdict.of(status, StatusReason.PACE);
  }

  /**
   * As {@link #byPace(double, double)}, of what is made of terms: where nothing is expected, the
   * worst of them counts.
   *
   * @param worst of those terms that say something; null where none does
   */
  public Verdict byPace(double progress, double expected, @Nullable Status worst) {
    return progress >= 1 || expected > 0
        ? byPace(progress, expected)
        : Verdict.of(worst == null ? Status.ON_TRACK : worst, StatusReason.CHILDREN);
  }

  /** ON_TRACK, AT_RISK or OFF_TRACK by stated confidence; NaN (none stated) is ON_TRACK. */
  public Status byConfidence(double confidence) {
    return Double.isNaN(confidence) || reaches(confidence, confidentOnTrack)
        ? Status.ON_TRACK
        : reaches(confidence, confidentAtRisk) ? Status.AT_RISK : Status.OFF_TRACK;
  }

  /** The worse of a verdict and stated confidence; what is done is done. */
  public Verdict withConfidence(Verdict verdict, double confidence) {
    Status status = byConfidence(confidence);
    return verdict.status() == Status.DONE || status.compareTo(verdict.status()) <= 0
        ? verdict
        : Verdict.of(status, StatusReason.CONFIDENCE);
  }

  /**
   * Of a MAINTAIN key result, which is never behind by pace: ON_TRACK while met, and DONE once its
   * cycle is over.
   */
  public Verdict byLine(double progress, boolean over) {
    if (progress >= 1) {
      return over ? Verdict.DONE : Verdict.of(Status.ON_TRACK, StatusReason.HELD);
    }
    return Verdict.of(
        reaches(progress, maintainedAtRisk) ? Status.AT_RISK : Status.OFF_TRACK, StatusReason.HELD);
  }

  /**
   * Of a BINARY key result: until its cycle is over it follows its confidence alone.
   *
   * @param confidence last stated; NaN where none was
   */
  public Verdict byWord(double progress, boolean hasValue, double confidence, boolean over) {
    boolean stated = !Double.isNaN(confidence);
    if (progress >= 1) {
      return Verdict.DONE;
    }
    if (!hasValue && (over || !stated)) {
      return Verdict.UNREPORTED;
    }
    return over
        ? withConfidence(byPace(progress, 1), confidence)
        : Verdict.of(
            byConfidence(confidence), stated ? StatusReason.CONFIDENCE : StatusReason.PACE);
  }
}
