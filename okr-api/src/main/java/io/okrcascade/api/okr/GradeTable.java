package io.okrcascade.api.okr;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.okr.Grade;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code grade}. */
public final class GradeTable extends Table<Grade> {
  public GradeTable() {
    super(Grade.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT g.* FROM grade g
        JOIN objective o ON o.id = g.objective_id
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO grade (objective_id, progress, explanation, graded_on, version, created_at,
                           updated_at)
        VALUES (:objectiveId, :progress, :explanation, :gradedOn, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE grade
        SET progress = :progress, explanation = :explanation, graded_on = :gradedOn,
            version = :version, updated_at = :updatedAt
        WHERE objective_id = :objectiveId""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM grade WHERE objective_id = :objectiveId";
  }

  @Override
  protected void bindId(PreparedBatch batch, Grade row) {
    batch.bind("objectiveId", row.objectiveId());
  }

  @Override
  protected void bind(PreparedBatch batch, Grade row) {
    batch.bind("progress", row.progress()).bind("explanation", row.explanation());
    bindDay(batch, "gradedOn", row.gradedOn());
  }

  @Override
  protected RowReader<Grade> reader(Handle handle, @Nullable String family) {
    return row ->
        new Grade(
            row.getString("objective_id"),
            number(row, "progress"),
            row.getString("explanation"),
            day(row, "graded_on"));
  }
}
