package io.okrcascade.api.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Until when the request that a thread answers is to have its answer. Whatever is waited for
 * meanwhile, for another request, a connection or the database, is waited for no longer. A thread
 * that answers no request has no such time.
 */
public final class Deadline {
  /** How long a request may take. */
  public static final Duration OF_A_REQUEST = Duration.ofSeconds(10);

  /** How long one may take that takes in thousands of records. */
  public static final Duration OF_A_LONG_REQUEST = Duration.ofMinutes(2);

  private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

  private Deadline() {}

  /** From now on this thread has so much time, until {@link #end}. */
  public static void begin(Duration time) {
    END.set(System.nanoTime() + time.toNanos());
  }

  /** This thread answers no request any more. */
  public static void end() {
    END.remove();
  }

  /** From now on a request that was begun has so much time, whatever it has used up. */
  public static void prolong(Duration time) {
    if (END.get() != null) {
      begin(time);
    }
  }

  /**
   * How long may be waited.
   *
   * @param most where that much is left, or the thread has no such time
   */
  public static Duration left(Duration most) {
    Long end = END.get();
    if (end == null) {
      return most;
    }
    long nanos = Math.max(0, end - System.nanoTime());
    return nanos < most.toNanos() ? Duration.ofNanos(nanos) : most;
  }
}
