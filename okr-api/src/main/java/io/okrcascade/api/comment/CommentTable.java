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
            "JOIN objective o ON o.id = m.objective_id JOIN cycle c ON c.id = o.cycle_id",
            """
            JOIN key_result k ON k.id = m.key_result_id
            JOIN objective o ON o.id = k.objective_id
            JOIN cycle c ON c.id = o.cycle_id""",
            "JOIN initiative i ON i.id = m.initiative_id JOIN cycle c ON c.id = i.cycle_id",
            """
            JOIN dependency d ON d.id = m.dependency_id
            JOIN initiative i ON i.id = d.initiative_id
            JOIN cycle c ON c.id = i.cycle_id""")
        .byType("subjectType", "subjectId", "")
        .named("text", "content");
  }
}
