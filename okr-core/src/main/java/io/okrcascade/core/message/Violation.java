package io.okrcascade.core.message;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer (RFC 6901) to the offending value, relative to the input; empty for
 *     the input as a whole
 * @param code stable code in UPPER_SNAKE, for programs
 * @param message what is wrong, for people
 */
public record Violation(String pointer, String code, String message) {

  /** A name as one token of a JSON pointer: {@code ~} and {@code /} are escaped. */
  public static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The same violation seen from an enclosing document. */
  public Violation under(String prefix) {
    return new Violation(prefix + pointer, code, message);
  }
}
