package io.okrcascade.api.okr;

import io.okrcascade.api.store.AppendOnlyTable;
import io.okrcascade.core.okr.CheckIn;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code check_in}; rows are added and never changed. */
public final class CheckInTable extends AppendOnlyTable<CheckIn> {
  public CheckInTable() {
    super(CheckIn.KIND, CheckIn::writtenAt);
  }

  @Override
  protected String select() {
    return """
        SELECT i.* FROM check_in i
        JOIN key_result k ON k.id = i.key_result_id
        JOIN objective o ON o.id = k.objective_id
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO check_in (id, key_result_id, on_day, current_value, confidence, note, by_id,
                              milestones_done, written_at)
        VALUES (:id, :keyResultId, :onDay, :currentValue, :confidence, :note, :byId,
                :milestonesDone, :writtenAt)""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM check_in WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, CheckIn checkIn) {
    batch
        .bind("keyResultId", checkIn.keyResultId())
        .bind("onDay", checkIn.on())
        .bind("currentValue", checkIn.value())
        .bind("confidence", checkIn.confidence())
        .bind("note", checkIn.note())
        .bind("byId", checkIn.byId())
        .bind("milestonesDone", joined(checkIn.milestonesDone()))
        .bind("writtenAt", utc(checkIn.writtenAt()));
  }

  @Override
  protected RowReader<CheckIn> reader(Handle handle, @Nullable String family) {
    return row ->
        new CheckIn(
            row.getString("id"),
            row.getString("key_result_id"),
            row.getObject("on_day", LocalDate.class),
            row.getBigDecimal("current_value"),
            number(row, "confidence"),
            row.getString("note"),
            row.getString("by_id"),
            split(row.getString("milestones_done")),
            instant(row, "written_at"));
  }
}
