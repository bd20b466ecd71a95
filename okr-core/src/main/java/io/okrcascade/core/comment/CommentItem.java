package io.okrcascade.core.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @Nullable Instant writtenAt) {}
