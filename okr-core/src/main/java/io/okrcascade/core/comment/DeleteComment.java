package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Takes a comment back. */
public record DeleteComment(String id, Match match) implements UseCase<Versioned<Comment>> {
  @Override
  public Versioned<Comment> run(Edit edit) {
    return edit.delete(
        Comment.KIND, id, match, comment -> ChangeComment.permitTakingAway(edit, comment));
  }
}
