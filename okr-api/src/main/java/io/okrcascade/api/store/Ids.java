package io.okrcascade.api.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives ids that are unique and in the order of time: milliseconds and a counter in base 32, then
 * random digits. Within a process each is greater than the last.
 */
public final class Ids {
  private static final int COUNTER_BITS = 16;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public String next() {
    long now = clock.millis() << COUNTER_BITS;
    long moment = last.updateAndGet(before -> Math.max(before + 1, now));
    return padded(moment, 13) + padded(random.nextLong() >>> 29, 7);
  }

  private static String padded(long value, int digits) {
    String text = Long.toString(value, 32);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
