package io.okrcascade.api.comment;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.comment.Comment;

/**
 * The table {@code comment_entry}; what its comments are about leads to a cycle in several ways.
 */
public final class CommentTable {
  private CommentTable() {}

  public static TableBuilder<Comment> declare() {
    return Table.of(Comment.KIND)
        .joined(
            "m",
            """
            LEFT JOIN dependency d ON d.id = m.dependency_id
            LEFT JOIN initiative i ON i.id = COALESCE(m.initiative_id, d.initiative_id)
            LEFT JOIN key_result k ON k.id = m.key_result_id
            LEFT JOIN objective o ON o.id = COALESCE(m.objective_id, k.objective_id)
            JOIN cycle c ON c.id = COALESCE(i.cycle_id, o.cycle_id)""")
        .byType("subjectType", "subjectId", "")
        .named("text", "content");
  }
}
