package io.okrcascade.api.platform.http;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/**
 * Lets in the paths that mean the same to all who read them. Ids of other systems may hold slashes
 * and percent signs ({@code owner/repo#12}), so the server takes them in their coded form; anywhere
 * else these are refused as before, and an empty part of a path is that of nothing.
 */
public final class PlainPaths implements Filter {
  private static final UriCompliance OF_THE_SERVER =
      UriCompliance.DEFAULT.with(
          "OKR",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_EMPTY_SEGMENT);
  private static final Pattern CODED = Pattern.compile("%2f|%25", Pattern.CASE_INSENSITIVE);
  private static final Pattern BY_EXTERNAL_ID =
      Pattern.compile("/api/v1/[a-z-]+/by-external-id/[^/]+");

  private PlainPaths() {}

  /** Has the service take no others. */
  public static void guard(ServerFactory server, Environment environment) {
    if (server instanceof DefaultServerFactory connectors) {
      connectors.getApplicationConnectors().stream()
          .filter(HttpConnectorFactory.class::isInstance)
          .forEach(it -> ((HttpConnectorFactory) it).setUriCompliance(OF_THE_SERVER));
    }
    environment.getApplicationContext().getServletHandler().setDecodeAmbiguousURIs(true);
    environment
        .servlets()
        .addFilter("plain-paths", new PlainPaths())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    HttpServletResponse answer = (HttpServletResponse) response;
    if (path.contains("//")) {
      answer.sendError(404, "there is nothing at this address: a part of its path is empty");
    } else if (CODED.matcher(path).find() && !BY_EXTERNAL_ID.matcher(path).matches()) {
      answer.sendError(
          400, "a coded slash or percent sign can stand in the ids of other systems only");
    } else {
      chain.doFilter(request, response);
    }
  }
}
