package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import io.okrcascade.api.platform.Deadline;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Leaves processors to a long write while it holds the lock for which all other writes wait: reads
 * take turns then, and each waits for its turn a moment at most.
 */
public final class ReadThrottle extends HttpFilter {
  private static final long serialVersionUID = 1;

  /** How long a read waits for its turn. */
  private static final Duration MOMENT = Duration.ofMillis(400);

  /** How long a turn lasts at least: who asks all the time would use up a processor otherwise. */
  private static final Duration TURN = Duration.ofMillis(30);

  private final transient BooleanSupplier isLong;
  private final transient Semaphore turns;
  private final Duration turn;
  private final Duration longest;

  /**
   * @param isLong whether a long write is under way
   * @param turns how many reads go at once meanwhile
   * @param turn how long that of each lasts at least
   * @param longest how long one waits for its turn at most
   */
  ReadThrottle(BooleanSupplier isLong, int turns, Duration turn, Duration longest) {
    this.isLong = isLong;
    this.turn = turn;
    this.longest = longest;
    this.turns = new Semaphore(turns);
  }

  /** Has it stand before all that is served below the API's root. */
  public static void set(Environment environment, BooleanSupplier isLong) {
    int turns = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    environment
        .servlets()
        .addFilter("read-throttle", new ReadThrottle(isLong, turns, TURN, MOMENT))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean hasTurn = request.getMethod().equals("GET") && isLong.getAsBoolean() && waitsForTurn();
    long end = System.nanoTime() + turn.toNanos();
    try {
      chain.doFilter(request, response);
    } finally {
      if (hasTurn) {
        waitUntil(end);
        turns.release();
      }
    }
  }

  private void waitUntil(long end) {
    try {
      while (isLong.getAsBoolean() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waitsForTurn() {
    try {
      return turns.tryAcquire(Deadline.left(longest).toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
