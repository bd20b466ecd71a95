package io.okrcascade.api.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.okrcascade.api.platform.db.SqlErrors;
import io.okrcascade.api.platform.db.UnknownFateException;
import io.okrcascade.api.platform.json.MalformedException;
import io.okrcascade.api.platform.problem.Problem.Kind;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.UUID;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever ends a request into a problem document. What nobody foresaw is logged under an id
 * and told by that id alone: no message or trace of it leaves the service.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final String UNKNOWN_FATE =
      "the database did not answer while it committed, so whether this was written is not known:"
          + " repeat it with the same Idempotency-Key, or look first";
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Override
  public Response toResponse(Throwable error) {
    if (error instanceof ProblemException known) {
      return response(known.problem());
    }
    if (error instanceof InvalidException invalid) {
      return response(invalid(invalid.violations()));
    }
    if (error instanceof RefusedException refused) {
      return response(refused(refused));
    }
    if (error instanceof MalformedException || error instanceof JsonProcessingException) {
      String detail =
          error instanceof MalformedException ? error.getMessage() : "the body is no sound JSON";
      return response(Problem.of(Kind.MALFORMED, detail));
    }
    if (error instanceof ParamException param) {
      boolean ofPath = param instanceof ParamException.PathParamException;
      return response(
          Problem.of(
              ofPath ? Kind.NOT_FOUND : Kind.MALFORMED,
              "the parameter " + param.getParameterName() + " cannot be read"));
    }
    if (error instanceof WebApplicationException web) {
      return ofWeb(web);
    }
    if (error instanceof UnknownFateException) {
      LOG.warn("The fate of a write is not known: {}", error.toString());
      return response(Problem.of(Kind.UNAVAILABLE, UNKNOWN_FATE));
    }
    if (SqlErrors.isUnavailable(error)) {
      LOG.warn("The database cannot be reached: {}", String.valueOf(error.getMessage()));
      return response(
          Problem.of(Kind.UNAVAILABLE, "the database cannot be reached; nothing was written"));
    }
    if (SqlErrors.isContended(error)) {
      LOG.warn("Others were in the way: {}", String.valueOf(error.getMessage()));
      return response(
          Problem.of(
              Kind.UNAVAILABLE,
              "others were in the way; nothing was written, repeat it a little later"));
    }
    String id = UUID.randomUUID().toString();
    LOG.error("Unexpected error {}", id, error);
    return response(
        Problem.of(Kind.INTERNAL, "something went wrong that should not; it is logged")
            .withInstance("urn:uuid:" + id));
  }

  private static Response ofWeb(WebApplicationException error) {
    Response original = error.getResponse();
    int status = original.getStatus();
    if (status < 400) {
      return original;
    }
    if (status >= 500) {
      LOG.error("A request ended with {}", status, error);
    }
    Response.ResponseBuilder response = Response.fromResponse(response(Problem.of(status)));
    for (String kept : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE)) {
      if (original.getHeaderString(kept) != null) {
        response.header(kept, original.getHeaderString(kept));
      }
    }
    return response.build();
  }

  private static Problem invalid(List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? violations.get(0).message()
            : violations.size() + " things are wrong with the input; see violations";
    return Problem.of(Kind.INVALID_INPUT, detail, null, violations);
  }

  private static Problem refused(RefusedException refused) {
    Kind kind =
        switch (refused.kind()) {
          case FORBIDDEN -> Kind.FORBIDDEN;
          case NOT_FOUND -> Kind.NOT_FOUND;
          case CONFLICT -> Kind.CONFLICT;
        };
    List<Violation> violations = refused.violations().isEmpty() ? null : refused.violations();
    return Problem.of(kind, refused.getMessage(), refused.code(), violations);
  }

  /** The answer to a request that ended with a problem. */
  private static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == Kind.UNAUTHORIZED.status) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"okr-cascade\"");
    }
    if (problem.status() == Kind.TOO_MANY_REQUESTS.status) {
      response.header(HttpHeaders.RETRY_AFTER, 60);
    }
    if (problem.status() == Kind.UNAVAILABLE.status) {
      response.header(HttpHeaders.RETRY_AFTER, 5);
    }
    return response.build();
  }
}
