package io.okrcascade.api.store;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from snapshots, each thing once even where several ask at the same time, all of
 * it within a number of bytes: what is asked for most stays. Of an owner that was replaced nothing
 * is kept.
 */
public final class ComputedCache {
  /** What an entry takes besides its content. */
  private static final int ENTRY = 200;

  private final AsyncCache<Key, Value> values;

  /**
   * @param bytes that all of it may take, as far as it can be weighed
   */
  public ComputedCache(long bytes) {
    values =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<Key, Value>weigher((key, value) -> value.bytes())
            .removalListener((key, value, cause) -> leave(key, value))
            .executor(Runnable::run)
            .buildAsync();
  }

  /** Whoever things are computed for; as long as it is not replaced they are kept. */
  static final class Owner {
    private final Set<Object> kept = ConcurrentHashMap.newKeySet();
    private volatile boolean isReplaced;
  }

  private record Key(Owner owner, Object what) {}

  private record Value(Object content, int bytes) {}

  private static void leave(@Nullable Key key, @Nullable Value value) {
    if (key != null) {
      key.owner.kept.remove(key.what);
    }
    if (value != null && value.content instanceof CascadeSnapshot day) {
      day.replace();
    }
  }

  /**
   * What was computed before, or else is computed now.
   *
   * @param what what of the owner it is; the same is always of the same kind
   * @param weight the bytes that it takes
   */
  @SuppressWarnings("unchecked") // see what
  <V> V get(
      Owner owner, Object what, ToLongFunction<? super V> weight, Supplier<? extends V> compute) {
    if (owner.isReplaced) {
      return compute.get();
    }
    Key key = new Key(owner, what);
    CompletableFuture<Value> own = new CompletableFuture<>();
    CompletableFuture<Value> known = values.asMap().putIfAbsent(key, own);
    if (known != null) {
      return (V) content(known);
    }
    owner.kept.add(what);
    try {
      V content = compute.get();
      own.complete(new Value(content, bounded(weight.applyAsLong(content))));
      if (owner.isReplaced) {
        values.synchronous().invalidate(key);
      }
      return content;
    } catch (RuntimeException | Error e) {
      own.complete(new Value(new Failed(e), ENTRY));
      values.synchronous().invalidate(key);
      throw e;
    }
  }

  private Object content(CompletableFuture<Value> known) {
    Object content = awaited(known).content;
    if (content instanceof Failed failed) {
      throw failed.told();
    }
    return content;
  }

  private Value awaited(CompletableFuture<Value> known) {
    try {
      return known.get(Patience.nanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Patience.over();
    } catch (TimeoutException e) {
      throw Patience.over();
    } catch (ExecutionException e) {
      throw new IllegalStateException("what fails is told as a value", e);
    }
  }

  /** What came instead of a value; it is told to all who waited, and to nobody later. */
  private record Failed(Throwable cause) {
    RuntimeException told() {
      if (cause instanceof Error error) {
        throw error;
      }
      return (RuntimeException) cause;
    }
  }

  private static int bounded(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, ENTRY + bytes);
  }

  /** Keeps nothing of an owner any more. */
  void replace(Owner owner) {
    owner.isReplaced = true;
    owner.kept.forEach(what -> values.synchronous().invalidate(new Key(owner, what)));
  }

  /** Bytes that all takes, as weighed. */
  long weight() {
    values.synchronous().cleanUp();
    return values.synchronous().policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
