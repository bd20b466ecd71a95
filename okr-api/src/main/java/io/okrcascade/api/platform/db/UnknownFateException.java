package io.okrcascade.api.platform.db;

/** Whether something was written is not known. */
public final class UnknownFateException extends RuntimeException {
  public UnknownFateException(String message) {
    super(message);
  }

  UnknownFateException(Throwable cause) {
    super("the answer to a commit is missing", cause);
  }
}
