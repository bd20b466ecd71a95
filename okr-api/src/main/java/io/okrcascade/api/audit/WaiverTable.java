package io.okrcascade.api.audit;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.audit.Waiver;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code waiver}. */
public final class WaiverTable extends Table<Waiver> {
  public WaiverTable() {
    super(Waiver.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT w.* FROM waiver w
        JOIN cycle c ON c.id = w.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO waiver (id, cycle_id, finding_id, reason, from_day, until_day, by_id,
                            version, created_at, updated_at)
        VALUES (:id, :cycleId, :findingId, :reason, :fromDay, :untilDay, :byId, :version,
                :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE waiver
        SET cycle_id = :cycleId, finding_id = :findingId, reason = :reason, from_day = :fromDay,
            until_day = :untilDay, by_id = :byId, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM waiver WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Waiver row) {
    batch
        .bind("cycleId", row.cycleId())
        .bind("findingId", row.findingId())
        .bind("reason", row.reason())
        .bind("fromDay", row.from())
        .bind("untilDay", row.until())
        .bind("byId", row.byId());
  }

  @Override
  protected RowReader<Waiver> reader(Handle handle, @Nullable String family) {
    return row ->
        new Waiver(
            row.getString("id"),
            row.getString("cycle_id"),
            row.getString("finding_id"),
            row.getString("reason"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("until_day", LocalDate.class),
            row.getString("by_id"));
  }
}
