package io.okrcascade.api.platform.db;

/** The answer to a commit is missing: whether anything was written is not known. */
public final class UnknownFateException extends RuntimeException {
  UnknownFateException(Throwable cause) {
    super("the answer to a commit is missing", cause);
  }
}
