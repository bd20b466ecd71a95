package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;

/** Says something about a record, in one's own name. */
public record AddComment(CommentSubject type, String subjectId, Input<TextItem> input)
    implements UseCase<Versioned<Comment>> {
  @Override
  public Versioned<Comment> run(Edit edit) {
    edit.require(edit.kinds().named(type.name()), subjectId);
    return edit.create(
        Comment.KIND,
        input,
        TextItem::id,
        (id, given) -> new PutComment(id, item(edit, id, given)));
  }

  private CommentItem item(Edit edit, String id, TextItem given) {
    Instant writtenAt = edit.data().find(Comment.KIND, id).map(Comment::writtenAt).orElse(null);
    return new CommentItem(id, type, subjectId, given.text(), edit.actorId(), writtenAt);
  }
}
