package io.okrcascade.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The row at which a result stands, with what the rows of other tables add to it. */
public final class Row {
  private final ResultSet result;
  private final Map<Part<?, ?>, Map<String, ? extends List<?>>> parts;

  Row(ResultSet result, Map<Part<?, ?>, Map<String, ? extends List<?>>> parts) {
    this.result = result;
    this.parts = parts;
  }

  /** Reads a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** What a column holds; null where it holds nothing. */
  @SuppressWarnings("NullAway") // as from JDBC: the schema tells which columns may be empty
  public <V> V get(Column<?, V> column) throws SQLException {
    return column.read(result);
  }

  /** The parts of the record of that id, in their order. */
  @SuppressWarnings("unchecked") // a part's rows are read by itself
  public <P> List<P> get(Part<?, P> part, String id) {
    List<?> found = Objects.requireNonNull(parts.get(part)).get(id);
    return found == null ? List.of() : (List<P>) found;
  }
}
