package io.okrcascade.api.access;

import io.okrcascade.api.access.SessionStore.Browser;
import io.okrcascade.api.platform.http.OwnAddress;
import io.okrcascade.api.platform.http.TrustedProxies;
import io.okrcascade.api.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** What requests tell of who sends them, and how far that is believed. */
public record Requests(
    SessionCookie cookie, OwnAddress address, TrustedProxies proxies, SignInThrottle throttle) {

  /** The browser that sends one. */
  Browser browser(HttpServletRequest request) {
    return new Browser(
        proxies.clientOf(request),
        request.getHeader(HttpHeaders.USER_AGENT),
        cookie.read(request).orElse(null));
  }

  /**
   * Counts one that was to sign somebody in, and did not.
   *
   * @throws ProblemException 429 where there were too many from its address of late
   */
  void failed(HttpServletRequest request) {
    throttle.failed(proxies.clientOf(request));
  }

  /**
   * @throws ProblemException 403 for one that no page of the service sends
   */
  void requireOwnPage(HttpServletRequest request) {
    if (!address.isAskedBySelf(request)) {
      throw ProblemException.crossSite();
    }
  }
}
