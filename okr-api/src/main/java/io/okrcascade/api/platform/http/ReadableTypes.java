package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.platform.problem.ServletProblems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body whose media type is none, or whose texts are coded otherwise than in UTF-8, before
 * anything reads of it.
 */
public final class ReadableTypes extends HttpFilter {
  private static final long serialVersionUID = 1;

  private final transient ServletProblems problems;

  private ReadableTypes(ServletProblems problems) {
    this.problems = problems;
  }

  /** Has it stand before all that is served below the API's root. */
  public static void require(Environment environment, ServletProblems problems) {
    environment
        .servlets()
        .addFilter("readable-types", new ReadableTypes(problems))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String fault = fault(request.getHeader(HttpHeaders.CONTENT_TYPE));
    if (fault == null || PackedBodies.BODILESS.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      problems.answer(ProblemException.unsupported(fault), response);
    }
  }

  private static @Nullable String fault(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return null;
    }
    try {
      String charset =
          MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
      return charset == null || isUtf8(charset)
          ? null
          : "a body must be in UTF-8, and by its Content-Type it is in " + charset;
    } catch (IllegalArgumentException e) {
      return "“%s” is no media type, as Content-Type has it".formatted(contentType);
    }
  }

  private static boolean isUtf8(String charset) {
    try {
      return Charset.forName(charset).equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
