package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a comment.
 *
 * @param id of the comment; null where the item has none
 */
public record PutComment(@Nullable String id, CommentItem item) implements Put {
  private static final Message FUTURE =
      Message.invalid("FUTURE", "a comment cannot lie in the future");
  private static final Message READ_ONLY =
      Message.invalid("READ_ONLY", "a comment stays with what it is about");

  @Override
  public void mention(Edit edit) {
    edit.mention(Comment.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Comment old = edit.data().find(Comment.KIND, id).orElse(null);
    edit.reference(Person.KIND, item.byId(), "/byId");
    if (item.subjectType() != null) {
      edit.reference(edit.kinds().named(item.subjectType().name()), item.subjectId(), "/subjectId");
    }
    Comment made =
        edit.make(
            "",
            () ->
                new Comment(
                    id,
                    edit.pickOrNull(item.subjectType(), old, Comment::subjectType),
                    edit.pickOrNull(item.subjectId(), old, Comment::subjectId),
                    edit.pickOrNull(item.text(), old, Comment::text),
                    edit.pickOrNull(item.byId(), old, Comment::byId),
                    edit.pick(item.writtenAt(), old, Comment::writtenAt, edit.now())));
    if (made == null) {
      return;
    }
    if (made.writtenAt().isAfter(edit.now())) {
      edit.broken("/writtenAt", FUTURE);
    } else if (old != null && !old.subject().equals(made.subject())) {
      edit.broken("/subjectId", READ_ONLY);
    } else {
      edit.put(Comment.KIND, made);
    }
  }
}
