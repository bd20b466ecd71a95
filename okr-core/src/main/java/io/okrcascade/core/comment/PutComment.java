package io.okrcascade.core.comment;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a comment.
 *
 * @param id of the comment; null where the item has none
 */
public record PutComment(@Nullable String id, CommentItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Person.KIND, item.byId(), "/byId");
    if (item.subjectType() != null) {
      edit.reference(edit.kinds().named(item.subjectType().name()), item.subjectId(), "/subjectId");
    }
    Reading<Comment> reading = edit.reading(Comment.KIND, id, item).or("writtenAt", edit.now());
    Comment old = reading.old();
    Comment made = reading.make();
    if (made == null) {
      return;
    }
    if (made.writtenAt().isAfter(edit.now())) {
      edit.broken("/writtenAt", "FUTURE", "a comment cannot lie in the future");
    } else if (old != null && !edit.isComparison() && !old.subject().equals(made.subject())) {
      edit.broken("/subjectId", "READ_ONLY", "a comment stays with what it is about");
    } else {
      edit.put(Comment.KIND, made);
    }
  }
}
