package io.okrcascade.api.planning;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code solicitation}. */
public final class SolicitationTable extends Table<Solicitation> {
  public SolicitationTable() {
    super(Solicitation.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT s.* FROM solicitation s
        JOIN cycle c ON c.id = s.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO solicitation (id, cycle_id, team_id, requester_team_id, topic, initiative_id,
                                  on_day, state, version, created_at, updated_at)
        VALUES (:id, :cycleId, :teamId, :requesterTeamId, :topic, :initiativeId, :onDay, :state,
                :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE solicitation
        SET cycle_id = :cycleId, team_id = :teamId, requester_team_id = :requesterTeamId,
            topic = :topic, initiative_id = :initiativeId, on_day = :onDay, state = :state,
            version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM solicitation WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Solicitation row) {
    batch
        .bind("cycleId", row.cycleId())
        .bind("teamId", row.teamId())
        .bind("requesterTeamId", row.requesterTeamId())
        .bind("topic", row.topic())
        .bind("initiativeId", row.initiativeId())
        .bind("onDay", row.on())
        .bind("state", row.state().name());
  }

  @Override
  protected RowReader<Solicitation> reader(Handle handle, @Nullable String family) {
    return row ->
        new Solicitation(
            row.getString("id"),
            row.getString("cycle_id"),
            row.getString("team_id"),
            row.getString("requester_team_id"),
            row.getString("topic"),
            row.getString("initiative_id"),
            row.getObject("on_day", LocalDate.class),
            constant(SolicitationState.class, row, "state"));
  }
}
