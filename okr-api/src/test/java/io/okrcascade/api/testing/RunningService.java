package io.okrcascade.api.testing;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.testing.DropwizardTestSupport;
import io.okrcascade.api.OkrApplication;
import io.okrcascade.api.Services;
import io.okrcascade.api.access.TokenStore;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.db.Database;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.ImportAnswer;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The whole service in this JVM, on a port of its own. */
public final class RunningService implements AutoCloseable {
  /** The administrator that {@link #admin} speaks for. */
  public static final String ADMIN = "root-admin";

  private static final Map<TestDatabase.Kind, RunningService> SHARED =
      new EnumMap<>(TestDatabase.Kind.class);

  private final TestDatabase database;
  private final DropwizardTestSupport<OkrConfiguration> support;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Database sideDatabase;
  private final ManagedDataSource sideSource;
  private final Services side;

  private RunningService(TestDatabase database, Path configuration) throws Exception {
    this.database = database;
    support = new DropwizardTestSupport<>(OkrApplication.class, configuration.toString());
    if (database.kind() == TestDatabase.Kind.MYSQL) {
      migrate(configuration);
    }
    support.before();
    sideDatabase = new Database(support.getConfiguration());
    sideSource = sideDatabase.open(new MetricRegistry());
    sideSource.start();
    side = new Services(Database.jdbi(sideSource), support.getConfiguration());
  }

  /** MySQL is migrated by a command, not by the service. */
  private static void migrate(Path configuration) throws Exception {
    new OkrApplication().run("db", "migrate", configuration.toString());
  }

  /** As {@link #shared(TestDatabase.Kind)}, on the embedded database. */
  public static RunningService shared() {
    return shared(TestDatabase.Kind.H2);
  }

  /**
   * The one of this JVM for who needs no service of its own, on a database that is emptied for who
   * asks; it runs for as long as the JVM does.
   */
  public static synchronized RunningService shared(TestDatabase.Kind kind) {
    RunningService service =
        SHARED.computeIfAbsent(kind, absent -> start(TestDatabase.empty(absent)));
    service.empty();
    return service;
  }

  /** On an empty embedded database. */
  public static RunningService start() {
    return start(TestDatabase.empty(TestDatabase.Kind.H2));
  }

  /** On a database, whatever it holds already. */
  public static RunningService start(TestDatabase database) {
    return start(database, 0);
  }

  /** On a database and a port, such as those of a service that was stopped. */
  public static RunningService start(TestDatabase database, int port) {
    try {
      return new RunningService(database, configuration(database, port));
    } catch (Exception e) {
      throw new IllegalStateException("the service does not start", e);
    }
  }

  /** A configuration file for a service on a database, on any free ports. */
  public static Path configuration(TestDatabase database) {
    return configuration(database, 0);
  }

  private static Path configuration(TestDatabase database, int port) {
    String yaml =
        database.yaml(8)
            + """
            zone: UTC
            server:
              rootPath: /api/v1
              registerDefaultExceptionMappers: false
              shutdownGracePeriod: 10s
              applicationConnectors:
                - type: http
                  bindHost: 127.0.0.1
                  port: $port
              adminConnectors:
                - type: http
                  bindHost: 127.0.0.1
                  port: 0
              requestLog:
                appenders: []
            logging:
              level: WARN
              loggers:
                liquibase: WARN
              appenders:
                - type: console
                  target: stderr
            """
                .replace("$port", String.valueOf(port));
    try {
      Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "okr", ".yml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestDatabase database() {
    return database;
  }

  /** Where the API begins, without a slash at its end. */
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + support.getLocalPort() + "/api/v1");
  }

  /** Where the pages begin, without a slash at its end. */
  public URI pagesUri() {
    return URI.create("http://127.0.0.1:" + support.getLocalPort());
  }

  public URI adminUri() {
    return URI.create("http://127.0.0.1:" + support.getAdminPort());
  }

  /** A token of a person who is there; the same one each time. */
  public String token(String personId) {
    return tokens.computeIfAbsent(
        personId, id -> side.tokens.create(id, "test", TokenStore.USUAL_DAYS).secret());
  }

  /** A client that speaks for a person. */
  public Api as(String personId) {
    return new Api(baseUri(), token(personId));
  }

  /** A client that speaks for an administrator, who is created where there is none. */
  public Api admin() {
    if (side.reads.organization().data().row(Person.KIND, ADMIN) == null) {
      side.bundles.take(
          Caller.OPERATOR,
          new Read<>(
              Bundle.ofPerson(
                  new PersonItem(
                      ADMIN,
                      "Root",
                      null,
                      List.of(GlobalRole.ADMIN),
                      List.of(),
                      null,
                      null,
                      null,
                      null)),
              List.of()));
    }
    return as(ADMIN);
  }

  /** Imports a bundle in JSON past HTTP, as who runs the service may. */
  public ImportAnswer importBundle(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return side.bundles.take(
        Caller.OPERATOR, side.reader.readJson(new ByteArrayInputStream(bytes), Bundle.class));
  }

  /**
   * Empties the database, and has the service know no more than if it had just begun on it.
   * Revisions go on rising, as those who follow have seen them.
   */
  public void empty() {
    EmptyTables.of(jdbi(), database.kind());
    tokens.clear();
    forget();
  }

  /** Has the service read from the database again whatever it is asked for. */
  public void forget() {
    OkrApplication application = support.getApplication();
    application.services().snapshots.forget();
    side.snapshots.forget();
  }

  /** The database under the service. */
  public Jdbi jdbi() {
    return Database.jdbi(sideSource);
  }

  /** A connection to the database under the service. */
  public Connection connect() throws SQLException {
    return sideSource.getConnection();
  }

  /** Ends a connection of {@link #connect} from the side of the database. */
  public void cut(Connection connection) {
    String sql =
        database.kind() == TestDatabase.Kind.H2 ? "SELECT SESSION_ID()" : "SELECT CONNECTION_ID()";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      int id = row.getInt(1);
      String kill =
          database.kind() == TestDatabase.Kind.H2 ? "CALL ABORT_SESSION(" + id + ")" : "KILL " + id;
      jdbi().useHandle(handle -> handle.execute(kill));
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be cut", e);
    }
  }

  /** Stops the service; what it wrote stays. */
  @Override
  public void close() {
    try {
      sideSource.stop();
      support.after();
    } catch (Exception e) {
      throw new IllegalStateException("the service does not stop", e);
    }
  }
}
