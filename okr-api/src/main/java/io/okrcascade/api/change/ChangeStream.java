package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.change.ChangeReader.Order;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes to who follows them. One thread looks at the latest revision, a single cheap
 * statement, and only while somebody follows; so it works alike for every replica.
 */
public final class ChangeStream implements Managed, LifeCycle.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
  private static final int MOST_FOLLOWERS = 1_000;
  private static final int BATCH = 500;
  private static final long LOOK_MILLIS = 500;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 30;

  private final Transactor transactor;
  private final ChangeReader feed;
  private final Supplier<Predicate<String>> activePeople;

  /** Who follows, and how far they have got. */
  private final Map<Follower, Filter> followers = new ConcurrentHashMap<>();

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "change-stream");
            thread.setDaemon(true);
            return thread;
          });
  private long seen = -1;
  private int looks;

  /**
   * @param activePeople tells who is there now, by their ids
   */
  public ChangeStream(
      Transactor transactor, ObjectMapper json, Supplier<Predicate<String>> activePeople) {
    this.activePeople = activePeople;
    this.transactor = transactor;
    this.feed = new ChangeReader(transactor, json);
  }

  /** Somebody who follows by server-sent events. */
  record Follower(Caller caller, SseEventSink sink, Sse sse, ObjectMapper json) {
    private void tell(Entry entry) {
      sink.send(
          sse.newEventBuilder()
              .id(Long.toString(entry.seq()))
              .name(entry.change().subjectType())
              .mediaType(MediaType.APPLICATION_JSON_TYPE)
              .data(String.class, Objects.requireNonNull(Json.write(json, entry.change())))
              .build());
    }

    private void giveSignOfLife() {
      sink.send(sse.newEventBuilder().comment("still here").build());
    }

    private boolean isGone() {
      return sink.isClosed();
    }
  }

  /**
   * Takes somebody up.
   *
   * @param filter where {@code after} is negative, from now on
   * @return false where there are too many already
   */
  boolean follow(Follower follower, Filter filter) {
    if (followers.size() >= MOST_FOLLOWERS) {
      return false;
    }
    Filter from = filter.after() >= 0 ? filter : filter.after(transactor.read(Revisions::latest));
    // The first sign of life sends the head of the answer: who follows knows at once that it does.
    follower.giveSignOfLife();
    followers.put(follower, from);
    executor.execute(() -> look(true));
    return true;
  }

  @Override
  public void start() {
    executor.scheduleWithFixedDelay(
        () -> look(false), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends all connections, so that the server need not wait for them to end by themselves. */
  @Override
  public void lifeCycleStopping(LifeCycle server) {
    executor.shutdownNow();
    for (Follower follower : followers.keySet()) {
      try {
        follower.sink.close();
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
      followers.keySet().removeIf(Follower::isGone);
      if (followers.isEmpty()) {
        return;
      }
      if (++looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        followers.keySet().forEach(follower -> reach(follower, follower::giveSignOfLife));
      }
      long latest = transactor.read(Revisions::latest);
      if (always || latest != seen) {
        seen = latest;
        endOfLeavers();
        followers.forEach((follower, from) -> reach(follower, () -> send(follower, from)));
      }
    } catch (RuntimeException e) {
      // The next look may find the database back.
      LOG.warn("Changes could not be sent: {}", e.toString());
    }
  }

  /** Who left the company learns nothing more: leaving is a change as well. */
  private void endOfLeavers() {
    Predicate<String> isActive = activePeople.get();
    for (Follower follower : followers.keySet()) {
      if (!isActive.test(follower.caller.personId())) {
        followers.remove(follower);
        reach(follower, follower.sink::close);
      }
    }
  }

  /** One who went away in this very moment must not keep the others from being told. */
  private void reach(Follower follower, Runnable message) {
    try {
      message.run();
    } catch (IllegalStateException closed) {
      LOG.debug("Somebody who followed is gone: {}", closed.toString());
      followers.remove(follower);
    }
  }

  private void send(Follower follower, Filter from) {
    Filter filter = from;
    List<Entry> entries;
    do {
      entries = feed.read(filter, Order.OLDEST_FIRST, BATCH);
      for (Entry entry : entries) {
        follower.tell(entry);
        filter = filter.from(entry.seq());
        followers.replace(follower, filter);
      }
    } while (entries.size() == BATCH && !follower.isGone());
  }
}
