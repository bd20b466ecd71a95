package io.okrcascade.api.access;

import io.okrcascade.api.access.LinkStore.Link;
import io.okrcascade.api.platform.Bytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/** The page of a link: who is signed in by it and a button, or that it is good no more. */
final class LinkPage {
  private static final String PAGE = Bytes.text("/access/link.html");
  private static final String STYLE = Bytes.text("/access/link.css");
  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What the page may do. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(
              Base64.getEncoder()
                  .encodeToString(Bytes.sha256(STYLE.getBytes(StandardCharsets.UTF_8))));

  private LinkPage() {}

  /**
   * Answers with it.
   *
   * @param link null for one that is not good
   */
  static void write(HttpServletRequest request, HttpServletResponse response, @Nullable Link link)
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
