package io.okrcascade.api.platform.problem;

import io.okrcascade.api.platform.problem.Problem.Kind;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  public static ProblemException malformed(String detail) {
    return new ProblemException(Problem.of(Kind.MALFORMED, detail));
  }

  public static ProblemException unauthorized() {
    return new ProblemException(
        Problem.of(Kind.UNAUTHORIZED, "send a valid token as Authorization: Bearer <token>"));
  }

  /** What a cookie would have allowed, asked for by who may not be a page of the service. */
  public static ProblemException crossSite() {
    return new ProblemException(
        Problem.of(
            Kind.FORBIDDEN,
            "a browser that is signed in writes from pages of the service only: send"
                + " X-OKR-Request: 1, from the same origin",
            "CROSS_SITE",
            null));
  }

  public static ProblemException conflict(String code, String detail) {
    return new ProblemException(Problem.of(Kind.CONFLICT, detail, code, null));
  }

  public static ProblemException preconditionFailed(String detail) {
    return new ProblemException(Problem.of(Kind.PRECONDITION_FAILED, detail));
  }

  public static ProblemException tooLarge(String detail) {
    return new ProblemException(Problem.of(Kind.TOO_LARGE, detail));
  }

  public static ProblemException unsupported(String detail) {
    return new ProblemException(Problem.of(Kind.UNSUPPORTED_MEDIA_TYPE, detail));
  }

  public static ProblemException tooManyRequests(String detail) {
    return new ProblemException(Problem.of(Kind.TOO_MANY_REQUESTS, detail));
  }

  /** For what may succeed when it is repeated a little later. */
  public static ProblemException unavailable(String detail) {
    return new ProblemException(Problem.of(Kind.UNAVAILABLE, detail));
  }
}
