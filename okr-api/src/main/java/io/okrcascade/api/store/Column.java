package io.okrcascade.api.store;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <R> what is written into a row
 * @param <V> what the column holds of it
 */
final class Column<R, V> implements Row.Reader<V> {
  private final String name;
  private final String parameter;
  private final int index;
  private final ColumnType<V> type;
  private final Function<R, V> valueOf;

  /**
   * @param index its place in the rows of a SELECT, from 1
   */
  Column(String name, int index, ColumnType<V> type, Function<R, V> valueOf) {
    this.name = name;
    this.parameter = camelCase(name);
    this.index = index;
    this.type = type;
    this.valueOf = valueOf;
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      camel.append(camel.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      camel.append(word, 1, word.length());
    }
    return camel.toString();
  }

  /** As SQL says it. */
  String name() {
    return name;
  }

  /** As statements name what is bound to it. */
  String parameter() {
    return parameter;
  }

  /** The column set to what is bound to it, or compared with it. */
  String equation() {
    return name + " = :" + parameter;
  }

  void bind(PreparedBatch batch, R row) {
    batch.bindByType(parameter, type.write(valueOf.apply(row)), type.bound());
  }

  @Override
  public @Nullable V read(Row row) throws SQLException {
    return type.read(row.result(), index);
  }
}
