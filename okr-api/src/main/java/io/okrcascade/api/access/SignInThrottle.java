package io.okrcascade.api.access;

import io.okrcascade.api.platform.problem.ProblemException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses: after so many failures from an address within a minute, further ones are
 * told to wait. Who signs in rightly never waits, wherever from.
 */
public final class SignInThrottle {
  private static final int MOST_FAILURES = 30;
  private static final int MOST_ADDRESSES = 10_000;
  private static final long WINDOW_MILLIS = 60_000;

  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) { // who failed last is remembered longest
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  public SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  private record Window(long began, int failures) {}

  /**
   * Counts a failure.
   *
   * @throws ProblemException 429 where there were too many from that address of late
   */
  public synchronized void failed(String address) {
    long now = clock.millis();
    Window known = windows.get(address);
    Window window =
        known == null || now - known.began >= WINDOW_MILLIS ? new Window(now, 0) : known;
    windows.put(address, new Window(window.began, window.failures + 1));
    if (window.failures >= MOST_FAILURES) {
      throw ProblemException.tooManyRequests("too many attempts that failed; wait a minute");
    }
  }
}
