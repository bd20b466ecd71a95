package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.EnumSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What every answer of the API says: to whom it may be told again and what it depends on, where it
 * does not say so itself, and under which name the request stands in the log.
 */
public final class CommonHeaders extends HttpFilter {
  /** For answers that hold what nobody may keep. */
  public static final String NO_STORE = "no-store";

  private static final long serialVersionUID = 1;
  private static final String NO_SNIFFING = "X-Content-Type-Options";
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String VARY =
      String.join(
          ", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);

  /** What cannot be taken for anything else in a log. */
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:+/=-]{1,128}");

  private CommonHeaders() {}

  /** Has it stand before all that is served below the API's root. */
  public static void set(Environment environment) {
    environment
        .servlets()
        .addFilter("common-headers", new CommonHeaders())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = id(request.getHeader(REQUEST_ID));
    response.setHeader(REQUEST_ID, id);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.VARY, VARY);
    response.setHeader(NO_SNIFFING, "nosniff");
    try (MDC.MDCCloseable logged = MDC.putCloseable("requestId", id)) {
      chain.doFilter(request, response);
    }
  }

  private static String id(@Nullable String given) {
    return given != null && SOUND.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}
