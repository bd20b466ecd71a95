package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import io.okrcascade.api.platform.Deadline;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Gives each request of the API its time, from the moment at which a thread takes it up. */
public final class Deadlines extends HttpFilter {
  private static final long serialVersionUID = 1;

  private Deadlines() {}

  /** Has it stand before all that is served below the API's root. */
  public static void set(Environment environment) {
    environment
        .servlets()
        .addFilter("deadlines", new Deadlines())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Deadline.begin(Deadline.OF_A_REQUEST);
    try {
      chain.doFilter(request, response);
    } finally {
      Deadline.end();
    }
  }
}
