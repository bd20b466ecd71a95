package io.okrcascade.api.write;

import io.okrcascade.api.write.SimDatabase.Entry;
import io.okrcascade.api.write.SimDatabase.Row;
import io.okrcascade.api.write.SimDatabase.Session;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way of a replica to the simulated database; much goes wrong on it. */
final class SimLedger implements Ledger<SimState, SimEffect, String> {
  private static final long LONGEST_ANSWER = Duration.ofSeconds(8).toNanos();
  private static final int FAR_BEHIND = 3;

  private final SimDatabase database;
  private final Scheduler scheduler;
  private final int node;
  private final double trouble;
  private Map<String, Row> rows = Map.of();
  private long revision;
  @Nullable Session session;
  private @Nullable SimStaged staged;

  /** Whether the next statement meets a deadlock. */
  boolean nextIsDeadlock;

  /** How the answer to the next commit gets lost; null where it does not. */
  @Nullable Boolean nextIsLostAfterCommit;

  /**
   * @param trouble the probability that something goes wrong with a statement
   */
  SimLedger(SimDatabase database, int node, double trouble) {
    this.database = database;
    this.scheduler = database.scheduler;
    this.node = node;
    this.trouble = trouble;
  }

  /**
   * A request of which some is written ahead of its turn, as it would be decided on what is known
   * now; the request itself where it would be refused, or another one is staged.
   */
  Request<SimState, SimEffect, String> ahead(SimRequest request) {
    scheduler.sleep(scheduler.dice.nextInt(1_000_000_000));
    try {
      SimEffect effect = request.outcome(rows::get);
      if (staged == null && effect.creates()) {
        staged = new SimStaged(request, effect);
        return staged;
      }
      return request;
    } catch (SimRequest.Refused e) {
      return request;
    }
  }

  /** What was asked for is over. */
  void forget(Request<SimState, SimEffect, String> request) {
    if (request == staged) {
      makeWay();
      staged = null;
    }
  }

  @Override
  public void makeWay() {
    if (staged != null && staged.session != null) {
      staged.session.end();
      staged.session = null;
    }
  }

  private final class SimStaged
      implements Request<SimState, SimEffect, String>, Staged<SimState, SimEffect, String> {
    private final SimRequest request;
    private final SimEffect effect;
    private @Nullable Session session = database.new Session(node);

    SimStaged(SimRequest request, SimEffect effect) {
      this.request = request;
      this.effect = effect;
    }

    @Override
    public @Nullable Key key() {
      return request.key();
    }

    @Override
    public Staged<SimState, SimEffect, String> staged() {
      return this;
    }

    @Override
    public Decided<SimEffect, String> decide(SimState state, long revision) {
      return request.decide(state, revision);
    }

    @Override
    public @Nullable Transaction<SimState, SimEffect, String> take() {
      Session taken = session;
      session = null;
      return taken == null ? null : new SimTransaction(taken, effect);
    }
  }

  @Override
  public Transaction<SimState, SimEffect, String> begin() {
    scheduler.step();
    if (scheduler.chance(trouble)) {
      throw new WriteFailure.ConnectionLost(new IllegalStateException("no connection"));
    }
    session = database.new Session(node);
    return new SimTransaction(session, null);
  }

  @Override
  public void catchUp(WriteFailure.Behind behind) {
    scheduler.sleep(scheduler.dice.nextInt(50_000_000));
    advance();
  }

  private void advance() {
    Map<String, Row> next = new HashMap<>(rows);
    for (Entry entry : database.log().subList((int) revision, (int) database.counter())) {
      SimState.apply(entry.effect(), next);
      revision = entry.revision();
    }
    rows = next;
  }

  void publish(long before, List<Revised<SimEffect>> effects) {
    if (revision != before) {
      return; // a reader has read it from the log already
    }
    Map<String, Row> next = new HashMap<>(rows);
    effects.forEach(revised -> SimState.apply(revised.effect(), next));
    rows = next;
    revision += effects.size();
  }

  @Override
  public void rest() {
    session = null;
  }

  private final class SimTransaction implements Transaction<SimState, SimEffect, String> {
    private final Session session;
    private final @Nullable SimEffect written;

    /**
     * @param written ahead of its turn, and nothing else can be; null where nothing is
     */
    SimTransaction(Session session, @Nullable SimEffect written) {
      this.session = session;
      this.written = written;
    }

    /** A statement reaches the server, and so does its answer the replica. */
    private void statement() {
      scheduler.sleep(scheduler.dice.nextInt(1_000_000));
      if (nextIsDeadlock) {
        nextIsDeadlock = false;
        session.end();
        throw new WriteFailure.TransactionEnded("a deadlock");
      }
      if (scheduler.chance(trouble)) {
        goWrong();
      }
      requireConnection();
      if (session.isOvertaken()) {
        session.end();
        throw new WriteFailure.TransactionEnded("another node was first");
      }
    }

    private void goWrong() {
      switch (scheduler.dice.nextInt(4)) {
        case 0 -> session.end();
        case 1 -> {
          session.end();
          throw new WriteFailure.TransactionEnded("a deadlock");
        }
        case 2 -> { // the answer does not come; the server knows nothing of that
          scheduler.sleep(LONGEST_ANSWER);
          throw new WriteFailure.ConnectionLost(new IllegalStateException("no answer"));
        }
        default -> scheduler.sleep(scheduler.dice.nextInt(1_000_000_000));
      }
    }

    private void requireConnection() {
      if (!session.hears()) {
        throw new WriteFailure.ConnectionLost(new IllegalStateException("cut"));
      }
    }

    @Override
    public long lock() {
      statement();
      boolean locked = scheduler.await(session::locks, SimDatabase.LOCK_WAIT);
      requireConnection();
      if (!locked) {
        throw new WriteFailure.TransactionEnded("the lock was waited for too long");
      }
      return session.locked();
    }

    @Override
    public SimState state(boolean patient) {
      boolean waits = patient && written == null;
      if (database.counter() - revision > FAR_BEHIND && !waits) {
        throw new WriteFailure.Behind(List.of("all"));
      }
      statement();
      advance();
      return new SimState(SimLedger.this, revision, rows);
    }

    @Override
    public Map<Key.Name, Kept<String>> kept(Collection<Key> keys) {
      statement();
      Map<Key.Name, Kept<String>> found = new HashMap<>();
      for (Key key : keys) {
        Kept<String> kept = database.kept.get(key.name());
        if (kept != null) {
          found.put(key.name(), kept);
        }
      }
      return found;
    }

    @Override
    public Map<Long, RuntimeException> taken(List<Revised<SimEffect>> effects) {
      statement();
      Map<Long, RuntimeException> verdicts = new HashMap<>();
      for (Revised<SimEffect> revised : effects) {
        if (revised.effect().creates() && isThere(revised.effect().id())) {
          verdicts.put(revised.revision(), new SimRequest.Refused("TAKEN"));
        }
      }
      return verdicts;
    }

    private boolean isThere(String id) {
      return database.at(database.counter()).containsKey(id);
    }

    @Override
    public void write(List<Revised<SimEffect>> effects) {
      statement();
      if (written != null && !effects.get(0).effect().equals(written)) {
        throw new WriteFailure.TransactionEnded("it was decided anew");
      }
      for (Revised<SimEffect> revised : effects) {
        SimEffect effect = revised.effect();
        if (effect.isRefusedAsRow() || (effect.creates() && isThere(effect.id()))) {
          throw new WriteFailure.StatementRefused(new SimRequest.Refused("ROW"));
        }
      }
      session.effects.addAll(effects);
    }

    @Override
    public void log(List<Revised<SimEffect>> effects, String mark) {
      statement();
      session.mark = mark;
    }

    @Override
    public void keep(Map<Key, String> answers) {
      statement();
      session.answers.putAll(answers);
    }

    @Override
    public void raise(long from, List<Revised<SimEffect>> effects) {
      statement();
      if (!session.hasStood() || from != database.counter()) {
        throw new WriteFailure.TransactionEnded("the counter has moved");
      }
    }

    @Override
    public boolean holds(long at, String mark) {
      statement();
      return database.counter() >= at && database.log().get((int) at - 1).mark().equals(mark);
    }

    @Override
    public void commit() {
      scheduler.step();
      if (!session.hears()) {
        throw unknown();
      }
      if (nextIsLostAfterCommit != null) {
        loseAnswer(nextIsLostAfterCommit);
      }
      if (scheduler.chance(4 * trouble)) {
        loseAnswer(scheduler.dice.nextBoolean());
      }
      if (!session.commits()) {
        throw new WriteFailure.TransactionEnded("certification failed");
      }
      scheduler.step();
    }

    private void loseAnswer(boolean commits) {
      nextIsLostAfterCommit = null;
      if (!commits) {
        session.end();
      } else if (scheduler.chance(0.5)) {
        session.commits();
      } else {
        session.begins();
        Session late = session;
        long delay = scheduler.dice.nextInt(2_000_000_000);
        scheduler.later("late commit", delay, late::commits);
      }
      throw unknown();
    }

    private static WriteFailure unknown() {
      return new WriteFailure.CommitUnknown(new IllegalStateException("no answer"));
    }

    @Override
    public void rollBack() {
      scheduler.step();
      session.endUnlessCommitting();
    }
  }
}
