package io.okrcascade.api.platform.json;

/** An input is no JSON (or YAML) at all. */
public final class MalformedException extends RuntimeException {
  public MalformedException(String message) {
    super(message);
  }
}
