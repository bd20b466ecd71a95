package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of one kind are kept. Writing is set-based: one batch for any number of
 * records, never a statement per record.
 */
public abstract class Table<T extends Record> {
  private static final int BATCH = 1_000;
  private static final ObjectMapper JSON = Json.mapper();

  private final RecordKind<T> type;

  protected Table(RecordKind<T> type) {
    this.type = type;
  }

  public final RecordKind<T> type() {
    return type;
  }

  /** Selects all columns; records of a cycle family by the parameter {@code family}. */
  protected abstract String select();

  /** Inserts one record; also binds id, version, created_at and updated_at. */
  protected abstract String insert();

  /** Updates one record by its id. */
  protected abstract String update();

  /** Deletes one record by its id. */
  protected abstract String delete();

  /** What reads one row; may first fetch what the rows of another table add to it. */
  protected abstract RowReader<T> reader(Handle handle, @Nullable String family);

  /** Reads one row of the result. */
  @FunctionalInterface
  protected interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Binds every parameter of insert and update besides id, version and instants. */
  protected abstract void bind(PreparedBatch batch, T content);

  /** Binds what identifies a record. */
  protected void bindId(PreparedBatch batch, T content) {
    batch.bind("id", type.idOf(content));
  }

  protected Versioned<T> readVersioned(RowReader<T> reader, ResultSet row) throws SQLException {
    return new Versioned<>(
        reader.read(row),
        row.getInt("version"),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  /** The records of a family; all records where the kind belongs to the organization. */
  public List<Versioned<T>> load(Handle handle, @Nullable String family) {
    var query = handle.createQuery(select()).setFetchSize(BATCH);
    if (!type.isOfOrganization()) {
      query.bind("family", Objects.requireNonNull(family));
    }
    RowReader<T> reader = reader(handle, family);
    return query.map((row, context) -> readVersioned(reader, row)).list();
  }

  public void insert(Handle handle, Collection<Versioned<T>> rows) {
    if (!rows.isEmpty()) {
      write(handle, insert(), rows);
    }
  }

  public void update(Handle handle, Collection<Versioned<T>> rows) {
    if (!rows.isEmpty()) {
      write(handle, update(), rows);
    }
  }

  public void delete(Handle handle, Collection<T> contents) {
    inBatches(handle, delete(), contents, this::bindId);
  }

  private void write(Handle handle, String sql, Collection<Versioned<T>> rows) {
    inBatches(
        handle,
        sql,
        rows,
        (batch, row) -> {
          bindId(batch, row.content());
          bind(batch, row.content());
          bindVersion(batch, row);
        });
  }

  protected void bindVersion(PreparedBatch batch, Versioned<T> row) {
    batch
        .bind("version", row.version())
        .bind("createdAt", utc(row.createdAt()))
        .bind("updatedAt", utc(row.updatedAt()));
  }

  /** Runs a statement once for each row, in batches. */
  protected static <R> void inBatches(
      Handle handle, String sql, Collection<R> rows, Binder<R> binder) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (R row : rows) {
        binder.bind(batch, row);
        batch.add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /** Binds the parameters of one row of a batch. */
  @FunctionalInterface
  protected interface Binder<R> {
    void bind(PreparedBatch batch, R row);
  }

  /** Binds a day by its type, so that a batch whose first row has none still knows what it is. */
  protected static void bindDay(PreparedBatch batch, String name, @Nullable LocalDate day) {
    batch.bindByType(name, day, LocalDate.class);
  }

  protected static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  protected static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  protected static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  protected static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  protected static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column));
  }

  protected static <E extends Enum<E>> @Nullable E optional(
      Class<E> type, ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  protected static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** A short list of plain words in one column. */
  protected static @Nullable String joined(List<?> words) {
    return words.isEmpty() ? null : String.join(",", words.stream().map(Object::toString).toList());
  }

  /** Inverse of {@link #joined}. */
  protected static List<String> split(@Nullable String words) {
    return words == null || words.isEmpty() ? List.of() : List.of(words.split(",", -1));
  }

  /** A value with parts of its own in one column. */
  protected static String asJson(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  /** Inverse of {@link #asJson}; null where the column is empty. */
  protected static <V> V fromJson(@Nullable String text, TypeReference<V> type) {
    try {
      return JSON.readValue(text == null ? "null" : text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column that cannot be read as JSON", e);
    }
  }
}
