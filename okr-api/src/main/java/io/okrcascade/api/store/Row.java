package io.okrcascade.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row at which a result stands, with what the rows of other tables add to it.
 *
 * @param parts of the records by their ids
 */
record Row(ResultSet result, Map<Part<?>, Map<String, List<Object>>> parts) {
  /** Reads something out of a row; null where the row holds nothing of it. */
  @FunctionalInterface
  interface Reader<V> {
    @Nullable V read(Row row) throws SQLException;
  }

  /** What a column holds that is never empty. */
  <V> V get(Column<?, V> column) throws SQLException {
    return Objects.requireNonNull(column.read(this));
  }

  /** The parts of the record of that id, in their order. */
  List<Object> get(Part<?> part, String id) {
    return Objects.requireNonNull(parts.get(part)).getOrDefault(id, List.of());
  }
}
