package io.okrcascade.api.access;

import io.dropwizard.core.setup.Environment;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.platform.problem.ServletProblems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs a request in by its bearer token, else by its cookie, in one statement, before anything
 * else of it is judged: who is not signed in is not told which addresses, methods and media types
 * there are, and no body of theirs is read but that by which a browser signs in.
 */
public final class SignInFilter implements Filter {
  private static final String SCHEME = "Bearer ";
  private static final String SIGN_IN = "/api/v1/sessions";

  /** A header that no page of another site can send without being asked first. */
  private static final String OF_PAGES = "X-OKR-Request";

  private static final List<String> READS = List.of(HttpMethod.GET, HttpMethod.HEAD);

  private final SignIns signIns;
  private final Requests requests;
  private final ServletProblems problems;

  public SignInFilter(SignIns signIns, Requests requests, ServletProblems problems) {
    this.signIns = signIns;
    this.requests = requests;
    this.problems = problems;
  }

  /** Has it stand before all that is served below the API's root. */
  public void guard(Environment environment) {
    environment
        .servlets()
        .addFilter("sign-in", this)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/*");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.getMethod().equals(HttpMethod.OPTIONS)) {
      // Browsers ask so without a token whether they may send one.
      chain.doFilter(request, response);
      return;
    }
    Caller caller;
    try {
      caller = caller(asked);
    } catch (RuntimeException e) {
      problems.answer(e, (HttpServletResponse) response);
      return;
    }
    chain.doFilter(caller == null ? asked : new Signed(asked, caller), response);
  }

  /** Null for who comes to sign in. */
  private @Nullable Caller caller(HttpServletRequest request) {
    if (request.getMethod().equals(HttpMethod.POST) && request.getRequestURI().equals(SIGN_IN)) {
      requireOwnPage(request);
      return null;
    }
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return ofToken(request, header.substring(SCHEME.length()).strip());
    }
    Caller caller =
        requests
            .cookie()
            .read(request)
            .flatMap(signIns.sessions()::callerOf)
            .orElseThrow(ProblemException::unauthorized);
    if (!READS.contains(request.getMethod())) {
      requireOwnPage(request);
    }
    return caller;
  }

  private Caller ofToken(HttpServletRequest request, String token) {
    Optional<Caller> caller = signIns.tokens().callerOf(token);
    if (caller.isEmpty()) {
      requests.failed(request);
    }
    return caller.orElseThrow(ProblemException::unauthorized);
  }

  private void requireOwnPage(HttpServletRequest request) {
    if (!"1".equals(request.getHeader(OF_PAGES))) {
      throw ProblemException.crossSite();
    }
    requests.requireOwnPage(request);
  }

  /** A request of somebody who is signed in. */
  private static final class Signed extends HttpServletRequestWrapper {
    private final Caller caller;

    Signed(HttpServletRequest request, Caller caller) {
      super(request);
      this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public String getRemoteUser() {
      return caller.getName();
    }

    @Override
    public String getAuthType() {
      return SCHEME.strip();
    }
  }
}
