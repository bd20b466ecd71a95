package io.okrcascade.api.access;

import io.okrcascade.api.access.SessionStore.Browser;
import io.okrcascade.api.platform.http.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** Which browser asks. */
final class Browsers {
  private Browsers() {}

  static Browser of(HttpServletRequest request, TrustedProxies proxies, SessionCookie cookie) {
    return new Browser(
        proxies.clientOf(request),
        request.getHeader(HttpHeaders.USER_AGENT),
        cookie.read(request).orElse(null));
  }
}
