package io.okrcascade.api.store;

import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of one kind are kept. Writing is set-based: one batch for any number of
 * records, never a statement per record.
 */
public final class Table<T extends Record> {
  private static final Runnable NO_CHECK = () -> {};

  private final RecordKind<T> kind;
  private final List<Part<Versioned<T>>> parts;
  private final String select;
  private final Optional<String> selectFamily;
  private final Optional<String> selectTaken;
  private final Row.Reader<Versioned<T>> reader;
  private final RowStatement<Versioned<T>> insert;
  private final Optional<RowStatement<Versioned<T>>> update;
  private final RowStatement<Versioned<T>> delete;

  Table(
      RecordKind<T> kind,
      boolean appendOnly,
      Columns<Versioned<T>> columns,
      List<Part<Versioned<T>>> parts,
      String select,
      Optional<String> selectFamily,
      Row.Reader<Versioned<T>> reader) {
    this.kind = kind;
    this.parts = parts;
    this.select = select;
    this.selectFamily = selectFamily;
    this.reader = reader;
    this.selectTaken =
        columns
            .onlyKey()
            .map(
                key ->
                    "SELECT '%1$s' AS kind, %2$s AS id FROM %3$s WHERE %2$s IN (<%1$s>)"
                        .formatted(kind.name(), key.name(), kind.table()));
    this.insert = columns.insert();
    this.update = appendOnly ? Optional.empty() : Optional.of(columns.update());
    this.delete = columns.delete();
  }

  /** Begins the declaration of the table of a kind. */
  public static <T extends Record> TableBuilder<T> of(RecordKind<T> kind) {
    return new TableBuilder<>(kind, null);
  }

  /**
   * Begins the declaration of the table of a kind whose records are written once, so that there is
   * nothing to tell versions of.
   */
  public static <T extends Record> TableBuilder<T> appendOnly(
      RecordKind<T> kind, Function<T, Instant> writtenAt) {
    return new TableBuilder<>(kind, writtenAt);
  }

  public RecordKind<T> kind() {
    return kind;
  }

  /** The records of a family; all records where the kind belongs to the organization. */
  List<Versioned<T>> load(Handle handle, @Nullable String family) {
    Map<Part<?>, Map<String, List<Object>>> loaded = new HashMap<>();
    parts.forEach(part -> loaded.put(part, part.load(handle, family)));
    Query query = handle.createQuery(select).setFetchSize(RowStatement.BATCH);
    if (family != null) {
      query.bind("family", family);
    }
    return query
        .map((result, context) -> Objects.requireNonNull(reader.read(new Row(result, loaded))))
        .list();
  }

  /** The family in which the record of that id lives; empty where there is none. */
  Optional<String> familyOf(Handle handle, String id) {
    String sql =
        selectFamily.orElseThrow(
            () -> new IllegalArgumentException("no family is sought by " + kind));
    return handle.createQuery(sql).bind("id", id).mapTo(String.class).findOne();
  }

  /**
   * Writes new rows.
   *
   * @param check called before each batch
   */
  void insert(Handle handle, Collection<Versioned<T>> rows, Runnable check) {
    insert.run(handle, rows, check);
    parts.forEach(part -> part.insert(handle, rows, check));
  }

  void update(Handle handle, Collection<Versioned<T>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    update
        .orElseThrow(() -> new UnsupportedOperationException(kind + " is append-only"))
        .run(handle, rows);
    parts.forEach(part -> part.delete(handle, rows));
    parts.forEach(part -> part.insert(handle, rows, NO_CHECK));
  }

  void delete(Handle handle, Collection<Versioned<T>> rows) {
    parts.forEach(part -> part.delete(handle, rows));
    delete.run(handle, rows);
  }

  /**
   * What asks which of some ids are taken, bound by the name of the kind; empty where records have
   * no id of their own.
   */
  Optional<String> selectTaken() {
    return selectTaken;
  }

  /** All that it asks, as text. */
  Stream<String> selects() {
    return Stream.concat(
        Stream.concat(Stream.of(select), selectFamily.stream()), parts.stream().map(Part::select));
  }

  /** All that it runs for rows. */
  Stream<RowStatement<?>> statements() {
    return Stream.concat(
        Stream.concat(Stream.of(insert, delete), update.stream()),
        parts.stream().flatMap(Part::statements));
  }

  /**
   * A statement that is run once for each row, in batches.
   *
   * @param parameters the columns that it binds, by their names
   */
  record RowStatement<R>(String sql, List<Column<R, ?>> parameters) {
    static final int BATCH = 1_000;

    void run(Handle handle, Collection<R> rows) {
      run(handle, rows, NO_CHECK);
    }

    void run(Handle handle, Collection<R> rows, Runnable check) {
      if (rows.isEmpty()) {
        return;
      }
      try (PreparedBatch batch = handle.prepareBatch(sql)) {
        for (R row : rows) {
          parameters.forEach(column -> column.bind(batch, row));
          batch.add();
          if (batch.size() == BATCH) {
            check.run();
            batch.execute();
          }
        }
        if (batch.size() > 0) {
          check.run();
          batch.execute();
        }
      }
    }
  }
}
