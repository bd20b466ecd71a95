package io.okrcascade.api.change;

import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.platform.http.Caller;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows the changes: what waits to be sent to them, and how far they have got. It
 * knows neither threads nor connections but what a {@link Connection} says.
 */
final class Follower {
  /** Events that wait at most. */
  static final int MOST_EVENTS = 1_000;

  /** Bytes of them at most; a single event may be longer. */
  static final int MOST_BYTES = 1 << 20;

  private final Caller caller;
  private boolean mayHaveMissed;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private int bytes;
  private Filter filter;
  private boolean isLive;
  private boolean isReading;
  private volatile boolean isEnded;
  private volatile @Nullable Connection connection;

  /** The way to who follows. */
  interface Connection {
    /** Something waits: sends as much of it as goes without waiting. */
    void wake();

    void end();
  }

  /**
   * @param filter what is to come
   * @param comesBack whether they may have missed something, rather than begin now
   */
  Follower(Caller caller, Filter filter, boolean comesBack) {
    this.caller = caller;
    this.filter = filter;
    this.mayHaveMissed = comesBack;
    add(Events.SIGN_OF_LIFE); // sends the head of the answer: they know at once that they follow
  }

  Caller caller() {
    return caller;
  }

  /** Takes the next event out; null where none waits. */
  synchronized byte @Nullable [] next() {
    byte[] next = waiting.poll();
    bytes -= next == null ? 0 : next.length;
    return next;
  }

  /**
   * Adds an event where they are to have it and have all that came before.
   *
   * @return false where they read too slowly for one more
   */
  synchronized boolean tell(Predicate<Filter> whom, byte[] event) {
    return !isLive || !whom.test(filter) || add(event);
  }

  /** Lets them know that the service is there, where nothing else does. */
  synchronized void giveSignOfLife() {
    if (waiting.isEmpty()) {
      add(Events.SIGN_OF_LIFE);
    }
  }

  private boolean add(byte[] event) {
    boolean isFull =
        waiting.size() >= MOST_EVENTS || (bytes > 0 && bytes + event.length > MOST_BYTES);
    if (!isFull) {
      waiting.add(event);
      bytes += event.length;
    }
    return !isFull;
  }

  // ---- from the log, until they have all that is in it ----

  /** Begins to read on for them; null where that is needless, or comes too early. */
  synchronized @Nullable Filter beginReading() {
    if (isLive || isReading || isEnded || !waiting.isEmpty()) {
      return null;
    }
    isReading = true;
    mayHaveMissed = true;
    return filter;
  }

  /**
   * Adds what was read for them; what they cannot hold is read again later.
   *
   * @param page the entries that come next
   * @param end up to where there are no more than these; null where there are
   */
  synchronized void read(List<Entry> page, @Nullable Place end, Function<Entry, byte[]> encoding) {
    isReading = false;
    for (Entry entry : page) {
      if (!add(encoding.apply(entry))) {
        return;
      }
      filter = filter.from(entry.seq());
    }
    if (end != null) {
      filter = filter.from(Math.max(filter.afterSeq(), end.seq()));
    }
  }

  synchronized boolean isLive() {
    return isLive;
  }

  synchronized void couldNotRead() {
    isReading = false;
  }

  /**
   * Whether they have all up to there, and so are told from now on.
   *
   * @param all tells those who were not told all along that anything may have moved meanwhile
   */
  synchronized boolean goLive(Place head, byte[] all) {
    if (!isLive && (filter.after() >= head.revision() || filter.afterSeq() >= head.seq())) {
      isLive = !mayHaveMissed || add(all);
    }
    return isLive;
  }

  // ---- the connection ----

  void connect(Connection by) {
    connection = by;
    if (isEnded) {
      by.end(); // before there was anything to end
    } else {
      by.wake();
    }
  }

  /** Sends what waits; never while this is locked, as sending asks for the next event. */
  void wake() {
    Connection by = connection;
    if (by != null) {
      by.wake();
    }
  }

  void end() {
    isEnded = true;
    Connection by = connection;
    if (by != null) {
      by.end();
    }
  }
}
