package io.okrcascade.core.comment;

/** What a comment can be about. */
public enum CommentSubject {
  OBJECTIVE,
  KEY_RESULT,
  INITIATIVE,
  DEPENDENCY
}
