package io.okrcascade.api.platform.db;

import io.okrcascade.api.platform.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.apache.tomcat.jdbc.pool.PooledConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection on which a replica writes. It is opened when it is needed; nothing on it waits
 * for long, and a server ends it where it falls silent in a transaction, so that a process that
 * stops does not hold others up. One thread at a time uses it.
 */
public final class WriterConnection {
  private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

  /** Of an answer of the server; a lost one must not use up the time that requests have. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);

  /** Of a silence in a transaction, after which MySQL ends the connection. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  /** Half of the time for which others try to write. */
  private static final Duration LONGEST_AHEAD = Duration.ofSeconds(4);

  private final Jdbi jdbi;
  private final Duration lockWait;
  private @Nullable Handle handle;

  /**
   * @param lockWait how long a lock is waited for, in whole seconds
   */
  public WriterConnection(Jdbi jdbi, Duration lockWait) {
    this.jdbi = jdbi;
    this.lockWait = lockWait;
  }

  /** Another one, with the same limits. */
  public WriterConnection another() {
    return new WriterConnection(jdbi, lockWait);
  }

  /**
   * How long rows may be written by who does not hold the lock: MySQL locks what they refer to, for
   * which others may wait who do; H2 does not.
   */
  public Duration longestAhead() {
    return isH2(open()) ? Deadline.OF_A_LONG_REQUEST : LONGEST_AHEAD;
  }

  private static boolean isH2(Handle open) {
    try {
      return open.getConnection().getMetaData().getDatabaseProductName().equals("H2");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }

  /** The connection; a new one where there is none. */
  public Handle open() {
    Handle open = handle;
    if (open == null) {
      open = jdbi.open();
      handle = open;
      try {
        limit(open);
      } catch (RuntimeException | SQLException e) {
        drop();
        throw e instanceof RuntimeException known
            ? known
            : new IllegalStateException("the limits of a connection cannot be set", e);
      }
    }
    return Objects.requireNonNull(open);
  }

  private void limit(Handle open) throws SQLException {
    Connection connection = open.getConnection();
    if (isH2(open)) {
      open.execute("SET LOCK_TIMEOUT " + lockWait.toMillis());
    } else {
      Database.limitAnswers(connection, LONGEST_ANSWER);
      open.execute(
          "SET SESSION innodb_lock_wait_timeout = %d, wait_timeout = %d"
              .formatted(lockWait.toSeconds(), LONGEST_SILENCE.toSeconds()));
    }
  }

  /** Closes the connection, in whatever state it is; its limits suit nobody else. */
  public void drop() {
    Handle open = handle;
    handle = null;
    if (open == null) {
      return;
    }
    try (open) {
      open.getConnection().unwrap(PooledConnection.class).setDiscarded(true);
    } catch (RuntimeException | SQLException e) {
      LOG.debug("A connection that was given up did not close: {}", e.toString());
    }
  }
}
