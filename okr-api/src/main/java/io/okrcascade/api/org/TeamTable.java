package io.okrcascade.api.org;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code team}. */
public final class TeamTable extends Table<Team> {
  public TeamTable() {
    super(Team.KIND);
  }

  @Override
  protected String select() {
    return "SELECT * FROM team";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO team (id, name, level, parent_id, kind, country, archived,
                          version, created_at, updated_at)
        VALUES (:id, :name, :level, :parentId, :kind, :country, :archived,
                :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE team
        SET name = :name, level = :level, parent_id = :parentId, kind = :kind,
            country = :country, archived = :archived, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM team WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Team team) {
    batch
        .bind("name", team.name())
        .bind("level", team.level().name())
        .bind("parentId", team.parentId())
        .bind("kind", name(team.kind()))
        .bind("country", team.country())
        .bind("archived", team.archived());
  }

  @Override
  protected RowReader<Team> reader(Handle handle, @Nullable String family) {
    return row ->
        new Team(
            row.getString("id"),
            row.getString("name"),
            constant(TeamLevel.class, row, "level"),
            row.getString("parent_id"),
            optional(TeamKind.class, row, "kind"),
            row.getString("country"),
            row.getBoolean("archived"));
  }
}
