package io.okrcascade.api.okr;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.NodeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code alignment}. Each end has a column for an objective and one for a key result, so
 * that foreign keys hold on both; {@code link_key} makes a link unique.
 */
public final class AlignmentTable extends Table<Alignment> {
  public AlignmentTable() {
    super(Alignment.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT a.* FROM alignment a
        LEFT JOIN key_result k ON k.id = a.child_key_result_id
        JOIN objective o ON o.id = COALESCE(a.child_objective_id, k.objective_id)
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO alignment (id, child_objective_id, child_key_result_id,
                               parent_objective_id, parent_key_result_id, mode, weight, link_key,
                               version, created_at, updated_at)
        VALUES (:id, :childObjective, :childKeyResult, :parentObjective, :parentKeyResult,
                :mode, :weight, :linkKey, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE alignment
        SET child_objective_id = :childObjective, child_key_result_id = :childKeyResult,
            parent_objective_id = :parentObjective, parent_key_result_id = :parentKeyResult,
            mode = :mode, weight = :weight, link_key = :linkKey,
            version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM alignment WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Alignment link) {
    batch
        .bind("childObjective", only(NodeType.OBJECTIVE, link.childType(), link.childId()))
        .bind("childKeyResult", only(NodeType.KEY_RESULT, link.childType(), link.childId()))
        .bind("parentObjective", only(NodeType.OBJECTIVE, link.parentType(), link.parentId()))
        .bind("parentKeyResult", only(NodeType.KEY_RESULT, link.parentType(), link.parentId()))
        .bind("mode", link.mode().name())
        .bind("weight", link.weight())
        .bind("linkKey", key(link.childType(), link.childId(), link.parentType(), link.parentId()));
  }

  private static @Nullable String only(NodeType wanted, NodeType type, String id) {
    return wanted == type ? id : null;
  }

  private static String key(NodeType childType, String childId, NodeType type, String parentId) {
    return "%s:%s>%s:%s"
        .formatted(childType.name().charAt(0), childId, type.name().charAt(0), parentId);
  }

  @Override
  protected RowReader<Alignment> reader(Handle handle, @Nullable String family) {
    return row ->
        new Alignment(
            row.getString("id"),
            type(row, "child_objective_id"),
            either(row, "child_objective_id", "child_key_result_id"),
            type(row, "parent_objective_id"),
            either(row, "parent_objective_id", "parent_key_result_id"),
            constant(AlignmentMode.class, row, "mode"),
            row.getDouble("weight"));
  }

  private static NodeType type(ResultSet row, String objectiveColumn) throws SQLException {
    return row.getString(objectiveColumn) != null ? NodeType.OBJECTIVE : NodeType.KEY_RESULT;
  }

  private static String either(ResultSet row, String objectiveColumn, String keyResultColumn)
      throws SQLException {
    String objective = row.getString(objectiveColumn);
    return objective != null ? objective : row.getString(keyResultColumn);
  }
}
