package io.okrcascade.api.store;

import io.okrcascade.api.store.Table.RowStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the records of a table that are kept in a second one, a row each. They are loaded, and
 * written anew, with the records that they belong to.
 *
 * @param <T> the records
 * @param <P> their parts
 */
public final class Part<T, P> {
  private final Function<T, String> idOf;
  private final Function<T, List<P>> partsOf;
  private final String select;
  private final Column<Placed<P>, String> owner;
  private final Row.Reader<P> reader;
  private final RowStatement<Placed<P>> insert;
  private final RowStatement<String> delete;

  Part(
      Function<T, String> idOf,
      Function<T, List<P>> partsOf,
      Columns<Placed<P>> columns,
      String select,
      Column<Placed<P>, String> owner,
      Row.Reader<P> reader) {
    this.idOf = idOf;
    this.partsOf = partsOf;
    this.select = select;
    this.owner = owner;
    this.reader = reader;
    this.insert = columns.insert();
    Columns<String> byOwner = new Columns<>(columns.table());
    byOwner.add(Columns.Role.KEY, owner.name(), ColumnType.TEXT, Function.identity());
    this.delete = byOwner.delete();
  }

  /** A part of the record of that id, and its place among all that are written. */
  record Placed<P>(String ownerId, P content, int place) {}

  /** The parts of the records of a family, or of all records without one, by the records' ids. */
  Map<String, List<P>> load(Handle handle, @Nullable String family) {
    Query query = handle.createQuery(select);
    if (family != null) {
      query.bind("family", family);
    }
    return query.reduceResultSet(
        new HashMap<>(),
        (byOwner, result, context) -> {
          Row row = new Row(result, Map.of());
          byOwner.computeIfAbsent(row.get(owner), id -> new ArrayList<>(4)).add(reader.read(row));
          return byOwner;
        });
  }

  void insert(Handle handle, Collection<T> records) {
    List<Placed<P>> rows = new ArrayList<>();
    for (T content : records) {
      for (P part : partsOf.apply(content)) {
        rows.add(new Placed<>(idOf.apply(content), part, rows.size()));
      }
    }
    insert.run(handle, rows);
  }

  void delete(Handle handle, Collection<T> records) {
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
