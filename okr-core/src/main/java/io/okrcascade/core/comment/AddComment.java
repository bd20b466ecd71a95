package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Says something about a record, in one's own name. */
public record AddComment(CommentSubject type, String subjectId, Input<TextItem> input)
    implements UseCase<Versioned<Comment>> {
  @Override
  public Versioned<Comment> run(Edit edit) {
    edit.require(edit.kinds().named(type.name()), subjectId);
    TextItem given = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(given.id()));
    Comment there = edit.data().find(Comment.KIND, id).orElse(null);
    CommentItem item =
        new CommentItem(
            id,
            type,
            subjectId,
            given.text(),
            edit.actorId(),
            there == null ? null : there.writtenAt());
    return edit.create(Comment.KIND, id, new PutComment(id, item));
  }
}
