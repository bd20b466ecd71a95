package io.okrcascade.api.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writes of one replica, in the order in which they came. They wait here and on no connection;
 * one at a time takes those that have gathered, and commits them as a group.
 */
public final class WriteQueue<S extends State<E>, E, A> {
  private static final Logger LOG = LoggerFactory.getLogger(WriteQueue.class);

  /** How long a group waits for the lock at most; nobody begins who has less time left. */
  public static final Duration LOCK_WAIT = Duration.ofSeconds(2);

  private static final int MOST_IN_GROUP = 100;

  /** After which a connection that is not used is given back. */
  private static final Duration REST = Duration.ofSeconds(3);

  private final Ledger<S, E, A> ledger;
  private final Timing timing;
  private final Group<S, E, A> group;
  private final Queue<Pending<Request<S, E, A>, A>> waiting = new ConcurrentLinkedQueue<>();
  private long lastUsed;
  private boolean isRestPlanned;

  public WriteQueue(Ledger<S, E, A> ledger, Timing timing) {
    this.ledger = ledger;
    this.timing = timing;
    this.group = new Group<>(ledger, timing);
  }

  /**
   * Has a request wait for its turn.
   *
   * @param patience how long it may take in all; whoever waits for its answer ends it then
   */
  public Pending<Request<S, E, A>, A> add(Request<S, E, A> request, Duration patience) {
    Pending<Request<S, E, A>, A> pending =
        new Pending<>(request, timing.now() + patience.toNanos());
    waiting.add(pending);
    timing.soon(this::drain);
    return pending;
  }

  /**
   * As {@link #add}, and waits for the answer.
   *
   * @throws io.okrcascade.api.platform.problem.ProblemException where its time was over before it
   *     was begun
   * @throws io.okrcascade.api.platform.db.UnknownFateException where it was over later
   */
  public A write(Request<S, E, A> request, Duration patience) {
    Pending<Request<S, E, A>, A> pending = add(request, patience);
    try {
      return pending.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      pending.expire();
    } catch (InterruptedException e) {
      pending.expire();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // What it is refused for is told below.
    }
    try {
      return pending.answer().join();
    } catch (CompletionException e) {
      throw unchecked(Objects.requireNonNull(e.getCause()));
    }
  }

  private static RuntimeException unchecked(Throwable verdict) {
    if (verdict instanceof Error error) {
      throw error;
    }
    return (RuntimeException) verdict;
  }

  private void drain() {
    List<Pending<Request<S, E, A>, A>> taken = next();
    while (!taken.isEmpty()) {
      List<Pending<Request<S, E, A>, A>> left = commit(taken);
      taken = left.isEmpty() ? next() : left;
    }
    lastUsed = timing.now();
    planRest();
  }

  /** Whatever fails, it is the failure of these and ends nobody else's turn. */
  private List<Pending<Request<S, E, A>, A>> commit(List<Pending<Request<S, E, A>, A>> taken) {
    try {
      return group.commit(taken);
    } catch (RuntimeException | Error e) {
      LOG.error("A group was given up", e);
      taken.forEach(Pending::expire);
      return List.of();
    }
  }

  private List<Pending<Request<S, E, A>, A>> next() {
    List<Pending<Request<S, E, A>, A>> taken = new ArrayList<>();
    while (taken.size() < MOST_IN_GROUP) {
      Pending<Request<S, E, A>, A> first = waiting.peek();
      if (first == null || !joins(taken, first)) {
        break;
      }
      waiting.poll();
      if (first.take()) {
        taken.add(first);
      }
    }
    return taken;
  }

  /** What is staged has a transaction of its own. */
  private boolean joins(
      List<Pending<Request<S, E, A>, A>> taken, Pending<Request<S, E, A>, A> next) {
    return taken.isEmpty()
        || (next.request().staged() == null && taken.get(0).request().staged() == null);
  }

  private void planRest() {
    if (!isRestPlanned) {
      isRestPlanned = true;
      timing.later(REST, this::restUnlessUsed);
    }
  }

  private void restUnlessUsed() {
    isRestPlanned = false;
    if (timing.now() - lastUsed >= REST.toNanos()) {
      ledger.rest();
    } else {
      planRest();
    }
  }
}
