package io.okrcascade.api.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.message.Violation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type stable, for programs
 * @param instance names this very occurrence in the log, where there is more to know
 * @param code what kind of conflict it is, for programs; null for most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable String code,
    @Nullable List<Violation> violations) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Kind kind, @Nullable String detail) {
    return of(kind, detail, null, null);
  }

  static Problem of(
      Kind kind,
      @Nullable String detail,
      @Nullable String code,
      @Nullable List<Violation> violations) {
    return new Problem(kind.type(), kind.title, kind.status, detail, null, code, violations);
  }

  /** A problem of which no more than its status is known. */
  static Problem of(int status) {
    Kind kind = Kind.of(status);
    return new Problem(kind.type(), kind.title, status, null, null, null, null);
  }

  Problem withDetail(String words) {
    return new Problem(type, title, status, words, instance, code, violations);
  }

  Problem withInstance(String name) {
    return new Problem(type, title, status, detail, name, code, violations);
  }

  /** All kinds of problem; their types never change. */
  enum Kind {
    MALFORMED(400, "Malformed request"),
    UNAUTHORIZED(401, "Sign in first"),
    FORBIDDEN(403, "Not permitted"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict with the present state"),
    PRECONDITION_FAILED(412, "Changed in the meantime"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID_INPUT(422, "Invalid input"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Database away"),
    OTHER(0, "Error");

    final int status;
    final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    String type() {
      return "urn:okr-cascade:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(int status) {
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return OTHER;
    }
  }
}
