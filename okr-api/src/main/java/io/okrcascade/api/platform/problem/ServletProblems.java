package io.okrcascade.api.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Ends a request with a problem document before any resource is asked. */
public final class ServletProblems {
  private final ObjectMapper json;
  private final ProblemMapper mapper = new ProblemMapper();

  public ServletProblems(ObjectMapper json) {
    this.json = json;
  }

  /** Answers as a resource would that ended with an error. */
  public void answer(Throwable error, HttpServletResponse response) throws IOException {
    Response problem = mapper.toResponse(error);
    response.setStatus(problem.getStatus());
    problem
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.getOutputStream().write(json.writeValueAsBytes(problem.getEntity()));
  }
}
