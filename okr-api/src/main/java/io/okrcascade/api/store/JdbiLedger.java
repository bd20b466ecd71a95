package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.write.Ledger;
import io.okrcascade.api.write.WriteFailure;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Where groups of writes are kept: H2 or MySQL. */
public final class JdbiLedger implements Ledger<WriteState, Effect, Reply> {
  private final WriterConnection connection;
  private final Transactor readers;
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
      return new JdbiTransaction(this, connection, handle);
    } catch (RuntimeException e) {
      connection.drop();
      throw new WriteFailure.ConnectionLost(e);
    }
  }

  @Override
  public void catchUp(WriteFailure.Behind behind) {
    try {
      readers.read(handle -> snapshots.current(handle, behind.scopes(), true));
    } catch (RuntimeException e) {
      throw JdbiFailures.of(e);
    }
  }

  @Override
  public void rest() {
    connection.drop();
  }
}
