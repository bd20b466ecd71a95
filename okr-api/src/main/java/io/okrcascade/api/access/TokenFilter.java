package io.okrcascade.api.access;

import io.dropwizard.auth.AuthFilter;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs a request in by its bearer token, in one statement. */
@Priority(Priorities.AUTHENTICATION)
public final class TokenFilter extends AuthFilter<String, Caller> {
  private static final String SCHEME = "Bearer ";

  private final TokenStore tokens;
  private final SignInThrottle throttle;

  @Context private @Nullable HttpServletRequest servletRequest;

  public TokenFilter(TokenStore tokens, SignInThrottle throttle) {
    this.tokens = tokens;
    this.throttle = throttle;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.unauthorized();
    }
    String address = servletRequest == null ? "" : servletRequest.getRemoteAddr();
    if (throttle.isTooMuch(address)) {
      throw ProblemException.tooManyRequests("too many wrong tokens; wait a minute");
    }
    String secret = header.substring(SCHEME.length()).strip();
    Optional<Caller> caller = tokens.callerOf(secret);
    if (caller.isEmpty()) {
      throttle.failed(address);
      throw ProblemException.unauthorized();
    }
    request.setSecurityContext(new SignedIn(caller.get(), request.getSecurityContext().isSecure()));
  }

  private record SignedIn(Caller caller, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
