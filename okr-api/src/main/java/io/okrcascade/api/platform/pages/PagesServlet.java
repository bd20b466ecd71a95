package io.okrcascade.api.platform.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of the web client: {@code /web} of the class path at the root of the service. A path
 * that names no file (no dot in its last part) gets index.html, for the client's own routes; those
 * of the API do not.
 */
public final class PagesServlet extends StaticFileServlet {
  private static final long serialVersionUID = 1L;
  private static final String ROOT = "/web";
  private static final String INDEX = "/index.html";
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@~-][A-Za-z0-9._@~-]*)+");
  private static final Pattern OF_THE_SERVICE = Pattern.compile("/(api|docs|openapi)([/.].*)?");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final transient ClassLoader pages;
  private final transient Map<String, Found> known = new ConcurrentHashMap<>();
  private final transient String policy;

  /** The pages that the service comes with. */
  public PagesServlet() {
    this(PagesServlet.class.getClassLoader());
  }

  /** The pages on some class path. */
  PagesServlet(ClassLoader pages) {
    this.pages = pages;
    StaticFile index =
        StaticFile.load(pages, ROOT + INDEX)
            .orElseThrow(() -> new IllegalStateException("the pages are not on the class path"));
    known.put(INDEX, new Found(index, false));
    policy =
        "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self'; img-src 'self' data:;"
                .formatted(importMapHash(index))
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";
  }

  /** The import map stands in the page, so the policy must know it to the byte. */
  private static String importMapHash(StaticFile index) {
    Matcher map = IMPORT_MAP.matcher(new String(index.plain(), StandardCharsets.UTF_8));
    if (!map.find()) {
      throw new IllegalStateException("index.html has no import map");
    }
    return Base64.getEncoder()
        .encodeToString(StaticFile.sha256(map.group(1).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  protected String contentSecurityPolicy() {
    return policy;
  }

  @Override
  protected Optional<Found> find(String path) {
    if (OF_THE_SERVICE.matcher(path).matches()) {
      return Optional.empty();
    }
    boolean isRoute = path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    String place = isRoute ? INDEX : path;
    Found found = known.get(place);
    if (found == null && SAFE.matcher(place).matches()) {
      found =
          StaticFile.load(pages, ROOT + place)
              .map(file -> new Found(file, place.startsWith("/lib/")))
              .orElse(null);
      if (found != null) {
        known.put(place, found);
      }
    }
    return Optional.ofNullable(found);
  }
}
