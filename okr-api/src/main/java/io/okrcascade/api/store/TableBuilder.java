package io.okrcascade.api.store;

import io.okrcascade.api.store.Columns.Role;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table being declared; each column is named once, with its type and what it holds. */
public final class TableBuilder<T extends Record> {
  private static final String OF_FAMILY = " WHERE c.family_id = :family";

  private final RecordKind<T> kind;
  private final @Nullable Function<T, Instant> writtenAt;
  private final Columns<Versioned<T>> columns;
  private final List<Part<T, ?>> parts = new ArrayList<>();
  private String alias;
  private String joins = "";
  private boolean hasFamily;

  /**
   * @param writtenAt where records are written once, and have no versions
   */
  TableBuilder(RecordKind<T> kind, @Nullable Function<T, Instant> writtenAt) {
    this.kind = kind;
    this.writtenAt = writtenAt;
    this.columns = new Columns<>(kind.table());
    this.alias = kind.table();
  }

  /**
   * Tells in which cycle family a record lives.
   *
   * @param as what the joins call the table
   * @param joinsToCycle from the table to the cycle, which they call c
   */
  public TableBuilder<T> livingIn(String as, String joinsToCycle) {
    alias = as;
    joins = " " + joinsToCycle;
    hasFamily = true;
    return this;
  }

  /** A column that tells rows apart. */
  public <V> Column<Versioned<T>, V> key(String name, ColumnType<V> type, Function<T, V> valueOf) {
    return add(Role.KEY, name, type, valueOf);
  }

  public <V> Column<Versioned<T>, V> column(
      String name, ColumnType<V> type, Function<T, V> valueOf) {
    return add(Role.CHANGING, name, type, valueOf);
  }

  /** A column that no update writes. */
  public <V> Column<Versioned<T>, V> fixed(
      String name, ColumnType<V> type, Function<T, V> valueOf) {
    return add(Role.FIXED, name, type, valueOf);
  }

  private <V> Column<Versioned<T>, V> add(
      Role role, String name, ColumnType<V> type, Function<T, V> valueOf) {
    return columns.add(role, name, type, row -> valueOf.apply(row.content()));
  }

  /** A column that is written with its row by an expression, and is not read. */
  public void computed(String name, String expression) {
    columns.compute(name, expression);
  }

  /**
   * A second table for parts of the records; the key of the first is declared before it.
   *
   * @param ownerColumn where the second names the record
   */
  public <P> PartBuilder<T, P> parts(
      String table, String ownerColumn, Function<T, List<P>> partsOf) {
    String ofRecord =
        " JOIN %s ON %s.%s = %s.%s"
            .formatted(aliased(), alias, columns.onlyKey().orElseThrow(), table, ownerColumn);
    String from = "FROM " + table + (kind.isOfOrganization() ? "" : ofRecord + joins + OF_FAMILY);
    return new PartBuilder<>(table, ownerColumn, from, kind::idOf, partsOf, parts::add);
  }

  /** Ends the declaration. */
  public Table<T> readBy(Row.Reader<T> reader) {
    Row.Reader<Versioned<T>> versioned =
        writtenAt == null ? withVersions(reader) : writtenOnce(reader, writtenAt);
    String from = " FROM " + aliased() + joins;
    String select =
        "SELECT " + columns.selected(alias) + from + (kind.isOfOrganization() ? "" : OF_FAMILY);
    Optional<String> selectFamily =
        columns
            .onlyKey()
            .filter(key -> hasFamily)
            .map(key -> "SELECT c.family_id%s WHERE %s.%s = :id".formatted(from, alias, key));
    return new Table<>(
        kind, writtenAt != null, columns, List.copyOf(parts), select, selectFamily, versioned);
  }

  private Row.Reader<Versioned<T>> withVersions(Row.Reader<T> reader) {
    var version = columns.add(Role.CHANGING, "version", ColumnType.INTEGER, Versioned::version);
    var createdAt = columns.add(Role.FIXED, "created_at", ColumnType.INSTANT, Versioned::createdAt);
    var updatedAt =
        columns.add(Role.CHANGING, "updated_at", ColumnType.INSTANT, Versioned::updatedAt);
    return row ->
        new Versioned<>(reader.read(row), row.get(version), row.get(createdAt), row.get(updatedAt));
  }

  private static <T extends Record> Row.Reader<Versioned<T>> writtenOnce(
      Row.Reader<T> reader, Function<T, Instant> writtenAt) {
    return row -> {
      T content = reader.read(row);
      return Versioned.first(content, writtenAt.apply(content));
    };
  }

  private String aliased() {
    return alias.equals(kind.table()) ? alias : kind.table() + " " + alias;
  }
}
