package io.okrcascade.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act is refused although its input may be sound. */
public final class RefusedException extends RuntimeException {
  /** Why. */
  public enum Kind {
    /** Whoever asks may not. */
    FORBIDDEN,
    /** What the act is about is not there. */
    NOT_FOUND,
    /** What is there does not permit it. */
    CONFLICT
  }

  private final Kind kind;
  private final @Nullable String code;
  private final transient List<Violation> violations;

  private RefusedException(
      Kind kind, @Nullable String code, String message, List<Violation> violations) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.violations = violations;
  }

  public static RefusedException forbidden(String message) {
    return new RefusedException(Kind.FORBIDDEN, null, message, List.of());
  }

  /**
   * @param what in UPPER_SNAKE, such as KEY_RESULT
   */
  public static RefusedException notFound(String what, String id) {
    return missing(Message.words(what) + " " + id);
  }

  /**
   * Of what people know by no id, as there is one for each of something else.
   *
   * @param what in UPPER_SNAKE, such as CAPACITY
   */
  public static RefusedException notFoundYet(String what) {
    return missing(Message.words(what) + " yet");
  }

  private static RefusedException missing(String what) {
    return new RefusedException(Kind.NOT_FOUND, null, "there is no " + what, List.of());
  }

  public static RefusedException conflict(Message rule, Object... parameters) {
    return conflict(List.of(), rule, parameters);
  }

  /**
   * @param violations all that stands in the way
   */
  public static RefusedException conflict(
      List<Violation> violations, Message rule, Object... parameters) {
    return new RefusedException(
        Kind.CONFLICT, rule.code(), rule.with(parameters), List.copyOf(violations));
  }

  /** What conflicts only, told by the first of it. */
  public static RefusedException conflict(List<Violation> violations) {
    Violation first = violations.get(0);
    return new RefusedException(
        Kind.CONFLICT, first.code(), first.message(), List.copyOf(violations));
  }

  public Kind kind() {
    return kind;
  }

  /** What kind of conflict it is, for programs; null for none. */
  public @Nullable String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public List<Violation> violations() {
    return violations;
  }
}
