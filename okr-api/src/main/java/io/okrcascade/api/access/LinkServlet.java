package io.okrcascade.api.access;

import io.okrcascade.api.access.LinkStore.Link;
import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.OwnAddress;
import io.okrcascade.api.platform.http.TrustedProxies;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.platform.problem.ServletProblems;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /auth/link/SECRET}: shows who is signed in by a link, with a button that does it. Looking
 * at it uses nothing up, since mail programs look at links too. A plain form without scripts.
 */
public final class LinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PAGE = Bytes.text("/access/link.html");
  private static final String STYLE = Bytes.text("/access/link.css");
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(
              Base64.getEncoder()
                  .encodeToString(Bytes.sha256(STYLE.getBytes(StandardCharsets.UTF_8))));

  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final transient SignIns signIns;
  private final transient SessionCookie cookie;
  private final transient OwnAddress address;
  private final transient TrustedProxies proxies;
  private final transient SignInThrottle throttle;
  private final transient Transactor transactor;
  private final transient ServletProblems problems;

  public LinkServlet(
      SignIns signIns,
      SessionCookie cookie,
      OwnAddress address,
      TrustedProxies proxies,
      SignInThrottle throttle,
      Transactor transactor,
      ServletProblems problems) {
    this.signIns = signIns;
    this.cookie = cookie;
    this.address = address;
    this.proxies = proxies;
    this.throttle = throttle;
    this.transactor = transactor;
    this.problems = problems;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> show(request, response));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> signIn(request, response));
  }

  /** What is answered, however it ends. */
  @FunctionalInterface
  private interface Answer {
    void give() throws IOException;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // The address holds a secret, which nobody is told; a form needs an origin all the same.
    response.setHeader("Referrer-Policy", "strict-origin");
    response.setHeader("Content-Security-Policy", POLICY);
    try {
      answer.give();
    } catch (RuntimeException e) {
      problems.answer(e, response);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Link> link = transactor.read(handle -> signIns.links().find(handle, secret(request)));
    if (link.isEmpty()) {
      throttle.failed(proxies.clientOf(request));
    }
    write(request, response, link.orElse(null));
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!address.isAskedBySelf(request)) {
      throw ProblemException.crossSite();
    }
    SessionStore.Browser browser = Browsers.of(request, proxies, cookie);
    Optional<SessionStore.Begun> begun =
        transactor.write(handle -> signIns.begin(handle, secret(request), browser));
    if (begun.isEmpty()) {
      throttle.failed(proxies.clientOf(request));
      write(request, response, null);
      return;
    }
    cookie
        .set(request, begun.get())
        .forEach(header -> response.addHeader(HttpHeaders.SET_COOKIE, header));
    response.setHeader(HttpHeaders.LOCATION, "/");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private static String secret(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null || path.isEmpty() ? "" : path.substring(1);
  }

  /**
   * @param link null for one that is not good
   */
  private static void write(
      HttpServletRequest request, HttpServletResponse response, @Nullable Link link)
      throws IOException {
    boolean isFrench =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
            && request.getLocale().getLanguage().equals("fr");
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "access.link", isFrench ? Locale.FRENCH : Locale.ROOT, NO_OTHER_LANGUAGE);
    String kind = link == null ? "gone" : link.isReusable() ? "again" : "good";
    String name = link == null ? "" : StringEscapeUtils.escapeHtml4(link.name());
    Map<String, String> parts =
        Map.of(
            "language",
            isFrench ? "fr" : "en",
            "style",
            STYLE,
            "title",
            texts.getString(kind + ".title"),
            "text",
            texts.getString(kind + ".text").replace("{name}", name),
            "form",
            link == null
                ? ""
                : "<form method=\"post\"><button>%s</button></form>"
                    .formatted(texts.getString("button")));
    response.setStatus(link == null ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_OK);
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(filled(parts).getBytes(StandardCharsets.UTF_8));
  }

  /** A person may be called like a gap of the page. */
  private static String filled(Map<String, String> parts) {
    StringSubstitutor gaps = new StringSubstitutor(parts);
    gaps.setDisableSubstitutionInValues(true);
    return gaps.replace(PAGE);
  }
}
