package io.okrcascade.api.platform.db;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.StartException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** The database that the configuration names: embedded H2, or MySQL. */
public final class Database {
  /** How long a connection or a lock is waited for. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final String MEMORY = "mem:";
  private static final String NAME = "okr";

  /** Those of the embedded database, in its folder. */
  static final String FILES = NAME + ".*";

  private static final String CHANGE_LOG = "migrations.xml";
  private static final Pattern CHANGE_SET = Pattern.compile("<changeSet id=\"([^\"]+)\"");

  private final String url;
  private final @Nullable Path folder;
  private final DataSourceFactory factory;
  private final ZoneId zone;

  public Database(OkrConfiguration configuration) {
    OkrConfiguration.DatabaseSettings settings = configuration.database();
    boolean isInFolder = settings.url().isBlank() && !settings.data().startsWith(MEMORY);
    folder = isInFolder ? Path.of(settings.data()).toAbsolutePath().normalize() : null;
    url = settings.url().isBlank() ? embedded(settings.data()) : withDefaults(settings.url());
    zone = configuration.clock().getZone();
    factory = new DataSourceFactory();
    factory.setUrl(url);
    factory.setUser(isEmbedded() ? "sa" : settings.user());
    factory.setPassword(isEmbedded() ? "" : settings.password());
    factory.setDriverClass(isEmbedded() ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
    factory.setInitialSize(1);
    factory.setMinSize(1);
    factory.setMaxSize(settings.pool());
    factory.setMaxWaitForConnection(io.dropwizard.util.Duration.seconds(LONGEST_WAIT.toSeconds()));
    factory.setCheckConnectionOnBorrow(true);
    factory.setValidatorClassName(Optional.of(LiveConnection.class.getName()));
    factory.setDefaultTransactionIsolation(DataSourceFactory.TransactionIsolation.READ_COMMITTED);
    // Whatever was done to a connection, the next to borrow it finds it committing by itself: on
    // one that does not, Jdbi would take every transaction for a part of another, and end none.
    factory.setAutoCommitByDefault(true);
    factory.setJdbcInterceptors(Optional.of("ConnectionState"));
  }

  /**
   * A commit is in the file before it is acknowledged (WRITE_DELAY=0), and the service closes the
   * database itself when it stops: H2 would close it at the first sign of an end of the process,
   * under requests that are still being answered.
   */
  private String embedded(String data) {
    String place = folder == null ? data : "file:" + folder + "/" + NAME;
    return "jdbc:h2:"
        + place
        + ";MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT="
        + LONGEST_WAIT.toMillis();
  }

  /**
   * Adds what correct times, fast batches and short waits need, unless the URL says otherwise. The
   * time-out of the socket is that of making a connection; who uses one sets its own.
   */
  private static String withDefaults(String url) {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("connectionTimeZone", "UTC");
    defaults.put("forceConnectionTimeZoneToSession", "true");
    defaults.put("rewriteBatchedStatements", "true");
    defaults.put("cachePrepStmts", "true");
    defaults.put("prepStmtCacheSqlLimit", "2048");
    defaults.put("connectTimeout", "2000");
    defaults.put("socketTimeout", "3000");
    defaults.put("sessionVariables", "innodb_lock_wait_timeout=" + LONGEST_WAIT.toSeconds());
    StringBuilder complete = new StringBuilder(url);
    defaults.forEach(
        (name, value) -> {
          if (!url.contains(name + "=")) {
            complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
            complete.append(value);
          }
        });
    return complete.toString();
  }

  public boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  /**
   * Looks whether the database can be used, before a pool tries it at length.
   *
   * @throws io.okrcascade.api.platform.StartException where it cannot, with what to do about it
   */
  public void requireUsable() {
    if (folder != null) {
      requireWritable(folder, "OKR_DATA");
    }
    Reachable.requireAnswer(factory);
    if (folder != null) {
      Reachable.requirePrivate(folder);
    }
  }

  /**
   * Looks whether there can be a database in a folder.
   *
   * @param setting which names the folder
   * @throws io.okrcascade.api.platform.StartException where it cannot be written
   */
  public static void requireWritable(Path folder, String setting) {
    Reachable.requireWritable(folder, setting);
  }

  /** A pool of connections; the caller stops it. */
  public ManagedDataSource open(MetricRegistry metrics) {
    return factory.build(metrics, "database");
  }

  /** Stops a pool, and closes the embedded database with it: nothing else would. */
  public void close(ManagedDataSource source) throws Exception {
    if (isEmbedded()) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN");
      }
    }
    source.stop();
  }

  /** Work on a database that no running service has opened. */
  @FunctionalInterface
  public interface OfflineWork {
    void on(ManagedDataSource source) throws Exception;
  }

  /** Opens the database for some work, and closes it. */
  public void offline(OfflineWork work) throws Exception {
    requireUsable();
    ManagedDataSource source = open(new MetricRegistry());
    source.start();
    try {
      work.on(source);
    } finally {
      close(source);
    }
  }

  public static Jdbi jdbi(ManagedDataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    // Errors are logged, so they do not tell the values that were bound.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /**
   * Limits how long a server's answers are waited for on a connection, until it is set anew; to a
   * millisecond at least, as none would stand for ever.
   */
  static void limitAnswers(Connection connection, Duration longest) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) Math.max(1, longest.toMillis()));
  }

  /** Brings the schema up to date. */
  public void migrate(ManagedDataSource source) {
    if (isCurrent(source)) {
      return;
    }
    withLiquibase(
        source,
        liquibase -> {
          Scope.child(
              Map.of(DataChange.ZONE, zone),
              () -> liquibase.update(new Contexts(), new LabelExpression()));
          return true;
        });
  }

  /**
   * Looks whether the schema is the one that this service was built for, or a later one.
   *
   * @throws StartException where it is not
   */
  public static void requireCurrent(ManagedDataSource source) {
    if (!isCurrent(source)) {
      throw new StartException(
          "The schema of the database is not up to date: run the command “db migrate” first.");
    }
  }

  /** Whether all change sets are there: a look that spares most starts the weight of Liquibase. */
  private static boolean isCurrent(ManagedDataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT ID FROM DATABASECHANGELOG")) {
      Set<String> run = new HashSet<>();
      while (rows.next()) {
        run.add(rows.getString(1));
      }
      return CHANGE_SET
          .matcher(Bytes.text("/" + CHANGE_LOG))
          .results()
          .allMatch(found -> run.contains(found.group(1)));
    } catch (SQLException e) {
      return false; // an empty database has no such table yet
    }
  }

  /** Names of the change sets that are not in the database yet, or are other ones there. */
  public static List<String> pending(ManagedDataSource source) {
    return withLiquibase(
        source,
        liquibase ->
            liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                .map(ChangeSet::getId)
                .toList());
  }

  @FunctionalInterface
  private interface SchemaWork<R> {
    R on(Liquibase liquibase) throws Exception;
  }

  private static <R> R withLiquibase(ManagedDataSource source, SchemaWork<R> work) {
    try (Connection connection = source.getConnection()) {
      int longestAnswer = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, 0); // a large table takes as long as it takes
      try {
        return onConnection(connection, work);
      } finally {
        connection.setNetworkTimeout(Runnable::run, longestAnswer);
        // Liquibase leaves it switched off.
        connection.setAutoCommit(true);
      }
    } catch (Exception e) {
      throw new IllegalStateException("the schema cannot be brought up to date or looked at", e);
    }
  }

  /** Liquibase would talk on standard output, which belongs to the commands. */
  private static <R> R onConnection(Connection connection, SchemaWork<R> work) throws Exception {
    return Scope.child(
        Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
        () -> {
          liquibase.database.Database database =
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection));
          Liquibase liquibase =
              new Liquibase(CHANGE_LOG, new ClassLoaderResourceAccessor(), database);
          liquibase.setShowSummary(UpdateSummaryEnum.OFF);
          return work.on(liquibase);
        });
  }
}
