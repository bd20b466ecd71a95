package io.okrcascade.api.planning;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.planning.Capacity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code capacity}. */
public final class CapacityTable extends Table<Capacity> {
  public CapacityTable() {
    super(Capacity.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT p.* FROM capacity p
        JOIN cycle c ON c.id = p.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO capacity (team_id, cycle_id, people, version, created_at, updated_at)
        VALUES (:teamId, :cycleId, :people, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE capacity
        SET people = :people, version = :version, updated_at = :updatedAt
        WHERE team_id = :teamId AND cycle_id = :cycleId""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM capacity WHERE team_id = :teamId AND cycle_id = :cycleId";
  }

  @Override
  protected void bindId(PreparedBatch batch, Capacity row) {
    batch.bind("teamId", row.teamId()).bind("cycleId", row.cycleId());
  }

  @Override
  protected void bind(PreparedBatch batch, Capacity row) {
    batch.bind("people", row.people());
  }

  @Override
  protected RowReader<Capacity> reader(Handle handle, @Nullable String family) {
    return row ->
        new Capacity(row.getString("team_id"), row.getString("cycle_id"), row.getDouble("people"));
  }
}
