package io.okrcascade.api.okr;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code objective}. */
public final class ObjectiveTable extends Table<Objective> {
  public ObjectiveTable() {
    super(Objective.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT o.* FROM objective o
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO objective (id, team_id, cycle_id, title, description, ambition, origin, owner_id,
                               weight, state, archived, sort_order,
                               version, created_at, updated_at)
        VALUES (:id, :teamId, :cycleId, :title, :description, :ambition, :origin, :ownerId,
                :weight, :state, :archived, :sortOrder, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE objective
        SET team_id = :teamId, cycle_id = :cycleId, title = :title, description = :description,
            ambition = :ambition, origin = :origin, owner_id = :ownerId, weight = :weight,
            state = :state, archived = :archived, sort_order = :sortOrder,
            version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM objective WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Objective objective) {
    batch
        .bind("teamId", objective.teamId())
        .bind("cycleId", objective.cycleId())
        .bind("title", objective.title())
        .bind("description", objective.description())
        .bind("ambition", objective.ambition().name())
        .bind("origin", objective.origin().name())
        .bind("ownerId", objective.ownerId())
        .bind("weight", objective.weight())
        .bind("state", objective.state().name())
        .bind("archived", objective.archived())
        .bind("sortOrder", objective.sortOrder());
  }

  @Override
  protected RowReader<Objective> reader(Handle handle, @Nullable String family) {
    return row ->
        new Objective(
            row.getString("id"),
            row.getString("team_id"),
            row.getString("cycle_id"),
            row.getString("title"),
            row.getString("description"),
            constant(Ambition.class, row, "ambition"),
            constant(Origin.class, row, "origin"),
            row.getString("owner_id"),
            row.getDouble("weight"),
            constant(ObjectiveState.class, row, "state"),
            row.getBoolean("archived"),
            row.getInt("sort_order"));
  }
}
