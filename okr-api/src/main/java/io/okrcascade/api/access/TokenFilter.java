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
import java.util.Optional;

/**
 * Signs a request in by its bearer token, in one statement, before anything else of it is judged:
 * who is not signed in is not told which addresses, methods and media types there are, and no body
 * of theirs is read.
 */
public final class TokenFilter implements Filter {
  private static final String SCHEME = "Bearer ";

  private final TokenStore tokens;
  private final SignInThrottle throttle;
  private final ServletProblems problems;

  private TokenFilter(TokenStore tokens, SignInThrottle throttle, ServletProblems problems) {
    this.tokens = tokens;
    this.throttle = throttle;
    this.problems = problems;
  }

  /** Has it stand before all that is served below the API's root. */
  public static void guard(
      Environment environment,
      TokenStore tokens,
      SignInThrottle throttle,
      ServletProblems problems) {
    environment
        .servlets()
        .addFilter("token", new TokenFilter(tokens, throttle, problems))
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
    chain.doFilter(new Signed(asked, caller), response);
  }

  private Caller caller(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.unauthorized();
    }
    String address = request.getRemoteAddr();
    if (throttle.isTooMuch(address)) {
      throw ProblemException.tooManyRequests("too many wrong tokens; wait a minute");
    }
    Optional<Caller> caller = tokens.callerOf(header.substring(SCHEME.length()).strip());
    if (caller.isEmpty()) {
      throttle.failed(address);
    }
    return caller.orElseThrow(ProblemException::unauthorized);
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
