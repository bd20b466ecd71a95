package io.okrcascade.api.store;

import io.okrcascade.api.store.Columns.Role;
import io.okrcascade.api.store.Table.RowStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the records of a table that are kept in a second one, a row each. They are loaded, and
 * written anew, with the records that they belong to.
 *
 * @param <R> the rows of the first table
 */
final class Part<R> {
  static final String OF_FAMILY = " WHERE c.family_id = :family";

  private final Function<R, String> idOf;
  private final Function<R, List<?>> partsOf;
  private final String select;
  private final Column<Placed, String> owner;
  private final Row.Reader<?> reader;
  private final RowStatement<Placed> insert;
  private final RowStatement<String> delete;

  /**
   * @param ownerColumn names the record that they are part of
   * @param toFamily from the table to those of a family; empty where there are none
   * @param declare adds the columns of a part, and tells how it is read from them
   * @param idOf of the record
   */
  Part(
      PartTable table,
      String ownerColumn,
      String toFamily,
      Function<Columns<Placed>, Row.Reader<?>> declare,
      Function<R, String> idOf,
      Function<R, List<?>> partsOf) {
    this.idOf = idOf;
    this.partsOf = partsOf;
    Columns<Placed> columns = new Columns<>(table.name());
    owner = columns.add(Role.FIXED, ownerColumn, ColumnType.TEXT, Placed::ownerId);
    reader = declare.apply(columns);
    String orderBy = "";
    if (table.orderedBy() != null) {
      columns.add(Role.FIXED, table.orderedBy(), ColumnType.INTEGER, Placed::place);
      orderBy =
          " ORDER BY %1$s.%2$s, %1$s.%3$s".formatted(table.name(), ownerColumn, table.orderedBy());
    }
    select =
        "SELECT %s FROM %s%s%s"
            .formatted(columns.selected(table.name()), table.name(), toFamily, orderBy);
    insert = columns.insert();
    Columns<String> byOwner = new Columns<>(table.name());
    byOwner.add(Role.KEY, ownerColumn, ColumnType.TEXT, Function.identity());
    delete = byOwner.delete();
  }

  /**
   * Where they are kept.
   *
   * @param orderedBy the column that keeps their order; null where their records order them
   */
  record PartTable(String name, @Nullable String orderedBy) {}

  /** A part of the record of that id, and its place among all that are written. */
  record Placed(String ownerId, Object content, int place) {}

  /** The parts of the records of a family, or of all records without one, by the records' ids. */
  Map<String, List<Object>> load(Handle handle, @Nullable String family) {
    Query query = handle.createQuery(select);
    if (family != null) {
      query.bind("family", family);
    }
    return query.reduceResultSet(
        new HashMap<>(),
        (byOwner, result, context) -> {
          Row row = new Row(result, Map.of());
          byOwner
              .computeIfAbsent(row.get(owner), id -> new ArrayList<>(4))
              .add(Objects.requireNonNull(reader.read(row)));
          return byOwner;
        });
  }

  void insert(Handle handle, Collection<R> records, Runnable check) {
    List<Placed> rows = new ArrayList<>();
    for (R row : records) {
      for (Object part : partsOf.apply(row)) {
        rows.add(new Placed(idOf.apply(row), part, rows.size()));
      }
    }
    insert.run(handle, rows, check);
  }

  void delete(Handle handle, Collection<R> records) {
    delete.run(handle, records.stream().map(idOf).toList());
  }

  String select() {
    return select;
  }

  /** All that it runs for rows. */
  Stream<RowStatement<?>> statements() {
    return Stream.of(insert, delete);
  }
}
