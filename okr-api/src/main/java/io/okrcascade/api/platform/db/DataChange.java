package io.okrcascade.api.platform.db;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import liquibase.Scope;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** A change set that rewrites rows by more than SQL can say. */
public abstract class DataChange implements CustomTaskChange {
  /** Under this name Liquibase's scope has the zone whose today it is. */
  static final String ZONE = "okr.zone";

  private final LocalDateTime now =
      LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);

  @Override
  public final void execute(Database database) {
    JdbcConnection connection = (JdbcConnection) database.getConnection();
    // Liquibase ends the transaction, and the connection.
    @SuppressWarnings("resource")
    Handle handle = Jdbi.create(connection.getUnderlyingConnection()).open();
    change(handle);
  }

  /** Rewrites the rows, in the transaction of the change set. */
  protected abstract void change(Handle handle);

  /** The moment of the change, UTC. */
  protected final LocalDateTime now() {
    return now;
  }

  /** The day of the change, where the service runs. */
  protected final LocalDate today() {
    ZoneId zone = Scope.getCurrentScope().get(ZONE, ZoneId.class);
    return LocalDate.ofInstant(now.toInstant(ZoneOffset.UTC), zone);
  }

  /** Rows by the names of their columns, in lower case. */
  protected static List<Map<String, Object>> rows(Handle handle, String sql) {
    return handle.createQuery(sql).map((result, context) -> row(result)).list();
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      Object value = result.getObject(i);
      row.put(
          result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
          value instanceof Date date ? date.toLocalDate() : value);
    }
    return row;
  }

  /**
   * Runs a statement for each of many rows.
   *
   * @param bind binds what a row says; by type where it may be null
   */
  protected static <T> void batch(
      Handle handle, String sql, List<T> rows, BiConsumer<PreparedBatch, T> bind) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (T row : rows) {
        bind.accept(batch, row);
        batch.add();
      }
      batch.execute();
    }
  }

  /** A text that a row must have. */
  protected static String text(Map<String, Object> row, String column) {
    return (String) Objects.requireNonNull(row.get(column));
  }

  /** A day that a row may have. */
  protected static @Nullable LocalDate day(Map<String, Object> row, String column) {
    return (LocalDate) row.get(column);
  }

  @Override
  public final void setUp() {}

  @Override
  public final void setFileOpener(ResourceAccessor accessor) {}

  @Override
  public final ValidationErrors validate(Database database) {
    return new ValidationErrors();
  }
}
