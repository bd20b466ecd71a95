package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** Tells browsers that came over https to come no other way for a year. */
public final class HttpsOnly extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String HEADER = "Strict-Transport-Security";
  private static final String YEAR = "max-age=31536000";

  private final transient OwnAddress address;

  private HttpsOnly(OwnAddress address) {
    this.address = address;
  }

  /** Has it stand before all that is served. */
  public static void set(Environment environment, OwnAddress address) {
    environment
        .servlets()
        .addFilter("https-only", new HttpsOnly(address))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (address.isSecure(request)) {
      response.setHeader(HEADER, YEAR);
    }
    chain.doFilter(request, response);
  }
}
