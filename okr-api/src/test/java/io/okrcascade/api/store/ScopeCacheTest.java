package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.ScopeCache.Held;
import io.okrcascade.core.record.Dataset;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which scopes stay in memory. */
class ScopeCacheTest {
  private final ScopeCache scopes = new ScopeCache(1_000);

  private Held loaded(String scope, long bytes) {
    Held held = scopes.of(scope);
    held.committed = Committed.loaded(1, Dataset.EMPTY);
    scopes.weigh(held, bytes);
    return held;
  }

  private boolean isThere(Held held) {
    return scopes.all().contains(held);
  }

  @Test
  void whatWasLookedAtLongestAgoLeavesFirst() {
    Held a = loaded("a", 400);
    Held b = loaded("b", 400);
    scopes.of("a");
    Held c = loaded("c", 400);
    assertThat(isThere(a)).isTrue();
    assertThat(isThere(b)).isFalse();
    assertThat(isThere(c)).isTrue();
  }

  @Test
  void theOrganizationAndTheLastOneStayHoweverMuchTheyTake() {
    Held organization = loaded(Revisions.ORGANIZATION, 5_000);
    Held last = loaded("a", 5_000);
    assertThat(isThere(organization)).isTrue();
    assertThat(isThere(last)).isTrue();
    Held next = loaded("b", 5_000);
    assertThat(isThere(last)).isFalse();
    assertThat(isThere(next)).isTrue();
  }

  @Test
  void whoLooksAtEverythingKeepsItUntilTheEnd() {
    try (ScopeCache.Hold all = scopes.hold()) {
      IntStream.range(0, 40).forEach(i -> loaded("family " + i, 100));
      assertThat(scopes.all()).hasSize(40);
    }
    assertThat(scopes.all()).hasSize(10);
  }

  @Test
  void whatGrowsPushesOthersOut() {
    Held a = loaded("a", 100);
    Held b = loaded("b", 100);
    scopes.weigh(b, 950);
    assertThat(isThere(a)).isFalse();
    assertThat(isThere(b)).isTrue();
  }

  @Test
  void aScopeThatSomebodyLoadsHoldsUpOnlyWhoWantsIt() throws Exception {
    Held slow = scopes.of("slow");
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Thread loader =
        new Thread(
            () -> {
              slow.lock(Effort.PATIENT);
              taken.countDown();
              try {
                done.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                slow.unlock();
              }
            });
    loader.start();
    taken.await();
    assertThat(slow.lock(Effort.QUICK)).as("who would rather do without").isFalse();
    Deadline.begin(Duration.ofMillis(100));
    try {
      assertThatThrownBy(() -> slow.lock(Effort.PATIENT))
          .as("who waits, but not for ever")
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("ask again");
    } finally {
      Deadline.end();
    }
    Held other = scopes.of("other");
    assertThat(other.lock(Effort.QUICK)).isTrue();
    other.unlock();
    Effort waiting = Effort.waiting(Duration.ofSeconds(20));
    new Thread(
            () -> {
              LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
              done.countDown();
            })
        .start();
    assertThat(slow.lock(waiting)).as("who waits a while, and loads nothing").isTrue();
    assertThat(waiting.mayLoad()).isFalse();
    slow.unlock();
    loader.join();
  }
}
