package io.okrcascade.api.store;

import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.write.Ledger.Transaction;
import io.okrcascade.api.write.Staged;
import io.okrcascade.core.record.Change;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows that a long write creates, written ahead of its turn in a transaction of its own, which
 * does not hold the lock. Nobody sees them before it commits. Where that cannot be, or others need
 * what it holds, nothing of it is kept, and they are written in their turn like all others.
 */
final class StagedRows implements Staged<WriteState, Effect, Reply>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StagedRows.class);

  /** Fewer are written in their turn as fast. */
  static final int MANY = 1_000;

  private enum Stage {
    WRITING,
    READY,
    TAKEN,
    OVER
  }

  private final JdbiLedger ledger;
  private final WriterConnection connection;
  private final List<Change<?>> changes;
  private final List<Change<?>> created;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WRITING);
  private volatile @Nullable Handle handle;

  /**
   * @param connection that nobody else uses
   * @param changes of which some create rows
   */
  StagedRows(JdbiLedger ledger, WriterConnection connection, List<Change<?>> changes) {
    this.ledger = ledger;
    this.connection = connection;
    this.changes = changes;
    this.created =
        Net.of(changes).stream().filter(change -> change.action() == Change.Action.CREATE).toList();
  }

  boolean areMany() {
    return created.size() > MANY;
  }

  /** Writes them; whatever is wrong with one of them is told in its turn. */
  void write() {
    boolean isReady = false;
    try {
      Handle open = connection.open();
      handle = open;
      long end = System.nanoTime() + connection.longestAhead().toNanos();
      open.begin();
      ledger.store.create(open, created, () -> requireWanted(end));
      isReady = stage.compareAndSet(Stage.WRITING, Stage.READY);
    } catch (RuntimeException e) {
      LOG.debug("Rows are not written ahead of their turn: {}", e.toString());
    } finally {
      if (!isReady) {
        stage.set(Stage.OVER);
        rollBack();
        ledger.forget(this);
      }
    }
  }

  private void requireWanted(long end) {
    if (stage.get() != Stage.WRITING || System.nanoTime() - end > 0) {
      throw new CancellationException("others wait for what they refer to");
    }
  }

  @Override
  public @Nullable Transaction<WriteState, Effect, Reply> take() {
    Handle open = handle;
    return open != null && stage.compareAndSet(Stage.READY, Stage.TAKEN)
        ? new JdbiTransaction(ledger, connection, open, changes)
        : null;
  }

  /** Gives them up, unless their turn has come. */
  void giveUp() {
    Stage was = stage.getAndUpdate(now -> now == Stage.TAKEN ? now : Stage.OVER);
    if (was == Stage.READY) {
      rollBack();
    }
  }

  private void rollBack() {
    Handle open = handle;
    try {
      if (open != null) {
        open.rollback();
      }
    } catch (RuntimeException e) {
      LOG.debug("What was written ahead of its turn is given up: {}", e.toString());
    } finally {
      connection.drop();
    }
  }

  @Override
  public void close() {
    giveUp();
    ledger.forget(this);
  }
}
