package io.okrcascade.api.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.Validator;

/**
 * Tells whether a connection of the pool still reaches the database. By a ping, as the driver gives
 * up on that in time where the server hangs; of a statement it would have to tell the server so.
 */
public final class LiveConnection implements Validator {
  private static final int SECONDS = 2;

  @Override
  public boolean validate(Connection connection, int action) {
    try {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
