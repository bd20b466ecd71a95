package io.okrcascade.api.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A statement that is run once for each row, in batches.
 *
 * @param parameters the columns that it binds, by their names
 */
record RowStatement<R>(String sql, List<Column<R, ?>> parameters) {
  static final int BATCH = 1_000;

  void run(Handle handle, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (R row : rows) {
        parameters.forEach(column -> column.bind(batch, row));
        batch.add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
