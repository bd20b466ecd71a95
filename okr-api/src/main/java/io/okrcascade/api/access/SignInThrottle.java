package io.okrcascade.api.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses tokens: so many wrong ones from an address within a minute, and no more
 * are looked at until the minute is over.
 */
public final class SignInThrottle {
  private static final int MOST_FAILURES = 300;
  private static final int MOST_ADDRESSES = 10_000;
  private static final long WINDOW_MILLIS = 60_000;

  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  public SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  private record Window(long began, int failures) {}

  /** Whether an address has failed too often of late. */
  public synchronized boolean isTooMuch(String address) {
    return current(address).failures >= MOST_FAILURES;
  }

  /** Counts a wrong token. */
  public synchronized void failed(String address) {
    Window window = current(address);
    windows.put(address, new Window(window.began, window.failures + 1));
  }

  private Window current(String address) {
    long now = clock.millis();
    Window window = windows.get(address);
    return window == null || now - window.began >= WINDOW_MILLIS ? new Window(now, 0) : window;
  }
}
