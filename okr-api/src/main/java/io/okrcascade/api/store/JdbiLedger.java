package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.write.Ledger;
import io.okrcascade.api.write.WriteFailure;
import io.okrcascade.core.record.Change;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where groups of writes are kept: H2 or MySQL. */
public final class JdbiLedger implements Ledger<WriteState, Effect, Reply> {
  private final WriterConnection connection;
  private final Transactor readers;
  private final AtomicReference<@Nullable StagedRows> staged = new AtomicReference<>();
  private volatile boolean isLong;
  final Snapshots snapshots;
  final RecordStore store;
  final ChangeLog changeLog;
  final Idempotency idempotency;
  final Aftermath aftermath;
  final Clock clock;

  /**
   * @param readers on whose connections this catches up, so that nobody waits meanwhile
   */
  public JdbiLedger(
      WriterConnection connection,
      Transactor readers,
      Snapshots snapshots,
      RecordStore store,
      ChangeLog changeLog,
      Idempotency idempotency,
      Aftermath aftermath,
      Clock clock) {
    this.connection = connection;
    this.readers = readers;
    this.snapshots = snapshots;
    this.store = store;
    this.changeLog = changeLog;
    this.idempotency = idempotency;
    this.aftermath = aftermath;
    this.clock = clock;
  }

  /** Whether a write of very many records is under way, which holds the lock for long. */
  public boolean isLong() {
    return isLong;
  }

  void setLong(boolean next) {
    isLong = next;
  }

  @Override
  public Transaction<WriteState, Effect, Reply> begin() {
    try {
      Handle handle = connection.open();
      handle.begin();
      return new JdbiTransaction(this, connection, handle, null);
    } catch (RuntimeException e) {
      connection.drop();
      throw new WriteFailure.ConnectionLost(e);
    }
  }

  @Override
  public void catchUp(WriteFailure.Behind behind) {
    try {
      readers.read(handle -> snapshots.current(handle, behind.scopes(), Effort.PATIENT));
    } catch (RuntimeException e) {
      throw JdbiFailures.of(e);
    }
  }

  /**
   * Writes the rows that a long write creates ahead of its turn, and makes ready what is logged.
   *
   * @return null where that is not worth it, or another one is at it
   */
  @Nullable StagedRows stage(List<Change<?>> changes, List<Scoped> logged) {
    StagedRows rows = new StagedRows(this, connection.another(), changes);
    if (!rows.areMany() || !staged.compareAndSet(null, rows)) {
      return null;
    }
    changeLog.prepare(logged);
    rows.write();
    return rows;
  }

  void forget(StagedRows rows) {
    staged.compareAndSet(rows, null);
  }

  @Override
  public void makeWay() {
    StagedRows rows = staged.get();
    if (rows != null) {
      rows.giveUp();
    }
  }

  @Override
  public void rest() {
    connection.drop();
  }
}
