package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.record.Page;

/** What people say about OKRs, initiatives and dependencies. */
public final class Comments {
  private static final TypeReference<Page<CommentAnswer>> PAGE = new TypeReference<>() {};
  private static final TypeReference<CommentAnswer> ONE = new TypeReference<>() {};

  private final Transport transport;

  Comments(Transport transport) {
    this.transport = transport;
  }

  /** What was said about something, oldest first. */
  public Listing<CommentAnswer> on(CommentSubject type, String id) {
    return new Listing<>(transport, () -> Call.of(listing(type), id), PAGE);
  }

  private static Operation listing(CommentSubject type) {
    return switch (type) {
      case OBJECTIVE -> Operation.LIST_COMMENTS_ON_OBJECTIVE;
      case KEY_RESULT -> Operation.LIST_COMMENTS_ON_KEY_RESULT;
      case INITIATIVE -> Operation.LIST_COMMENTS_ON_INITIATIVE;
      case DEPENDENCY -> Operation.LIST_COMMENTS_ON_DEPENDENCY;
    };
  }

  /** Says something; an at sign before an id mentions that person. */
  public CommentAnswer say(CommentSubject type, String id, String text) {
    return transport.ask(
        Call.of(saying(type), id).create(Patch.set("text", text), WriteOptions.DEFAULT), ONE);
  }

  private static Operation saying(CommentSubject type) {
    return switch (type) {
      case OBJECTIVE -> Operation.COMMENT_ON_OBJECTIVE;
      case KEY_RESULT -> Operation.COMMENT_ON_KEY_RESULT;
      case INITIATIVE -> Operation.COMMENT_ON_INITIATIVE;
      case DEPENDENCY -> Operation.COMMENT_ON_DEPENDENCY;
    };
  }

  /** One comment; not found where there is none. */
  public CommentAnswer get(String id) {
    return transport.ask(Call.of(Operation.GET_COMMENT, id), ONE);
  }

  /** Changes what one said oneself, where it is still at this version. */
  public CommentAnswer update(String id, int version, String text) {
    return transport.ask(
        Call.of(Operation.UPDATE_COMMENT, id).patch(Patch.set("text", text), version), ONE);
  }

  /** Deletes what one said oneself, where it is still at this version. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_COMMENT, id).ifMatch(version));
  }
}
