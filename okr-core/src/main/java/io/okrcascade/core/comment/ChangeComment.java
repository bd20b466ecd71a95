package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes the text of a comment. */
public record ChangeComment(String id, Match match, ItemPatch<TextItem> patch)
    implements UseCase<Versioned<Comment>> {
  @Override
  public Versioned<Comment> run(Edit edit) {
    Versioned<Comment> row = edit.require(Comment.KIND, id);
    Comment comment = row.content();
    permitOwn(edit, comment, "change");
    match.require(row.version());
    TextItem given = edit.accept(patch.over(new TextItem(id, comment.text())));
    edit.requireSameId(id, given.id());
    CommentItem item =
        new CommentItem(
            id,
            comment.subjectType(),
            comment.subjectId(),
            given.text(),
            comment.byId(),
            comment.writtenAt());
    edit.take(new PutComment(id, item));
    return edit.require(Comment.KIND, id);
  }

  /** What somebody said is theirs, and the administrators'. */
  static void permitOwn(Edit edit, Comment comment, String what) {
    boolean isOwn = comment.byId() != null && comment.byId().equals(edit.actorId());
    edit.permit(isOwn || edit.rights().holds("ADMIN"), what + " what another said");
  }
}
