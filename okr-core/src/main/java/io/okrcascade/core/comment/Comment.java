package io.okrcascade.core.comment;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about something.
 *
 * @param text plain text; {@code @id} mentions a person
 * @param byId who wrote it, where known
 * @param writtenAt the moment of writing, UTC
 */
public record Comment(
    String id,
    CommentSubject subjectType,
    String subjectId,
    String text,
    @Nullable String byId,
    Instant writtenAt) {
  public static final RecordKind<Comment> KIND =
      RecordKind.of("COMMENT", Comment.class, Comment::id)
          .stored(210, "comment_entry", "comments")
          .supplement()
          .partOf(Comment::subject, "OBJECTIVE", "KEY_RESULT", "INITIATIVE", "DEPENDENCY")
          .build();

  /** The comments on a record. */
  public static final Grouping<Comment, Ref> ON = KIND.by(Comment::subject);

  /** Oldest first. */
  public static final Comparator<Comment> ORDER = KIND.sortedBy(Comment::writtenAt);

  /** An at sign that does not stand within a word, as it does in an address, and an id. */
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._+-])@([A-Za-z0-9][A-Za-z0-9._-]{0,63})");

  public Comment {
    new Check()
        .id("id", id)
        .required("subjectType", subjectType)
        .id("subjectId", subjectId)
        .optionalId("byId", byId)
        .required("writtenAt", writtenAt)
        .that(
            writtenAt == null || !writtenAt.isBefore(Instant.EPOCH),
            "/writtenAt",
            "OUT_OF_RANGE",
            "a comment was not written before 1970")
        .requiredText("text", text)
        .done();
  }

  /** The record that it is about. */
  public Ref subject() {
    return subjectType.of(subjectId);
  }

  /**
   * What may be ids of people that the text mentions, in order. A dot or hyphen at the end of a
   * mention may be its sentence's, so both readings are given.
   */
  public List<String> mentions() {
    Set<String> ids = new LinkedHashSet<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      String id = matcher.group(1);
      ids.add(id);
      ids.add(id.replaceAll("[._-]+$", ""));
    }
    return new ArrayList<>(ids);
  }
}
