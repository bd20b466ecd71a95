package io.okrcascade.api.platform.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an error of either database means. */
public final class SqlErrors {
  /**
   * H2: connection broken, database closed, cannot be opened. MySQL: cannot connect, gone, lost.
   */
  private static final Set<Integer> AWAY =
      Set.of(90067, 90098, 90121, 90020, 90124, 1040, 1053, 2002, 2003, 2006, 2013);

  /**
   * H2: deadlock, lock timeout, the row changed meanwhile. MySQL: lock wait timeout, deadlock or
   * failed certification, the row changed meanwhile.
   */
  private static final Set<Integer> CONTENDED = Set.of(40001, 50200, 90131, 1205, 1213, 1020);

  /** H2 and MySQL: unique key violated. */
  private static final Set<Integer> DUPLICATE = Set.of(23505, 1062);

  private SqlErrors() {}

  /** It comes from a database, and from no mistake before that. */
  public static boolean isOfDatabase(Throwable error) {
    return causes(error).anyMatch(e -> e instanceof SQLException || isAway(e));
  }

  /** The database cannot be reached, so nothing was written. */
  public static boolean isUnavailable(Throwable error) {
    return causes(error).anyMatch(SqlErrors::isAway);
  }

  private static boolean isAway(Throwable error) {
    return error instanceof SQLNonTransientConnectionException
        || error instanceof SQLTransientConnectionException
        || error instanceof SQLRecoverableException
        || error instanceof org.jdbi.v3.core.ConnectionException
        || error instanceof org.apache.tomcat.jdbc.pool.PoolExhaustedException
        || (error instanceof SQLException sql
            && (AWAY.contains(sql.getErrorCode())
                || (sql.getSQLState() != null && sql.getSQLState().startsWith("08"))));
  }

  /** Another transaction was in the way; the same work may succeed when it is done again. */
  public static boolean isContended(Throwable error) {
    return sqlException(error)
        .filter(sql -> CONTENDED.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()))
        .isPresent();
  }

  /** A key is taken already. */
  public static boolean isDuplicate(Throwable error) {
    return sqlException(error).filter(sql -> DUPLICATE.contains(sql.getErrorCode())).isPresent();
  }

  private static Optional<SQLException> sqlException(Throwable error) {
    return causes(error)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
  }
}
