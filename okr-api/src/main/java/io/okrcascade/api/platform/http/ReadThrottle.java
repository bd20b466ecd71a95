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
  private static final Duration MOMENT = Duration.ofMillis(250);

  private final transient BooleanSupplier isLong;
  private final transient Semaphore turns;
  private final Duration longest;

  /**
   * @param isLong whether a long write is under way
   * @param turns how many reads go at once meanwhile
   * @param longest how long one waits for its turn at most
   */
  ReadThrottle(BooleanSupplier isLong, int turns, Duration longest) {
    this.isLong = isLong;
    this.longest = longest;
    this.turns = new Semaphore(turns);
  }

  /** Has it stand before all that is served below the API's root. */
  public static void set(Environment environment, BooleanSupplier isLong) {
    int turns = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    environment
        .servlets()
        .addFilter("read-throttle", new ReadThrottle(isLong, turns, MOMENT))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean hasTurn = request.getMethod().equals("GET") && isLong.getAsBoolean() && waitsForTurn();
    try {
      chain.doFilter(request, response);
    } finally {
      if (hasTurn) {
        turns.release();
      }
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
