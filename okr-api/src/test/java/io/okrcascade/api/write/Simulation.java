package io.okrcascade.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.platform.db.UnknownFateException;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.write.SimRequest.Kind;
import io.okrcascade.api.write.SimRequest.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Two replicas, a handful of clients who want the same things at the same time, and everything that
 * may go wrong; its course follows from a seed. Whatever happens, what clients were told is true.
 */
final class Simulation {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
  private static final int CLIENTS = 5;
  private static final int EACH = 8;

  private final Scheduler scheduler;
  private final SimDatabase database;
  private final Replica[] replicas = new Replica[2];
  private final boolean hasTwoPrimaries;
  private final double trouble;
  private final Set<String> confirmed = new HashSet<>();
  private final Set<String> denied = new HashSet<>();
  private final Set<String> unclear = new HashSet<>();
  private final Tally tally = new Tally();
  private int clientsLeft = CLIENTS;

  /** What happened, so that it can be seen that everything does. */
  static final class Tally {
    final Map<String, Integer> counts = new HashMap<>();

    void add(String what) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  Simulation(long seed) {
    scheduler = new Scheduler(seed);
    database = new SimDatabase(scheduler);
    hasTwoPrimaries = scheduler.chance(0.3);
    trouble = scheduler.chance(0.2) ? 0 : scheduler.dice.nextDouble() * 0.06;
  }

  long trace() {
    return scheduler.trace();
  }

  /** A process of the service: a queue, and the thread that drains it. */
  private final class Replica implements Timing {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final SimLedger ledger;
    private final WriteQueue<SimState, SimEffect, String> queue;
    private final Scheduler.Process drainer;
    private boolean isDead;

    Replica(int number) {
      ledger = new SimLedger(database, hasTwoPrimaries ? number : 0, trouble);
      queue = new WriteQueue<>(ledger, this);
      drainer = scheduler.spawn("replica " + number, this::drain);
    }

    private void drain() {
      while (true) {
        scheduler.await(() -> !tasks.isEmpty(), Long.MAX_VALUE / 2);
        tasks.remove().run();
      }
    }

    void crash() {
      isDead = true;
      scheduler.kill(drainer);
    }

    @Override
    public long now() {
      return scheduler.now();
    }

    @Override
    public void pause(Duration duration) {
      scheduler.sleep(duration.toNanos());
    }

    @Override
    public long random(long bound) {
      return scheduler.dice.nextLong(bound);
    }

    @Override
    public void soon(Runnable task) {
      tasks.add(task);
    }

    @Override
    public void later(Duration after, Runnable task) {
      scheduler.later("rest", after.toNanos(), () -> tasks.add(task));
    }
  }

  /** Runs it to its end. */
  Tally run() {
    for (int i = 0; i < replicas.length; i++) {
      replicas[i] = new Replica(i);
    }
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      scheduler.spawn("client " + i, () -> client(number));
    }
    scheduler.spawn("fate", this::fate);
    scheduler.run();
    check();
    return tally;
  }

  /** Replicas crash, come back, and stand still. */
  private void fate() {
    while (trouble > 0) {
      scheduler.sleep((long) (scheduler.dice.nextDouble() * 2e9));
      int number = scheduler.dice.nextInt(replicas.length);
      if (scheduler.chance(0.5)) {
        tally.add("crash");
        replicas[number].crash();
        replicas[number] = new Replica(number);
      } else {
        tally.add("freeze");
        scheduler.freeze(replicas[number].drainer, (long) (scheduler.dice.nextDouble() * 9e9));
      }
    }
  }

  private void client(int number) {
    for (int i = 0; i < EACH; i++) {
      scheduler.sleep(scheduler.chance(0.6) ? 0 : scheduler.dice.nextInt(500_000_000));
      ask("c" + number + "-" + i);
    }
    if (--clientsLeft == 0) {
      scheduler.sleep(Duration.ofSeconds(4).toNanos()); // whatever is late has come by then
      scheduler.stopAll();
    }
  }

  /** Writes something, and again under the same key where it is not known whether it is written. */
  private void ask(String tag) {
    Key key = scheduler.chance(0.6) ? new Key("client", tag, tag) : null;
    SimRequest request = request(tag, key);
    if (key != null && scheduler.chance(0.2)) {
      // An impatient one sends it twice at once; whose answer comes is all the same.
      scheduler.spawn("twin of " + tag, () -> tellOnce(request));
      unclear.add(tag);
    }
    int tries = key == null ? 1 : 4;
    for (int i = 0; i < tries; i++) {
      Boolean written = tellOnce(request);
      if (written != null) {
        return;
      }
    }
  }

  private SimRequest request(String tag, @Nullable Key key) {
    Kind kind =
        switch (scheduler.dice.nextInt(12)) {
          case 0, 1, 2 -> Kind.CREATE;
          case 3 -> Kind.DELETE;
          case 4 -> scheduler.chance(0.3) ? Kind.LEAVE : Kind.PUT;
          case 5 -> scheduler.chance(0.5) ? Kind.REFUSED_ROW : Kind.MISTAKE;
          default -> Kind.PUT;
        };
    String id = "id" + scheduler.dice.nextInt(3);
    if (kind == Kind.REFUSED_ROW) {
      id = "refused " + tag;
    }
    Integer ifMatch = scheduler.chance(0.4) ? Integer.valueOf(1 + scheduler.dice.nextInt(3)) : null;
    return new SimRequest(
        tag,
        kind,
        "p" + scheduler.dice.nextInt(4),
        id,
        1 + scheduler.dice.nextInt(4) / 3,
        ifMatch,
        key);
  }

  /**
   * Sends a request to one of the replicas.
   *
   * @return whether it was written; null where that is not known, or it may be tried again
   */
  private @Nullable Boolean tellOnce(SimRequest request) {
    Replica replica = replicas[scheduler.dice.nextInt(replicas.length)];
    long before = database.counter();
    Request<SimState, SimEffect, String> sent =
        scheduler.chance(0.2) ? replica.ledger.ahead(request) : request;
    if (sent != request) {
      tally.add("staged");
    }
    Pending<Request<SimState, SimEffect, String>, String> pending =
        replica.queue.add(sent, Duration.ofNanos(PATIENCE));
    boolean isAnswered =
        scheduler.await(() -> pending.answer().isDone() || replica.isDead, PATIENCE);
    if (!isAnswered) {
      pending.expire();
    }
    replica.ledger.forget(sent);
    if (!pending.answer().isDone()) {
      tally.add("connection reset");
      unclear.add(request.tag());
      return null;
    }
    try {
      return written(request, pending.answer().join());
    } catch (CompletionException e) {
      return refused(request, e.getCause(), before);
    }
  }

  private boolean written(SimRequest request, String answer) {
    tally.add("written");
    long revision = Long.parseLong(answer.substring(answer.indexOf('@') + 1));
    assertThat(revision)
        .as("what is confirmed is committed")
        .isLessThanOrEqualTo(database.counter());
    assertThat(database.log().get((int) revision - 1).effect().tag()).isEqualTo(request.tag());
    confirmed.add(request.tag());
    return true;
  }

  private @Nullable Boolean refused(SimRequest request, Throwable verdict, long before) {
    if (verdict instanceof Refused refused) {
      tally.add("refused " + refused.getMessage());
      requireRight(request, refused, before);
      denied.add(request.tag());
      return false;
    }
    if (verdict instanceof ProblemException) {
      tally.add("nothing written");
      denied.add(request.tag());
      return null;
    }
    tally.add("unknown");
    unclear.add(request.tag());
    assertThat(verdict).isInstanceOfAny(UnknownFateException.class, Scheduler.Killed.class);
    return null;
  }

  /** One after the other, there was a moment since it was sent at which that was the verdict. */
  private void requireRight(SimRequest request, Refused verdict, long before) {
    List<String> others = new ArrayList<>();
    for (long revision = before; revision <= database.counter(); revision++) {
      Map<String, SimDatabase.Row> rows = database.at(revision);
      String then;
      try {
        SimEffect effect = request.outcome(rows::get);
        then =
            effect.isRefusedAsRow()
                ? "ROW"
                : effect.creates() && rows.containsKey(effect.id()) ? "TAKEN" : "none";
      } catch (Refused refused) {
        then = refused.getMessage();
      }
      if (then.equals(verdict.getMessage())) {
        return;
      }
      others.add(then);
    }
    throw new AssertionError(request + " was refused for " + verdict.getMessage() + ": " + others);
  }

  private void check() {
    Set<String> written = new HashSet<>();
    database.log().forEach(entry -> written.add(entry.effect().tag()));
    assertThat(written).as("confirmed writes are there").containsAll(confirmed);
    denied.removeAll(unclear);
    denied.removeAll(confirmed); // by a later try
    denied.retainAll(written);
    assertThat(denied).as("what was denied is not there").isEmpty();
  }
}
