package io.okrcascade.core.message;

import java.util.List;
import java.util.stream.Collectors;

/** An input breaks one or more rules; carries all of them, in the order of the input. */
public final class InvalidException extends IllegalArgumentException {
  private final transient List<Violation> violations;

  public InvalidException(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.pointer() + " " + v.message())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  public InvalidException(String pointer, String code, String message) {
    this(List.of(new Violation(pointer, code, message)));
  }

  public List<Violation> violations() {
    return violations;
  }
}
