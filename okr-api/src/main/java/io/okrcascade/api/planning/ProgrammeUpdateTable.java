package io.okrcascade.api.planning;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.ProgrammeUpdate;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code programme_update}. */
public final class ProgrammeUpdateTable extends Table<ProgrammeUpdate> {
  public ProgrammeUpdateTable() {
    super(ProgrammeUpdate.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT * FROM programme_update""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO programme_update (programme_id, week_of, headline, health, note, by_id,
                version, created_at, updated_at)
        VALUES (:programmeId, :weekOf, :headline, :health, :note, :byId, :version, :createdAt,
                :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE programme_update
        SET headline = :headline, health = :health, note = :note, by_id = :byId,
            version = :version, updated_at = :updatedAt
        WHERE programme_id = :programmeId AND week_of = :weekOf""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM programme_update WHERE programme_id = :programmeId AND week_of = :weekOf";
  }

  @Override
  protected void bindId(PreparedBatch batch, ProgrammeUpdate row) {
    batch.bind("programmeId", row.programmeId()).bind("weekOf", row.weekOf());
  }

  @Override
  protected void bind(PreparedBatch batch, ProgrammeUpdate row) {
    batch
        .bind("headline", row.headline())
        .bind("health", row.health().name())
        .bind("note", row.note())
        .bind("byId", row.byId());
  }

  @Override
  protected RowReader<ProgrammeUpdate> reader(Handle handle, @Nullable String family) {
    return row ->
        new ProgrammeUpdate(
            row.getString("programme_id"),
            row.getObject("week_of", LocalDate.class),
            row.getString("headline"),
            constant(Health.class, row, "health"),
            row.getString("note"),
            row.getString("by_id"));
  }
}
