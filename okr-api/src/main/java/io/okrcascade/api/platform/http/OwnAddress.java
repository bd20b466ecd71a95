package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.StartException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where people find the service, as far as that is known. */
public final class OwnAddress {
  private static final String ORIGIN = "Origin";
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String SAME = "same-origin";

  private final @Nullable String told;
  private final TrustedProxies proxies;

  private OwnAddress(@Nullable String told, TrustedProxies proxies) {
    this.told = told;
    this.proxies = proxies;
  }

  /**
   * @param url the address that people use; blank where nobody told it
   * @throws StartException where it is none
   */
  public static OwnAddress of(String url, TrustedProxies proxies) {
    return new OwnAddress(url.isBlank() ? null : origin(url), proxies);
  }

  private static String origin(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean isBare =
          uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
      boolean isPlain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      if (isWeb && isBare && isPlain && uri.getHost() != null) {
        return (uri.getScheme() + "://" + uri.getHost() + port(uri)).toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new StartException(
        "OKR_PUBLIC_URL must be an address such as https://okr.example.com, without a path, and is "
            + url);
  }

  /** Browsers leave out the port that goes without saying. */
  private static String port(URI uri) {
    boolean isUsual =
        uri.getPort() < 0 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
    return isUsual ? "" : ":" + uri.getPort();
  }

  /** The address of a place of the service; its path alone where nobody told the address. */
  public String of(String path) {
    return told == null ? path : told + path;
  }

  /** Whether who asks does so over https. */
  public boolean isSecure(HttpServletRequest request) {
    return told != null ? told.startsWith("https:") : proxies.isSecure(request);
  }

  /**
   * Whether a page of the service itself asks, as browsers tell. Who tells nothing of it is taken
   * for somebody else.
   */
  public boolean isAskedBySelf(HttpServletRequest request) {
    String site = request.getHeader(FETCH_SITE);
    String origin = request.getHeader(ORIGIN);
    return (site != null || origin != null)
        && (site == null || site.equals(SAME))
        && (origin == null || origin.equalsIgnoreCase(own(request)));
  }

  private String own(HttpServletRequest request) {
    return told != null
        ? told
        : (proxies.isSecure(request) ? "https" : "http") + "://" + request.getHeader("Host");
  }
}
