package io.okrcascade.api.okr;

import io.okrcascade.api.store.AppendOnlyTable;
import io.okrcascade.core.okr.Amendment;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code amendment}; rows are added and never changed. */
public final class AmendmentTable extends AppendOnlyTable<Amendment> {
  public AmendmentTable() {
    super(Amendment.KIND, Amendment::writtenAt);
  }

  @Override
  protected String select() {
    return """
        SELECT a.* FROM amendment a
        JOIN objective o ON o.id = a.objective_id
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO amendment (id, objective_id, key_result_id, field, old_value, new_value, eased,
                               reason, on_day, by_id, written_at)
        VALUES (:id, :objectiveId, :keyResultId, :field, :oldValue, :newValue, :eased,
                :reason, :onDay, :byId, :writtenAt)""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM amendment WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Amendment amendment) {
    batch
        .bind("objectiveId", amendment.objectiveId())
        .bind("keyResultId", amendment.keyResultId())
        .bind("field", amendment.field())
        .bind("oldValue", amendment.oldValue())
        .bind("newValue", amendment.newValue())
        .bind("eased", amendment.eased())
        .bind("reason", amendment.reason())
        .bind("onDay", amendment.on())
        .bind("byId", amendment.byId())
        .bind("writtenAt", utc(amendment.writtenAt()));
  }

  @Override
  protected RowReader<Amendment> reader(Handle handle, @Nullable String family) {
    return row ->
        new Amendment(
            row.getString("id"),
            row.getString("objective_id"),
            row.getString("key_result_id"),
            row.getString("field"),
            row.getString("old_value"),
            row.getString("new_value"),
            row.getBoolean("eased"),
            row.getString("reason"),
            row.getObject("on_day", LocalDate.class),
            row.getString("by_id"),
            instant(row, "written_at"));
  }
}
