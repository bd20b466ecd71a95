package io.okrcascade.core.comment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/**
 * A comment with whom it mentions.
 *
 * @param mentions ids of the people that the text names with an at sign, in order
 */
public record CommentAnswer(@JsonUnwrapped Versioned<Comment> comment, List<String> mentions) {

  public static CommentAnswer of(Dataset data, Versioned<Comment> row) {
    return new CommentAnswer(row, mentions(data, row.content()));
  }

  /** The people that a comment mentions; what names nobody is only text. */
  public static List<String> mentions(Dataset data, Comment comment) {
    return comment.mentions().stream().filter(id -> data.row(Person.KIND, id) != null).toList();
  }
}
