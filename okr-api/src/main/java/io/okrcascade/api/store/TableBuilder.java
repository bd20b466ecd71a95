package io.okrcascade.api.store;

import io.okrcascade.api.store.Columns.Role;
import io.okrcascade.api.store.Part.PartTable;
import io.okrcascade.api.store.RecordColumns.Said;
import io.okrcascade.api.store.RecordColumns.TypedId;
import io.okrcascade.core.record.Components.Component;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table being declared. Its columns follow from the components of its records, of which {@code
 * id} is the key; only what deviates is said, by the name of the component.
 */
public final class TableBuilder<T extends Record> {
  private final RecordKind<T> kind;
  private final @Nullable Function<T, Instant> writtenAt;
  private final Columns<Versioned<T>> columns;
  private final Said said = new Said();
  private final Map<String, PartTable> partTables = new HashMap<>();
  private final Map<String, Function<T, String>> written = new LinkedHashMap<>();
  private final List<Part<Versioned<T>>> parts = new ArrayList<>();
  private String alias;

  /** Joins from the table to the cycle, where its records live in a family. */
  private List<String> ways = List.of("");

  private boolean hasFamily;
  private @Nullable String whole;

  /**
   * @param writtenAt where records are written once, and have no versions
   */
  TableBuilder(RecordKind<T> kind, @Nullable Function<T, Instant> writtenAt) {
    this.kind = kind;
    this.writtenAt = writtenAt;
    this.columns = new Columns<>(kind.table());
    this.alias = kind.table();
    said.keys().add("id");
  }

  /**
   * Tells in which cycle family a record lives.
   *
   * @param as what the SQL calls the table
   * @param parents the tables that lead to the cycle, each of which the one before refers to; none
   *     where the table is that of cycles
   */
  public TableBuilder<T> livingIn(String as, String... parents) {
    List<String> path = new ArrayList<>();
    String child = as;
    for (String parent : parents) {
      String called = parent.equals("cycle") ? "c" : parent;
      String named = called.equals(parent) ? parent : parent + " " + called;
      path.add("JOIN %s ON %s.id = %s.%s_id".formatted(named, called, child, parent));
      child = called;
    }
    return joined(as, String.join(" ", path));
  }

  /**
   * As {@link #livingIn}, where several ways lead to the cycle, one for each record. Each is a
   * statement of its own, so that all of them go from the cycle to its records.
   *
   * @param waysToCycle joins from the table to the cycle, which they call c
   */
  public TableBuilder<T> joined(String as, String... waysToCycle) {
    alias = as;
    ways = Stream.of(waysToCycle).map(way -> way.isEmpty() ? "" : " " + way).toList();
    hasFamily = true;
    return this;
  }

  /** These components tell records apart. */
  public TableBuilder<T> keyedBy(String... components) {
    said.keys().clear();
    said.keys().addAll(Set.of(components));
    return this;
  }

  /** The column of a component has another name. */
  public TableBuilder<T> named(String component, String column) {
    said.names().put(component, column);
    return this;
  }

  /** No update writes the components. */
  public TableBuilder<T> fixed(String... components) {
    said.fixed().addAll(Set.of(components));
    return this;
  }

  /** The record within is null where its columns hold nothing; their names begin with its own. */
  public TableBuilder<T> optional(String component) {
    said.optional().add(component);
    return this;
  }

  /** The component stands as JSON whatever it is, even a map without entries. */
  public TableBuilder<T> whole(String component) {
    said.whole().add(component);
    return this;
  }

  /**
   * An id has a column for each kind of record that it may be of, so that foreign keys hold.
   *
   * @param type the component that tells the kind
   * @param prefix what the names of the columns begin with
   */
  public TableBuilder<T> byType(String type, String id, String prefix) {
    said.ids().put(type, new TypedId(id, prefix));
    return this;
  }

  /** A list is kept in a second table, a row each. */
  public TableBuilder<T> parts(String component, String table) {
    partTables.put(component, new PartTable(table, null));
    return this;
  }

  /** As {@link #parts}, with a column that keeps their order. */
  public TableBuilder<T> orderedParts(String component, String table, String orderedBy) {
    partTables.put(component, new PartTable(table, orderedBy));
    return this;
  }

  /** A column that is written from the record, and is not read. */
  public TableBuilder<T> written(String column, Function<T, String> valueOf) {
    written.put(column, valueOf);
    return this;
  }

  /** A column that is written with its row by an expression, and is not read. */
  public TableBuilder<T> computed(String column, String expression) {
    columns.compute(column, expression);
    return this;
  }

  /** One column holds the record as a whole. */
  public TableBuilder<T> asWhole(String column) {
    whole = column;
    return this;
  }

  /** Ends the declaration. */
  public Table<T> declare() {
    Row.Reader<T> reader = content();
    written.forEach(
        (name, valueOf) ->
            columns.add(Role.CHANGING, name, ColumnType.TEXT, row -> valueOf.apply(row.content())));
    Row.Reader<Versioned<T>> versioned =
        writtenAt == null ? withVersions(reader) : writtenOnce(reader, writtenAt);
    String select =
        each("SELECT " + columns.selected(alias), kind.isOfOrganization() ? "" : Part.OF_FAMILY);
    Optional<String> selectFamily =
        columns
            .onlyKey()
            .filter(key -> hasFamily)
            .map(
                key ->
                    each("SELECT c.family_id", " WHERE %s.%s = :id".formatted(alias, key.name())));
    return new Table<>(
        kind, writtenAt != null, columns, List.copyOf(parts), select, selectFamily, versioned);
  }

  private Row.Reader<T> content() {
    if (whole == null) {
      return new RecordColumns<>(columns, said, this::part)
          .add(kind.recordClass(), "", "", Versioned::content);
    }
    columns.add(Role.KEY, "id", ColumnType.TEXT, row -> kind.idOf(row.content()));
    return columns.add(
        Role.CHANGING, whole, ColumnType.json(kind.recordClass()), Versioned::content);
  }

  private Row.@Nullable Reader<?> part(
      String path, Component list, Function<Versioned<T>, @Nullable Object> listOf) {
    PartTable table = partTables.get(path);
    if (table == null) {
      return null;
    }
    var key = columns.onlyKey().orElseThrow();
    String owner = kind.table() + "_id";
    String ofRecord =
        " JOIN %s ON %s.%s = %s.%s".formatted(aliased(), alias, key.name(), table.name(), owner);
    Part<Versioned<T>> part =
        new Part<>(
            table,
            owner,
            kind.isOfOrganization() ? "" : ofRecord + ways.get(0) + Part.OF_FAMILY,
            partColumns -> addPart(partColumns, path, list),
            row -> kind.idOf(row.content()),
            row -> (List<?>) Objects.requireNonNull(listOf.apply(row)));
    parts.add(part);
    return row -> row.get(part, (String) row.get(key));
  }

  private Row.Reader<?> addPart(Columns<Part.Placed> partColumns, String path, Component list) {
    Class<? extends Record> held = list.held();
    if (held != null) {
      return new RecordColumns<>(partColumns, said, (at, within, listOf) -> null)
          .add(held, path, "", Part.Placed::content);
    }
    return partColumns.add(
        Role.FIXED,
        said.names().getOrDefault(path, path),
        ColumnType.of(((ParameterizedType) list.type()).getActualTypeArguments()[0]),
        Part.Placed::content);
  }

  private Row.Reader<Versioned<T>> withVersions(Row.Reader<T> reader) {
    var version = columns.add(Role.CHANGING, "version", ColumnType.INTEGER, Versioned::version);
    var createdAt = columns.add(Role.FIXED, "created_at", ColumnType.INSTANT, Versioned::createdAt);
    var updatedAt =
        columns.add(Role.CHANGING, "updated_at", ColumnType.INSTANT, Versioned::updatedAt);
    return row ->
        new Versioned<>(
            Objects.requireNonNull(reader.read(row)),
            row.get(version),
            row.get(createdAt),
            row.get(updatedAt));
  }

  private static <T extends Record> Row.Reader<Versioned<T>> writtenOnce(
      Row.Reader<T> reader, Function<T, Instant> writtenAt) {
    return row -> {
      T content = Objects.requireNonNull(reader.read(row));
      return Versioned.first(content, writtenAt.apply(content));
    };
  }

  /** A statement that goes each way. */
  private String each(String select, String where) {
    return ways.stream()
        .map(way -> select + " FROM " + aliased() + way + where)
        .collect(Collectors.joining(" UNION ALL "));
  }

  private String aliased() {
    return alias.equals(kind.table()) ? alias : kind.table() + " " + alias;
  }
}
