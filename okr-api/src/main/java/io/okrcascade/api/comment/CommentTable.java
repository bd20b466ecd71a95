package io.okrcascade.api.comment;

import static io.okrcascade.api.store.ColumnType.INSTANT;
import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Column;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code comment_entry}, which has a column for each kind of subject. */
public final class CommentTable {
  private CommentTable() {}

  public static Table<Comment> declare() {
    TableBuilder<Comment> table =
        Table.of(Comment.KIND)
            .livingIn(
                "m",
                """
                LEFT JOIN dependency d ON d.id = m.dependency_id
                LEFT JOIN initiative i ON i.id = COALESCE(m.initiative_id, d.initiative_id)
                LEFT JOIN key_result k ON k.id = m.key_result_id
                LEFT JOIN objective o ON o.id = COALESCE(m.objective_id, k.objective_id)
                JOIN cycle c ON c.id = COALESCE(i.cycle_id, o.cycle_id)""");
    var id = table.key("id", TEXT, Comment::id);
    Map<CommentSubject, Column<?, String>> subjects = new EnumMap<>(CommentSubject.class);
    for (CommentSubject type : CommentSubject.values()) {
      String name = type.name().toLowerCase(Locale.ROOT) + "_id";
      subjects.put(type, table.column(name, TEXT, comment -> idOf(comment, type)));
    }
    var text = table.column("content", TEXT, Comment::text);
    var byId = table.column("by_id", TEXT, Comment::byId);
    var writtenAt = table.column("written_at", INSTANT, Comment::writtenAt);
    return table.readBy(
        row -> {
          for (var subject : subjects.entrySet()) {
            String subjectId = row.get(subject.getValue());
            if (subjectId != null) {
              return new Comment(
                  row.get(id),
                  subject.getKey(),
                  subjectId,
                  row.get(text),
                  row.get(byId),
                  row.get(writtenAt));
            }
          }
          throw new SQLException("the comment " + row.get(id) + " is about nothing");
        });
  }

  private static @Nullable String idOf(Comment comment, CommentSubject type) {
    return comment.subjectType() == type ? comment.subjectId() : null;
  }
}
