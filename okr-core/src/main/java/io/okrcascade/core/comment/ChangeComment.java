package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;

/** Changes the text of a comment. */
public record ChangeComment(String id, Match match, ItemPatch<TextItem> patch)
    implements UseCase<Versioned<Comment>> {
  @Override
  public Versioned<Comment> run(Edit edit) {
    Comment comment =
        edit.require(Comment.KIND, id, match, row -> permitOwn(edit, row, "change")).content();
    TextItem given = edit.patched(patch, new TextItem(id, comment.text()), TextItem::id);
    CommentItem item = Copy.of(CommentItem.of(comment)).with("text", given.text()).make();
    return edit.take(Comment.KIND, id, new PutComment(id, item));
  }

  /** What somebody said is theirs, and the administrators'. */
  static void permitOwn(Edit edit, Comment comment, String what) {
    boolean isOwn = comment.byId() != null && comment.byId().equals(edit.actorId());
    edit.permit(isOwn || edit.rights().holds("ADMIN"), what + " what another said");
  }
}
