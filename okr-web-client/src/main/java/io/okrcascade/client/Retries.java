package io.okrcascade.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often and how patiently a request is repeated where the service is away for a moment: where
 * no connection comes about, where it answers 503, and, for requests that may be repeated without
 * harm, where the connection breaks.
 *
 * @param most repetitions after the first attempt
 * @param firstWait before the first repetition; it doubles with each
 * @param longestWait longest pause; a service that asks for more is not waited for
 */
public record Retries(int most, Duration firstWait, Duration longestWait) {

  /** Four repetitions within some seconds, or as the service asks up to half a minute each. */
  public static final Retries DEFAULT =
      new Retries(4, Duration.ofMillis(250), Duration.ofSeconds(30));

  /** Every request once. */
  public static final Retries NONE = new Retries(0, Duration.ZERO, Duration.ZERO);

  /** Refuses negative figures. */
  public Retries {
    if (most < 0 || firstWait.isNegative() || longestWait.isNegative()) {
      throw new IllegalArgumentException("retries cannot be negative");
    }
  }

  /** The same, up to a number of repetitions. */
  public Retries upTo(int repetitions) {
    return new Retries(repetitions, firstWait, longestWait);
  }

  /** How long to wait; null where that is too long. */
  @Nullable Duration pause(int attempt, @Nullable Duration asked) {
    if (asked != null) {
      return asked.compareTo(longestWait) <= 0 ? asked : null;
    }
    long longest = longestWait.toMillis();
    double grown = firstWait.toMillis() * Math.pow(2, attempt);
    // Half of it by chance, so that many clients do not come back at once.
    double chance = (1 + ThreadLocalRandom.current().nextDouble()) / 2;
    return Duration.ofMillis((long) (Math.min(grown, longest) * chance));
  }
}
