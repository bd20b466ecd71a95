package io.okrcascade.client;

import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.CommentSubject;

/** What people say about OKRs, initiatives and dependencies. */
public final class Comments extends Resource<CommentAnswer> {
  Comments(Transport transport) {
    super(transport);
  }

  /** What was said about something, oldest first. */
  public Listing<CommentAnswer> on(CommentSubject type, String id) {
    return listing(() -> about("LIST_COMMENTS_ON_", type, id));
  }

  /** Says something; an at sign before an id mentions that person. */
  public CommentAnswer say(CommentSubject type, String id, String text) {
    return ask(
        about("COMMENT_ON_", type, id).create(Patch.set("text", text), WriteOptions.DEFAULT));
  }

  /** Each thing that is talked about has operations of its own, with its name in theirs. */
  private static Call about(String operation, CommentSubject type, String id) {
    return Call.of(Operation.valueOf(operation + type.name()), id);
  }

  /** One comment; not found where there is none. */
  public CommentAnswer get(String id) {
    return ask(Call.of(Operation.GET_COMMENT, id));
  }

  /** Changes what one said oneself, where it is still at this version. */
  public CommentAnswer update(String id, int version, String text) {
    return ask(Call.of(Operation.UPDATE_COMMENT, id).patch(Patch.set("text", text), version));
  }

  /** Deletes what one said oneself, where it is still at this version. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_COMMENT, id).ifMatch(version));
  }
}
