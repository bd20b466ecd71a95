package io.okrcascade.api.dependency;

import io.okrcascade.api.store.AppendOnlyTable;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code dependency_answer}. */
public final class DependencyResponseTable extends AppendOnlyTable<DependencyResponse> {
  public DependencyResponseTable() {
    super(DependencyResponse.KIND, DependencyResponse::writtenAt);
  }

  @Override
  protected String select() {
    return """
        SELECT a.* FROM dependency_answer a
        JOIN dependency d ON d.id = a.dependency_id
        JOIN initiative i ON i.id = d.initiative_id
        JOIN cycle c ON c.id = i.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO dependency_answer (id, dependency_id, state, on_day, by_id, note, offered_by,
                backing_key_result_id, backing_initiative_id, written_at)
        VALUES (:id, :dependencyId, :state, :onDay, :byId, :note, :offeredBy,
                :backingKeyResultId, :backingInitiativeId, :writtenAt)""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM dependency_answer WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, DependencyResponse row) {
    Backing backing = row.backing();
    batch
        .bind("dependencyId", row.dependencyId())
        .bind("state", row.state().name())
        .bind("onDay", row.on())
        .bind("byId", row.byId())
        .bind("note", row.note())
        .bind("backingKeyResultId", idOf(backing, BackingType.KEY_RESULT))
        .bind("backingInitiativeId", idOf(backing, BackingType.INITIATIVE))
        .bind("writtenAt", utc(row.writtenAt()));
    bindDay(batch, "offeredBy", row.offeredBy());
  }

  @Override
  protected RowReader<DependencyResponse> reader(Handle handle, @Nullable String family) {
    return row ->
        new DependencyResponse(
            row.getString("id"),
            row.getString("dependency_id"),
            constant(DependencyState.class, row, "state"),
            row.getObject("on_day", LocalDate.class),
            row.getString("by_id"),
            row.getString("note"),
            day(row, "offered_by"),
            backing(row),
            instant(row, "written_at"));
  }

  private static @Nullable String idOf(@Nullable Backing backing, BackingType type) {
    return backing != null && backing.type() == type ? backing.id() : null;
  }

  private static @Nullable Backing backing(ResultSet row) throws SQLException {
    String keyResultId = row.getString("backing_key_result_id");
    if (keyResultId != null) {
      return new Backing(BackingType.KEY_RESULT, keyResultId);
    }
    String initiativeId = row.getString("backing_initiative_id");
    return initiativeId == null ? null : new Backing(BackingType.INITIATIVE, initiativeId);
  }
}
