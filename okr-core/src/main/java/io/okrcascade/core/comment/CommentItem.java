package io.okrcascade.core.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said about something. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CommentItem(
    @Nullable String id,
    @Nullable CommentSubject subjectType,
    @Nullable String subjectId,
    @Nullable String text,
    @Nullable String byId,
    @Nullable Instant writtenAt) {
  public static CommentItem of(Comment comment) {
    return Copy.of(comment, CommentItem.class).make();
  }
}
