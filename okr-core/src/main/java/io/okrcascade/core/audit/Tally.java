package io.okrcascade.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * The counts behind {@link Indices}; they add up over teams, which the shares do not.
 *
 * @param objectives live objectives below the company level
 * @param aligned those of them with a path to a company objective
 * @param keyResults live company and department key results
 * @param supported those of them that something contributes to
 * @param checkedIn live key results that are checked in by hand; none before the cycle starts
 * @param fresh those of them that are on cadence
 * @param asked dependencies that this team was asked for
 * @param answered those of them that it answered
 */
public record Tally(
    long objectives,
    long aligned,
    long keyResults,
    long supported,
    long checkedIn,
    long fresh,
    long asked,
    long answered) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        objectives + other.objectives,
        aligned + other.aligned,
        keyResults + other.keyResults,
        supported + other.supported,
        checkedIn + other.checkedIn,
        fresh + other.fresh,
        asked + other.asked,
        answered + other.answered);
  }

  public Indices indices() {
    return new Indices(
        share(aligned, objectives),
        share(supported, keyResults),
        share(fresh, checkedIn),
        share(answered, asked));
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }
}
