package io.okrcascade.api.store;

import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where records are kept that are written once, so that there is nothing to tell versions of. */
public abstract class AppendOnlyTable<T extends Record> extends Table<T> {
  private final Function<T, Instant> writtenAt;

  protected AppendOnlyTable(RecordKind<T> type, Function<T, Instant> writtenAt) {
    super(type);
    this.writtenAt = writtenAt;
  }

  @Override
  protected final String update() {
    throw new UnsupportedOperationException(type() + " is append-only");
  }

  @Override
  protected final void bindVersion(PreparedBatch batch, Versioned<T> row) {
    // the moment of writing is bound with the rest
  }

  @Override
  protected final Versioned<T> readVersioned(RowReader<T> reader, ResultSet row)
      throws SQLException {
    T content = reader.read(row);
    return Versioned.first(content, writtenAt.apply(content));
  }
}
