package io.okrcascade.api.platform.problem;

import io.okrcascade.api.platform.problem.Problem.Kind;
import io.okrcascade.core.message.Violation;
import java.util.List;

/** What problems look like, for documentation. */
public final class ProblemExample {
  private ProblemExample() {}

  /** A problem of a status. */
  public static Problem of(int status) {
    Kind kind = Kind.of(status);
    List<Violation> violations =
        kind == Kind.INVALID_INPUT
            ? List.of(new Violation("/title", "REQUIRED", "title is required"))
            : null;
    return new Problem(kind.type(), kind.title, status, null, null, null, violations);
  }
}
