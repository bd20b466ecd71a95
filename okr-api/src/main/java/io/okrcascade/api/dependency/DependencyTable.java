package io.okrcascade.api.dependency;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code dependency}. */
public final class DependencyTable extends Table<Dependency> {
  public DependencyTable() {
    super(Dependency.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT d.* FROM dependency d
        JOIN initiative i ON i.id = d.initiative_id
        JOIN cycle c ON c.id = i.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO dependency (id, initiative_id, provider_team_id, need, needed_by, size,
                                state, identified_on, unplanned, version, created_at, updated_at)
        VALUES (:id, :initiativeId, :providerTeamId, :need, :neededBy, :size, :state,
                :identifiedOn, :unplanned, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE dependency
        SET initiative_id = :initiativeId, provider_team_id = :providerTeamId, need = :need,
            needed_by = :neededBy, size = :size, state = :state,
            identified_on = :identifiedOn, unplanned = :unplanned, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM dependency WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Dependency row) {
    batch
        .bind("initiativeId", row.initiativeId())
        .bind("providerTeamId", row.providerTeamId())
        .bind("need", row.need())
        .bind("size", row.size().name())
        .bind("state", row.state().name())
        .bind("identifiedOn", row.identifiedOn())
        .bind("unplanned", row.unplanned());
    bindDay(batch, "neededBy", row.neededBy());
  }

  @Override
  protected RowReader<Dependency> reader(Handle handle, @Nullable String family) {
    return row ->
        new Dependency(
            row.getString("id"),
            row.getString("initiative_id"),
            row.getString("provider_team_id"),
            row.getString("need"),
            day(row, "needed_by"),
            constant(Size.class, row, "size"),
            constant(DependencyState.class, row, "state"),
            row.getObject("identified_on", LocalDate.class),
            row.getBoolean("unplanned"));
  }
}
