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
  private static final String ANOTHERS = "what another said";

  @Override
  public Versioned<Comment> run(Edit edit) {
    Comment comment =
        edit.require(
                Comment.KIND, id, match, row -> edit.permit(isOwn(edit, row), "change " + ANOTHERS))
            .content();
    TextItem given = edit.patched(patch, new TextItem(id, comment.text()));
    CommentItem item = Copy.of(comment, CommentItem.class).with("text", given.text()).make();
    return edit.take(Comment.KIND, id, new PutComment(id, item));
  }

  /** What somebody said is theirs. */
  private static boolean isOwn(Edit edit, Comment comment) {
    return comment.byId() != null && comment.byId().equals(edit.actorId());
  }

  /** Taken away it can be by administrators too, who put no words into another's mouth by that. */
  static void permitTakingAway(Edit edit, Comment comment) {
    edit.permit(isOwn(edit, comment) || edit.rights().holds("ADMIN"), "delete " + ANOTHERS);
  }
}
