package io.okrcascade.api.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reads take turns while a long write is under way, and none waits for long. */
class ReadThrottleTest {
  private static final Duration TURN = Duration.ofMillis(5);

  private final AtomicBoolean isLong = new AtomicBoolean(true);
  private final ReadThrottle throttle = throttle(Duration.ofMillis(100));
  private final ReadThrottle patient = throttle(Duration.ofMinutes(1));
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private ReadThrottle throttle(Duration longest) {
    return new ReadThrottle(isLong::get, 1, TURN, longest);
  }

  private static HttpServletRequest request(String method) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ReadThrottleTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) -> method);
  }

  private CompletableFuture<Void> send(String method, FilterChain chain) {
    return send(throttle, method, chain);
  }

  private static CompletableFuture<Void> send(ReadThrottle to, String method, FilterChain chain) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            to.doFilter(request(method), answer(), chain);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task).start());
  }

  private static HttpServletResponse answer() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ReadThrottleTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> null);
  }

  private void count() {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  @Test
  void readsTakeTurns() {
    CompletableFuture<?>[] reads = new CompletableFuture<?>[8];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = send(patient, "GET", (request, response) -> count());
    }
    assertThat(CompletableFuture.allOf(reads)).succeedsWithin(60, TimeUnit.SECONDS);
    assertThat(most.get()).isEqualTo(1);
  }

  /** However fast each is answered, there are no more of them than that. */
  @Test
  void aTurnLastsAMoment() {
    long begun = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      assertThat(send(patient, "GET", (request, response) -> {}))
          .succeedsWithin(60, TimeUnit.SECONDS);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(TURN.multipliedBy(10));
  }

  /** What is in work until the other is answered: that one does not wait for its end. */
  private void assertPasses(String method) throws Exception {
    CountDownLatch isIn = new CountDownLatch(1);
    CountDownLatch isOver = new CountDownLatch(1);
    CompletableFuture<Void> first =
        send(
            "GET",
            (request, response) -> {
              isIn.countDown();
              try {
                isOver.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(isIn.await(60, TimeUnit.SECONDS)).isTrue();
    AtomicBoolean isAnswered = new AtomicBoolean();
    send(method, (request, response) -> isAnswered.set(true)).get(30, TimeUnit.SECONDS);
    assertThat(isAnswered).isTrue();
    isOver.countDown();
    first.get(60, TimeUnit.SECONDS);
  }

  @Test
  void noneWaitsForLong() throws Exception {
    assertPasses("GET");
  }

  @Test
  void writesAndReadsBesideShortWritesDoNotWait() throws Exception {
    assertPasses("POST");
    isLong.set(false);
    assertPasses("GET");
  }

  @Test
  void aTurnIsGivenBackWhateverBecomesOfTheRead() {
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Void> failed =
          send(
              patient,
              "GET",
              (request, response) -> {
                throw new IllegalStateException("it fails");
              });
      assertThat(failed).failsWithin(30, TimeUnit.SECONDS);
    }
    readsTakeTurns();
  }
}
