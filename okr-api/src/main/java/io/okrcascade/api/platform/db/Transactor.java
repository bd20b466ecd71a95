package io.okrcascade.api.platform.db;

import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs reads, and the small writes that no revision tells of, in transactions of their own, within
 * the time that a request has.
 */
public final class Transactor {
  private static final int TRIES = 5;

  private final Jdbi jdbi;

  public Transactor(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Work that only reads.
   *
   * @throws ProblemException where too little time is left to begin it
   */
  public <R> R read(Function<Handle, R> work) {
    return connected(work);
  }

  /**
   * Work that writes, all or nothing. Where another transaction is in the way the work is done
   * again from the beginning, so it must have no effects besides the database.
   *
   * @throws UnknownFateException where the database was lost while it committed
   * @throws ProblemException where too little time is left to begin it
   */
  public <R> R write(Function<Handle, R> work) {
    for (int tried = 1; ; tried++) {
      try {
        return connected(handle -> committed(handle, work));
      } catch (RuntimeException e) {
        if (tried == TRIES || !SqlErrors.isContended(e) || !hasTime()) {
          throw e;
        }
        long millis = ThreadLocalRandom.current().nextLong(5, 20L << tried);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
      }
    }
  }

  private <R> R connected(Function<Handle, R> work) {
    if (!hasTime()) {
      throw ProblemException.unavailable(
          "the service did not come to it in time; ask again in a moment");
    }
    try (Handle handle = jdbi.open()) {
      Database.limitAnswers(handle.getConnection(), Deadline.left(Deadline.OF_A_REQUEST));
      return work.apply(handle);
    } catch (SQLException e) {
      throw new IllegalStateException("the limits of a connection cannot be set", e);
    }
  }

  /** Whether enough time is left to wait for a connection, or for a lock. */
  private static boolean hasTime() {
    return Deadline.left(Database.LONGEST_WAIT).equals(Database.LONGEST_WAIT);
  }

  private static <R> R committed(Handle handle, Function<Handle, R> work) {
    if (handle.isInTransaction()) {
      throw new IllegalStateException("the connection is in a transaction that nobody would end");
    }
    handle.begin();
    R result;
    try {
      result = work.apply(handle);
    } catch (RuntimeException | Error e) {
      rollBack(handle, e);
      throw e;
    }
    commit(handle);
    return result;
  }

  private static void commit(Handle handle) {
    try {
      handle.commit();
    } catch (RuntimeException e) {
      if (SqlErrors.isUnavailable(e)) {
        throw new UnknownFateException(e);
      }
      rollBack(handle, e);
      throw e;
    }
  }

  /** What led to it is what is told. */
  private static void rollBack(Handle handle, Throwable because) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }
}
