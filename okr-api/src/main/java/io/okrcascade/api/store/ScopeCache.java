package io.okrcascade.api.store;

import io.okrcascade.api.change.Revisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The scopes in memory, each with a lock of its own. Those looked at longest ago leave where all
 * together weigh more than they may; the organization stays, the one looked at last, and all while
 * somebody looks at everything.
 */
final class ScopeCache {
  private final long most;
  private final Map<String, Held> scopes = new LinkedHashMap<>(32, 0.75f, true);
  private long weight;
  private int lookingAtAll;

  /**
   * @param bytes that all may weigh together
   */
  ScopeCache(long bytes) {
    this.most = bytes;
  }

  /** What is in memory of a scope; changed only by who holds its lock. */
  final class Held {
    final String scope;
    volatile @Nullable Committed committed;
    volatile @Nullable CascadeSnapshot snapshot;
    private final ReentrantLock lock = new ReentrantLock();
    private long weight;

    private Held(String scope) {
      this.scope = scope;
    }

    /**
     * Takes the lock; {@link #unlock} gives it back.
     *
     * @param effort how long to wait for whoever loads the scope
     * @return whether it was taken
     */
    boolean lock(Effort effort) {
      long nanos = effort.waitNanos();
      boolean isTaken = false;
      try {
        isTaken = lock.tryLock(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (effort == Effort.PATIENT && !isTaken) {
        throw Patience.over();
      }
      return isTaken;
    }

    void unlock() {
      lock.unlock();
    }
  }

  /** A scope, looked at now. */
  synchronized Held of(String scope) {
    return scopes.computeIfAbsent(scope, Held::new);
  }

  /** All scopes of which something is in memory, none of them looked at by that. */
  synchronized List<Held> all() {
    return scopes.values().stream().filter(held -> held.committed != null).toList();
  }

  /** Notes what a scope weighs now that it has changed. */
  synchronized void weigh(Held held, long bytes) {
    if (scopes.get(held.scope) == held) {
      weight += bytes - held.weight;
      held.weight = bytes;
      shrink();
    }
  }

  private void shrink() {
    if (weight <= most || lookingAtAll > 0) {
      return;
    }
    List<Held> byAge = new ArrayList<>(scopes.values());
    for (Held held : byAge.subList(0, byAge.size() - 1)) {
      if (weight <= most) {
        return;
      }
      if (!held.scope.equals(Revisions.ORGANIZATION)) {
        scopes.remove(held.scope);
        weight -= held.weight;
        CascadeSnapshot snapshot = held.snapshot;
        if (snapshot != null) {
          snapshot.replace();
        }
      }
    }
  }

  /** Until it is closed no scope leaves: whoever looks at everything has all in memory anyway. */
  synchronized Hold hold() {
    lookingAtAll++;
    return this::release;
  }

  private synchronized void release() {
    lookingAtAll--;
    shrink();
  }

  /** Keeps all scopes in memory until it is closed. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  synchronized void clear() {
    scopes.clear();
    weight = 0;
  }
}
