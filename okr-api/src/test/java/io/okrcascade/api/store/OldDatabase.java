package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.TestDatabase;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.tools.RunScript;

/** Databases as earlier code left them. */
final class OldDatabase {
  private static final String H2 =
      "jdbc:h2:%s;MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  /** Which change sets made the tables. */
  private static final String CHANGES = "SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED";

  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
          + " AND TABLE_NAME NOT LIKE 'DATABASECHANGELOG%'";

  private OldDatabase() {}

  /**
   * A database with what a script holds. On MySQL the tables are made by the change sets that had
   * made those of the script, no more and no other, and the rows are copied.
   *
   * @param script in the SQL of H2, as it writes it
   * @param more statements, run after it
   */
  static TestDatabase of(TestDatabase.Kind kind, String script, List<String> more)
      throws Exception {
    TestDatabase database = TestDatabase.empty(kind);
    boolean isH2 = kind == TestDatabase.Kind.H2;
    String url = H2.formatted(isH2 ? "file:" + database.data() + "/okr" : "mem:");
    try (Connection written = DriverManager.getConnection(url, "sa", "")) {
      run(written, script, more);
      if (!isH2) {
        try (Connection copy = DriverManager.getConnection(database.url(), database.user(), "")) {
          build(copy, texts(written, CHANGES));
          copy(written, copy);
        }
      }
    }
    return database;
  }

  private static void run(Connection connection, String script, List<String> more)
      throws Exception {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(OldDatabase.class.getResourceAsStream(script)),
            StandardCharsets.UTF_8)) {
      RunScript.execute(connection, reader);
    }
    for (String statement : more) {
      execute(connection, statement);
    }
  }

  private static void build(Connection connection, List<String> changes) throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    new Liquibase("migrations.xml", new ClassLoaderResourceAccessor(), database)
        .update(changes.size(), new Contexts(), new LabelExpression());
    connection.setAutoCommit(true);
    assertThat(texts(connection, CHANGES)).isEqualTo(changes);
  }

  private static void copy(Connection from, Connection to) throws SQLException {
    execute(to, "SET FOREIGN_KEY_CHECKS = 0");
    for (String table : texts(from, TABLES)) {
      execute(to, "DELETE FROM " + table);
      try (Statement select = from.createStatement();
          ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
        insert(to, table, rows);
      }
    }
  }

  private static void insert(Connection to, String table, ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add("`" + columns.getColumnName(i) + "`");
    }
    String insert =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", names),
                String.join(", ", Collections.nCopies(names.size(), "?")));
    try (PreparedStatement row = to.prepareStatement(insert)) {
      while (rows.next()) {
        for (int i = 1; i <= names.size(); i++) {
          row.setObject(i, value(rows, i, columns.getColumnType(i)));
        }
        row.executeUpdate();
      }
    }
  }

  /** Days and moments without the zone of this JVM. */
  private static Object value(ResultSet rows, int column, int type) throws SQLException {
    return switch (type) {
      case Types.CLOB -> rows.getString(column);
      case Types.DATE -> rows.getObject(column, LocalDate.class);
      case Types.TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
      default -> rows.getObject(column);
    };
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.execute();
    }
  }
}
