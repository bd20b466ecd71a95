package io.okrcascade.api.testing;

import java.util.List;

/** The statements that reach the MySQL server, by its own log. */
public final class StatementLog {
  private static final String UNCOUNTED =
      "(?is)\\s*(SELECT 1|SET .*|COMMIT|ROLLBACK|/\\*.*|SELECT @@.*)";

  private StatementLog() {}

  /**
   * Those of some actions, in their order; those that keep connections and end transactions do not
   * count.
   */
  public static List<String> of(RunningService service, Runnable actions) {
    sql(service, "SET GLOBAL log_output = 'TABLE'");
    sql(service, "SET GLOBAL general_log = 'OFF'");
    sql(service, "TRUNCATE TABLE mysql.general_log");
    sql(service, "SET GLOBAL general_log = 'ON'");
    try {
      actions.run();
    } finally {
      sql(service, "SET GLOBAL general_log = 'OFF'");
    }
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log"
                            + " WHERE command_type IN ('Query', 'Execute')")
                    .mapTo(String.class)
                    .list())
        .stream()
        .filter(statement -> !statement.matches(UNCOUNTED))
        .toList();
  }

  private static void sql(RunningService service, String statement) {
    service.jdbi().useHandle(handle -> handle.execute(statement));
  }
}
