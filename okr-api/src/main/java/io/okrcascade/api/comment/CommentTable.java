package io.okrcascade.api.comment;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code comment_entry}. */
public final class CommentTable extends Table<Comment> {
  public CommentTable() {
    super(Comment.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT m.* FROM comment_entry m
        LEFT JOIN dependency d ON d.id = m.dependency_id
        LEFT JOIN initiative i ON i.id = COALESCE(m.initiative_id, d.initiative_id)
        LEFT JOIN key_result k ON k.id = m.key_result_id
        LEFT JOIN objective o ON o.id = COALESCE(m.objective_id, k.objective_id)
        JOIN cycle c ON c.id = COALESCE(i.cycle_id, o.cycle_id)
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO comment_entry (id, objective_id, key_result_id, initiative_id, dependency_id,
                                   content, by_id, written_at, version, created_at, updated_at)
        VALUES (:id, :objectiveId, :keyResultId, :initiativeId, :dependencyId, :content, :byId,
                :writtenAt, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE comment_entry
        SET objective_id = :objectiveId, key_result_id = :keyResultId,
            initiative_id = :initiativeId, dependency_id = :dependencyId, content = :content,
            by_id = :byId, written_at = :writtenAt, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM comment_entry WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Comment row) {
    batch
        .bind("objectiveId", idOf(row, CommentSubject.OBJECTIVE))
        .bind("keyResultId", idOf(row, CommentSubject.KEY_RESULT))
        .bind("initiativeId", idOf(row, CommentSubject.INITIATIVE))
        .bind("dependencyId", idOf(row, CommentSubject.DEPENDENCY))
        .bind("content", row.text())
        .bind("byId", row.byId())
        .bind("writtenAt", utc(row.writtenAt()));
  }

  private static @Nullable String idOf(Comment comment, CommentSubject type) {
    return comment.subjectType() == type ? comment.subjectId() : null;
  }

  @Override
  protected RowReader<Comment> reader(Handle handle, @Nullable String family) {
    return CommentTable::comment;
  }

  private static Comment comment(ResultSet row) throws SQLException {
    for (CommentSubject type : CommentSubject.values()) {
      String subjectId = row.getString(type.name() + "_id");
      if (subjectId != null) {
        return new Comment(
            row.getString("id"),
            type,
            subjectId,
            row.getString("content"),
            row.getString("by_id"),
            instant(row, "written_at"));
      }
    }
    throw new SQLException("the comment " + row.getString("id") + " is about nothing");
  }
}
