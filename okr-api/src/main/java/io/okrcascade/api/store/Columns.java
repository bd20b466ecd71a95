package io.okrcascade.api.store;

import static java.util.stream.Collectors.joining;

import io.okrcascade.api.store.Table.RowStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of a table, in the order of their declaration, and the SQL that follows from them.
 */
final class Columns<R> {
  /** Who writes a column, and when. */
  enum Role {
    /** Tells rows apart. */
    KEY,
    /** Written with its row, and never again. */
    FIXED,
    /** Written with every update. */
    CHANGING
  }

  private final String table;
  private final List<Column<R, ?>> all = new ArrayList<>();
  private final List<Column<R, ?>> keys = new ArrayList<>();
  private final List<Column<R, ?>> changing = new ArrayList<>();
  private final Map<String, String> computed = new LinkedHashMap<>();

  Columns(String table) {
    this.table = table;
  }

  <V> Column<R, V> add(Role role, String name, ColumnType<V> type, Function<R, V> valueOf) {
    Column<R, V> column = new Column<>(name, all.size() + 1, type, valueOf);
    all.add(column);
    if (role == Role.KEY) {
      keys.add(column);
    } else if (role == Role.CHANGING) {
      changing.add(column);
    }
    return column;
  }

  /** A column that is written with its row by an expression, and is not read. */
  void compute(String name, String expression) {
    computed.put(name, expression);
  }

  /** The column that tells rows apart; empty where there are several. */
  Optional<Column<R, ?>> onlyKey() {
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  List<Column<R, ?>> all() {
    return List.copyOf(all);
  }

  RowStatement<R> insert() {
    List<String> names = new ArrayList<>(all.stream().map(Column::name).toList());
    List<String> values = new ArrayList<>(all.stream().map(c -> ":" + c.parameter()).toList());
    computed.forEach(
        (name, expression) -> {
          names.add(name);
          values.add(expression);
        });
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(table, String.join(", ", names), String.join(", ", values));
    return new RowStatement<>(sql, all());
  }

  RowStatement<R> update() {
    List<Column<R, ?>> bound = new ArrayList<>(changing);
    bound.addAll(keys);
    return new RowStatement<>(
        "UPDATE %s SET %s WHERE %s".formatted(table, equations(changing, ", "), byKey()), bound);
  }

  RowStatement<R> delete() {
    return new RowStatement<>(
        "DELETE FROM %s WHERE %s".formatted(table, byKey()), List.copyOf(keys));
  }

  /** What a SELECT asks of the table under that alias, each column at its index. */
  String selected(String alias) {
    return all.stream().map(column -> alias + "." + column.name()).collect(joining(", "));
  }

  private String byKey() {
    return equations(keys, " AND ");
  }

  private String equations(List<Column<R, ?>> columns, String between) {
    return columns.stream().map(Column::equation).collect(joining(between));
  }
}
