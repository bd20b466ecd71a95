package io.okrcascade.api.planning;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.planning.Programme;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code programme}. */
public final class ProgrammeTable extends Table<Programme> {
  public ProgrammeTable() {
    super(Programme.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT * FROM programme""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO programme (id, name, description, owner_id, version, created_at, updated_at)
        VALUES (:id, :name, :description, :ownerId, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE programme
        SET name = :name, description = :description, owner_id = :ownerId, version = :version,
            updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM programme WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Programme row) {
    batch
        .bind("name", row.name())
        .bind("description", row.description())
        .bind("ownerId", row.ownerId());
  }

  @Override
  protected RowReader<Programme> reader(Handle handle, @Nullable String family) {
    return row ->
        new Programme(
            row.getString("id"),
            row.getString("name"),
            row.getString("description"),
            row.getString("owner_id"));
  }
}
