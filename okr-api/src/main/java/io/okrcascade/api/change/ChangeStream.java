package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.change.ChangeReader.Order;
import io.okrcascade.api.platform.db.Transactor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes to who follows them. One thread looks at the latest revision, a single cheap
 * statement, and only while somebody follows; so it works alike for every replica.
 */
public final class ChangeStream implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
  private static final int MOST_FOLLOWERS = 1_000;
  private static final int BATCH = 500;
  private static final long LOOK_MILLIS = 500;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 30;

  private final Transactor transactor;
  private final ChangeReader feed;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "change-stream");
            thread.setDaemon(true);
            return thread;
          });
  private long seen = -1;
  private int looks;

  public ChangeStream(Transactor transactor, ObjectMapper json) {
    this.transactor = transactor;
    this.feed = new ChangeReader(json);
  }

  /** Somebody who follows, and how far they have got. */
  private static final class Follower {
    Filter filter;
    final Consumer<Entry> sink;
    final Runnable signOfLife;
    final BooleanSupplier isGone;
    final Runnable farewell;

    Follower(
        Filter filter,
        Consumer<Entry> sink,
        Runnable signOfLife,
        BooleanSupplier isGone,
        Runnable farewell) {
      this.filter = filter;
      this.sink = sink;
      this.signOfLife = signOfLife;
      this.isGone = isGone;
      this.farewell = farewell;
    }
  }

  /**
   * Takes somebody up.
   *
   * @param filter where {@code after} is negative, from now on
   * @param farewell ends the connection
   * @return false where there are too many already
   */
  boolean follow(
      Filter filter,
      Consumer<Entry> sink,
      Runnable signOfLife,
      BooleanSupplier isGone,
      Runnable farewell) {
    if (followers.size() >= MOST_FOLLOWERS) {
      return false;
    }
    Filter from = filter.after() >= 0 ? filter : filter.after(transactor.read(Revisions::latest));
    // The first sign of life sends the head of the answer: who follows knows at once that it does.
    signOfLife.run();
    followers.add(new Follower(from, sink, signOfLife, isGone, farewell));
    executor.execute(() -> look(true));
    return true;
  }

  @Override
  public void start() {
    executor.scheduleWithFixedDelay(
        () -> look(false), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends all connections, so that the server need not wait for them to end by themselves. */
  public void sayFarewell() {
    executor.shutdownNow();
    for (Follower follower : followers) {
      try {
        follower.farewell.run();
      } catch (RuntimeException e) {
        LOG.debug("Somebody who followed was gone already: {}", e.toString());
      }
    }
    followers.clear();
  }

  @Override
  public void stop() {
    executor.shutdownNow();
  }

  private void look(boolean always) {
    try {
      followers.removeIf(follower -> follower.isGone.getAsBoolean());
      if (followers.isEmpty()) {
        return;
      }
      if (++looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        followers.forEach(follower -> reach(follower, follower.signOfLife));
      }
      long latest = transactor.read(Revisions::latest);
      if (always || latest != seen) {
        seen = latest;
        followers.forEach(follower -> reach(follower, () -> send(follower)));
      }
    } catch (RuntimeException e) {
      // The next look may find the database back.
      LOG.warn("Changes could not be sent: {}", e.toString());
    }
  }

  /** One who left in this very moment must not keep the others from being told. */
  private void reach(Follower follower, Runnable message) {
    try {
      message.run();
    } catch (IllegalStateException closed) {
      LOG.debug("Somebody who followed is gone: {}", closed.toString());
      followers.remove(follower);
    }
  }

  private void send(Follower follower) {
    List<Entry> entries;
    do {
      entries =
          transactor.read(handle -> feed.read(handle, follower.filter, Order.OLDEST_FIRST, BATCH));
      for (Entry entry : entries) {
        follower.sink.accept(entry);
        follower.filter = follower.filter.from(entry.seq());
      }
    } while (entries.size() == BATCH && !follower.isGone.getAsBoolean());
  }
}
