package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.lifecycle.Managed;
import io.okrcascade.api.change.ChangeReader.Entry;
import io.okrcascade.api.change.ChangeReader.Filter;
import io.okrcascade.api.change.ChangeReader.Order;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes to who follows them. One thread looks at the latest revision, a single cheap
 * statement, and only while somebody follows; so it works alike for every replica. Another reads
 * for those who come back what they have missed, a page at a time.
 */
public final class ChangeStream implements Managed, LifeCycle.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
  private static final int PAGE = 100;
  private static final long LOOK_MILLIS = 150;
  private static final int LOOKS_BETWEEN_ROLL_CALLS = 4;
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 100;

  /** Of the heap that a connection takes, at most. */
  private static final long BYTES_OF_A_FOLLOWER = 40 << 10;

  private final Transactor transactor;
  private final ChangeReader log;
  private final Events events;
  private final Moves moves;
  private final Function<Collection<Caller>, Collection<Caller>> signedIn;
  private final Clock clock;
  private final Followers followers =
      new Followers((int) (Runtime.getRuntime().maxMemory() / BYTES_OF_A_FOLLOWER));

  private final ScheduledExecutorService looking = thread("change-stream");
  private final ScheduledExecutorService reading = thread("change-stream-log");
  private final AtomicBoolean isDue = new AtomicBoolean();

  /** What was told of which it is not told yet what it moved. */
  private final List<Touched> touched = new ArrayList<>();

  private long seen = -1;
  private LocalDate day;
  private int looks;

  /** Whether it is known, and logged, that the database is away. */
  private volatile boolean isAway;

  /**
   * @param signedIn tells which of some callers are still signed in
   */
  public ChangeStream(
      Transactor transactor,
      ObjectMapper json,
      Moves moves,
      Function<Collection<Caller>, Collection<Caller>> signedIn,
      Clock clock) {
    this.transactor = transactor;
    this.log = new ChangeReader(transactor, json);
    this.events = new Events(json);
    this.moves = moves;
    this.signedIn = signedIn;
    this.clock = clock;
    this.day = LocalDate.now(clock);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Takes somebody up, whose connection is still to come.
   *
   * @param filter where {@code after} is negative, from now on
   * @return null where they or all are too many already
   */
  @Nullable Follower follow(Caller caller, Filter filter) {
    if (!followers.hasPlaceFor(caller)) {
      return null;
    }
    boolean comesBack = filter.after() >= 0;
    // From where on an id of the old counter goes on nobody knows: anything may have moved.
    boolean fromNowOn = !comesBack || Seq.isOfOldCounter(filter.afterSeq());
    Follower follower =
        new Follower(
            caller,
            fromNowOn ? filter.after(transactor.read(Revisions::latest)) : filter,
            comesBack);
    if (!followers.add(follower)) {
      return null;
    }
    if (followers.head() == null || comesBack) {
      lookSoon();
    }
    return follower;
  }

  /** One whose connection is gone, or never came. */
  void leave(Follower follower) {
    followers.remove(follower);
  }

  @Override
  public void start() {
    looking.scheduleWithFixedDelay(
        () -> {
          look();
          guarded(this::atIntervals);
        },
        LOOK_MILLIS,
        LOOK_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** Ends all connections, so that the server need not wait for them to end by themselves. */
  @Override
  public void lifeCycleStopping(LifeCycle server) {
    stop();
  }

  @Override
  public void stop() {
    looking.shutdownNow();
    reading.shutdownNow();
    followers.close();
  }

  private void lookSoon() {
    if (!isDue.getAndSet(true)) {
      soon(
          looking,
          () -> {
            isDue.set(false);
            look();
          });
    }
  }

  /** Has it done by a thread, unless all ends. */
  private static void soon(ScheduledExecutorService thread, Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("Nobody is told any more: {}", e.toString());
    }
  }

  /** Tells what is new, and has read on for who is behind. */
  private void look() {
    guarded(
        () -> {
          if (followers.isEmpty()) {
            followers.moveHead(null);
            moves.rest();
            touched.clear();
            return;
          }
          Place head = followers.head();
          if (head == null) {
            seen = -1;
            followers.moveHead(log.end());
          } else {
            tellNew(head);
          }
          readForWhoIsBehind();
          isAway = false;
        });
  }

  private void tellNew(Place from) {
    long latest = transactor.read(Revisions::latest);
    if (latest == seen) {
      moves.of(List.of());
      return;
    }
    Place head = from;
    List<Entry> page;
    do {
      page = log.read(Filter.ALL.from(head.seq()), Order.OLDEST_FIRST, PAGE);
      if (!page.isEmpty()) {
        head = page.get(page.size() - 1).place();
        followers.moveHead(head);
        tell(page);
        page.forEach(entry -> touched.add(entry.touched()));
      }
    } while (page.size() == PAGE);
    if (!touched.isEmpty()) {
      tell(new Moved(head.revision(), moves.of(touched)));
      touched.clear();
    }
    seen = latest;
  }

  private void tell(List<Entry> page) {
    for (Entry entry : page) {
      followers.tell(filter -> filter.takes(entry), events.change(entry));
    }
    followers.wake();
  }

  private void tell(Moved moved) {
    followers.tell(filter -> filter.takes(moved), events.moved(moved));
    followers.wake();
  }

  private byte[] anyMoved(Place head) {
    return events.moved(Moved.any(head.revision()));
  }

  private void readForWhoIsBehind() {
    Place head = followers.head();
    if (head != null) {
      followers.behind(head, anyMoved(head)).forEach(this::readOnFor);
    }
  }

  private void readOnFor(Follower follower) {
    Filter filter = follower.beginReading();
    if (filter != null) {
      soon(reading, () -> guarded(() -> readFor(follower, filter)));
    }
  }

  /** A page of the log; where they read as quickly as it comes, the next at once. */
  private void readFor(Follower follower, Filter filter) {
    Place head = followers.head();
    if (head == null) {
      follower.couldNotRead();
      return;
    }
    try {
      List<Entry> page = log.read(filter, Order.OLDEST_FIRST, PAGE);
      follower.read(page, page.size() < PAGE ? head : null, events::change);
    } catch (RuntimeException e) {
      follower.couldNotRead();
      throw e;
    }
    follower.wake();
    Place now = Objects.requireNonNullElse(followers.head(), head);
    if (follower.goLive(now, anyMoved(now))) {
      follower.wake();
    } else {
      readOnFor(follower);
    }
  }

  private void atIntervals() {
    looks++;
    if (looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
      followers.giveSignsOfLife();
    }
    LocalDate today = LocalDate.now(clock);
    Place head = followers.head();
    if (!today.equals(day) && head != null) {
      // A day later another progress is expected of all.
      followers.tell(filter -> true, anyMoved(head));
      followers.wake();
    }
    day = today;
    if (looks % LOOKS_BETWEEN_ROLL_CALLS == 0 && !followers.isEmpty()) {
      endOfWhoIsGone();
    }
  }

  /** Who left the company, or whose token was taken back, learns nothing more. */
  private void endOfWhoIsGone() {
    Set<Caller> callers = followers.callers();
    callers.removeAll(signedIn.apply(callers));
    followers.endOf(callers);
  }

  /** What goes wrong is tried again with the next look, which may find the database back. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) { // none may end the looking for good
      if (!isAway && !looking.isShutdown()) {
        isAway = true;
        LOG.warn("Changes could not be sent: {}", e.toString());
      }
    }
  }
}
