package io.okrcascade.core.comment;

import io.okrcascade.core.record.Ref;

/** What a comment can be about. */
public enum CommentSubject {
  OBJECTIVE,
  KEY_RESULT,
  INITIATIVE,
  DEPENDENCY;

  /** The record of that kind and id. */
  public Ref of(String id) {
    return new Ref(name(), id);
  }
}
