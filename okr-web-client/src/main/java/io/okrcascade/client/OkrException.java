package io.okrcascade.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.core.message.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that did not succeed: the service refused it, or no answer came that could be read. It
 * never holds the token.
 */
public final class OkrException extends RuntimeException {
  private static final int SHOWN = 5;

  private final int status;
  private final @Nullable String type;
  private final @Nullable String code;
  private final @Nullable String detail;
  private final @Nullable String instance;
  private final transient @Nullable List<Violation> violations;
  private final @Nullable Duration retryAfter;

  /** An error as the service tells it (RFC 9457). */
  private record Problem(
      @Nullable String type,
      @Nullable String title,
      @Nullable String detail,
      @Nullable String instance,
      @Nullable String code,
      @Nullable List<Violation> violations) {
    static final Problem UNTOLD = new Problem(null, null, null, null, null, null);
  }

  private OkrException(
      String message,
      int status,
      Problem problem,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
    this.type = problem.type();
    this.code = problem.code();
    this.detail = problem.detail();
    this.instance = problem.instance();
    this.violations = problem.violations() == null ? null : List.copyOf(problem.violations());
    this.retryAfter = retryAfter;
  }

  static OkrException ofAnswer(
      String request, int status, byte[] body, @Nullable Duration retryAfter, ObjectMapper mapper) {
    Problem problem = read(body, mapper);
    String told = problem.detail() == null ? problem.title() : problem.detail();
    String message = request + " answered " + status + (told == null ? "" : ": " + told);
    List<Violation> violations = problem.violations();
    if (violations != null && !violations.isEmpty()) {
      message +=
          violations.stream()
              .limit(SHOWN)
              .map(v -> v.pointer() + " " + v.code())
              .collect(Collectors.joining(", ", " [", violations.size() > SHOWN ? ", ...]" : "]"));
    }
    return new OkrException(message, status, problem, retryAfter, null);
  }

  private static Problem read(byte[] body, ObjectMapper mapper) {
    try {
      Problem problem = mapper.readValue(body, Problem.class);
      return problem == null ? Problem.UNTOLD : problem;
    } catch (IOException e) {
      return Problem.UNTOLD; // not from the service: a proxy's page, say
    }
  }

  static OkrException unreadable(String request, int status, String what) {
    String message = "%s answered %d with what cannot be read: %s";
    return new OkrException(
        message.formatted(request, status, what), status, Problem.UNTOLD, null, null);
  }

  static OkrException unanswered(String request, Throwable cause) {
    return new OkrException(
        request + " was not answered: " + cause, 0, Problem.UNTOLD, null, cause);
  }

  /** The HTTP status; 0 where no answer came. */
  public int status() {
    return status;
  }

  /** Whether no answer came: no connection, or none in time. */
  public boolean isUnanswered() {
    return status == 0;
  }

  /** The kind of problem, as a stable URN; null where the service told none. */
  public @Nullable String type() {
    return type;
  }

  /** What kind of conflict it is, such as ID_TAKEN; null for most other problems. */
  public @Nullable String code() {
    return code;
  }

  /** What went wrong, for people; null where the service told nothing. */
  public @Nullable String detail() {
    return detail;
  }

  /** Names this occurrence in the log of the service; null for what is not logged. */
  public @Nullable String instance() {
    return instance;
  }

  /** Everything that is wrong with the input, or stands in the way; empty where nothing is told. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  /** Whether some violation has this code. */
  public boolean hasViolation(String violationCode) {
    return violations().stream().anyMatch(v -> v.code().equals(violationCode));
  }

  /** When to come back, as the service asks; null where it does not. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** 401: no token, or one that is not valid any more. */
  public boolean isUnauthorized() {
    return status == 401;
  }

  /** 403: the token's person may not do this. */
  public boolean isForbidden() {
    return status == 403;
  }

  /** 404: there is nothing there. */
  public boolean isNotFound() {
    return status == 404;
  }

  /** 409: it conflicts with what is there; see {@link #code()}. */
  public boolean isConflict() {
    return status == 409;
  }

  /** 412: somebody changed the record in the meantime; read it again, then repeat. */
  public boolean isOutdated() {
    return status == 412;
  }

  /** 400 or 422: the input is wrong; see {@link #violations()}. */
  public boolean isInvalid() {
    return status == 400 || status == 422;
  }

  /** 429: too many requests. */
  public boolean isTooManyRequests() {
    return status == 429;
  }

  /** 503: the service or its database is away for the moment. */
  public boolean isUnavailable() {
    return status == 503;
  }
}
