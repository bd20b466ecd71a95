package io.okrcascade.api.access;

import io.okrcascade.api.access.SessionStore.Begun;
import io.okrcascade.api.platform.http.OwnAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The cookie by which a browser is known: no script reads it, and no other site has it sent along
 * with what it asks for.
 */
public final class SessionCookie {
  private static final String NAME = "okr_session";
  private static final String SECURE_NAME = "__Host-" + NAME;
  private static final String SIGN = "okr_signed_in";

  private final OwnAddress address;

  public SessionCookie(OwnAddress address) {
    this.address = address;
  }

  /** The headers that set it. */
  List<String> set(HttpServletRequest request, Begun begun) {
    Duration lasts = Duration.between(begun.session().createdAt(), begun.session().expiresAt());
    return both(request, begun.secret(), "1", lasts);
  }

  /** The headers that take it away. */
  List<String> clear(HttpServletRequest request) {
    return both(request, "", "", Duration.ZERO);
  }

  /** With one that scripts do see: whether there is any use in asking. It is no secret. */
  private List<String> both(
      HttpServletRequest request, String secret, String sign, Duration lasts) {
    String rules =
        "; Path=/; SameSite=Lax; Max-Age="
            + lasts.toSeconds()
            + (isSecure(request) ? "; Secure" : "");
    return List.of(name(request) + "=" + secret + "; HttpOnly" + rules, SIGN + "=" + sign + rules);
  }

  private String name(HttpServletRequest request) {
    return isSecure(request) ? SECURE_NAME : NAME;
  }

  private boolean isSecure(HttpServletRequest request) {
    return address.isSecure(request);
  }

  /** What it holds; empty for none, and where there are several, of which one may be planted. */
  Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    String name = name(request);
    List<String> held =
        cookies == null
            ? List.of()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .toList();
    return held.size() == 1 ? Optional.of(held.get(0)) : Optional.empty();
  }
}
