package io.okrcascade.api.command;

/** Ends a command that did its work with an exit status other than 0. */
public final class ExitException extends RuntimeException {
  private final int status;

  ExitException(int status) {
    super("exit status " + status);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
