package io.okrcascade.api.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A change set that rewrites texts by more than SQL can say. */
abstract class TextChange extends DataChange {
  private int cleaned;

  /** Where texts stand. */
  record Place(String table, String column, List<String> key) {
    Place(String table, String column) {
      this(table, column, List.of("id"));
    }
  }

  /** Rewrites all texts of a place. */
  final void clean(Handle handle, Place place, UnaryOperator<String> cleaner) {
    String columns = String.join(", ", place.key());
    handle
        .createQuery(
            "SELECT %2$s, %3$s FROM %1$s WHERE %2$s IS NOT NULL"
                .formatted(place.table(), place.column(), columns))
        .map((row, context) -> values(row, place.key().size() + 1))
        .list()
        .forEach(row -> clean(handle, place, row, cleaner));
  }

  private static List<Object> values(ResultSet row, int columns) throws SQLException {
    List<Object> values = new ArrayList<>(columns);
    for (int i = 1; i <= columns; i++) {
      values.add(Objects.requireNonNull(row.getObject(i)));
    }
    return values;
  }

  private void clean(Handle handle, Place place, List<Object> row, UnaryOperator<String> cleaner) {
    String before = row.get(0).toString();
    String after = cleaner.apply(before);
    if (after.equals(before)) {
      return;
    }
    cleaned++;
    String key =
        place.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    Update update =
        handle.createUpdate(
            "UPDATE %s SET %s = ? WHERE %s".formatted(place.table(), place.column(), key));
    update.bind(0, after);
    IntStream.range(1, row.size()).forEach(i -> update.bind(i, row.get(i)));
    update.execute();
  }

  @Override
  public final String getConfirmationMessage() {
    return cleaned + " texts were cleaned";
  }
}
