package io.okrcascade.api.testing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes all rows out of a database, which is quicker than making its tables anew. The counter goes
 * on, and on which revision each day began stays true.
 */
final class EmptyTables {
  private EmptyTables() {}

  static void of(Jdbi jdbi, TestDatabase.Kind kind) {
    jdbi.useHandle(
        handle -> {
          boolean isMySql = kind == TestDatabase.Kind.MYSQL;
          String references = isMySql ? "SET FOREIGN_KEY_CHECKS = " : "SET REFERENTIAL_INTEGRITY ";
          handle.execute(references + (isMySql ? "0" : "FALSE"));
          long reached = reached(handle);
          try {
            tables(handle, isMySql).forEach(table -> handle.execute("DELETE FROM " + table));
            handle.execute("INSERT INTO revision (scope, revision) VALUES ('GLOBAL', ?)", reached);
          } finally {
            handle.execute(references + (isMySql ? "1" : "TRUE"));
          }
        });
  }

  private static long reached(Handle handle) {
    return handle
        .createQuery("SELECT revision FROM revision WHERE scope = 'GLOBAL'")
        .mapTo(Long.class)
        .one();
  }

  private static List<String> tables(Handle handle, boolean isMySql) {
    return handle
        .createQuery(
            """
            SELECT table_name FROM INFORMATION_SCHEMA.TABLES
            WHERE table_schema = %s AND table_name NOT LIKE 'DATABASECHANGELOG%%'
              AND table_name NOT IN ('change_day', 'CHANGE_DAY')"""
                .formatted(isMySql ? "DATABASE()" : "'PUBLIC'"))
        .mapTo(String.class)
        .list();
  }
}
