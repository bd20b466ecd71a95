package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.ComputedCache.Owner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was computed is kept within its bytes, once, and no longer than it is true. */
class ComputedCacheTest {
  private static final long MOST = 100_000;

  private final ComputedCache cache = new ComputedCache(MOST);
  private final Owner owner = new Owner();
  private final AtomicInteger computed = new AtomicInteger();

  private int ask(Owner whose, Object what, long weight) {
    return cache.get(whose, what, value -> weight, computed::incrementAndGet);
  }

  @Test
  void whatIsAskedAgainIsNotComputedAgain() {
    assertThat(ask(owner, "a", 10)).isEqualTo(ask(owner, "a", 10)).isEqualTo(1);
    assertThat(ask(new Owner(), "a", 10)).as("of another").isEqualTo(2);
  }

  @Test
  void howeverMuchIsAskedForItTakesNoMoreThanItMay() {
    for (int i = 0; i < 10_000; i++) {
      ask(owner, i, 1_000);
    }
    assertThat(cache.weight()).isBetween(MOST / 2, MOST);
    ask(owner, "greater than all", 10 * MOST);
    assertThat(cache.weight()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void whatWasReplacedIsKeptNoLonger() {
    ask(owner, "a", 5_000);
    cache.replace(owner);
    assertThat(cache.weight()).isZero();
    assertThat(ask(owner, "a", 5_000)).isEqualTo(2);
    assertThat(ask(owner, "a", 5_000)).as("computed for who asks, and not kept").isEqualTo(3);
    assertThat(cache.weight()).isZero();
  }

  @Test
  void whatIsReplacedWhileItIsComputedIsNotKept() {
    cache.get(
        owner,
        "a",
        value -> 5_000,
        () -> {
          cache.replace(owner);
          return 1;
        });
    assertThat(cache.weight()).isZero();
  }

  @Test
  void aFailureIsToldAndNotKept() {
    assertThatThrownBy(
            () ->
                cache.get(
                    owner,
                    "a",
                    value -> 1,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ask(owner, "a", 10)).isEqualTo(1);
  }

  @Test
  void severalWhoAskAtOnceWaitForOneComputation() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              cache.<Integer>get(
                                  owner,
                                  "slow",
                                  value -> 1,
                                  () -> {
                                    begun.countDown();
                                    awaited(go);
                                    return computed.incrementAndGet();
                                  })))
              .toList();
      begun.await();
      assertThat(ask(owner, "another", 1)).as("nobody else waits").isEqualTo(1);
      go.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobodyWaitsForEverForWhatAnotherComputes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> first =
          thread.submit(
              () ->
                  cache.<Integer>get(
                      owner,
                      "a",
                      value -> 1,
                      () -> {
                        begun.countDown();
                        awaited(go);
                        return 1;
                      }));
      begun.await();
      Deadline.begin(Duration.ofMillis(100));
      assertThatThrownBy(() -> cache.<Integer>get(owner, "a", value -> 1, () -> 2))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("ask again");
      go.countDown();
      assertThat(first.get()).isEqualTo(1);
      assertThat(cache.<Integer>get(owner, "a", value -> 1, () -> 2)).isEqualTo(1);
    } finally {
      Deadline.end();
      thread.shutdownNow();
    }
  }
}
