package io.okrcascade.api.platform.pages;

import io.okrcascade.api.platform.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages of the web client: {@code /web} of the class path at the root of the service. The
 * addresses of pages, which the client's table of pages tells, get index.html; all others are those
 * of files, or of nothing. Index.html names the files of its own build under {@code /at/BUILD},
 * where browsers keep them for good; the files of another build are not found there.
 */
public final class PagesServlet extends StaticFileServlet {
  private static final String ROOT = "/web";
  private static final String INDEX = "/index.html";
  private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_@~-][A-Za-z0-9._@~-]*)+");
  private static final String PAGES = "/pages.js";

  /** An entry of the table of pages, with its address. */
  private static final Pattern PAGE = Pattern.compile("\\bpage\\(\\s*'\\w+',\\s*'(/[^']*)'");

  /** What stands for any one part of an address. */
  private static final Pattern PARAMETER = Pattern.compile(":\\w+");

  private static final Pattern OF_A_BUILD = Pattern.compile("/at/([0-9a-f]+)(/.+\\.\\w+)");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final transient ClassLoader pages;
  private final transient Pattern addresses;
  private final transient String policy;
  private final transient String build;

  /** The pages that the service comes with. */
  public PagesServlet() {
    this(PagesServlet.class.getClassLoader());
  }

  /** The pages on some class path. */
  PagesServlet(ClassLoader pages) {
    this.pages = pages;
    addresses = addresses(text(PAGES));
    String index = text(INDEX);
    build = first(OF_A_BUILD, index, "index.html names no file of its build");
    policy =
        "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self'; img-src 'self' data:;"
                .formatted(importMapHash(index))
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";
  }

  private String text(String place) {
    return file(place, false)
        .map(found -> new String(found.file().plain(), StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the pages are not on the class path"));
  }

  private static Pattern addresses(String table) {
    String all =
        PAGE.matcher(table)
            .results()
            .map(page -> PARAMETER.matcher(page.group(1)).replaceAll("[^/]+"))
            .collect(Collectors.joining("|"));
    if (all.isEmpty()) {
      throw new IllegalStateException("pages.js names no page");
    }
    return Pattern.compile(all);
  }

  /** The import map stands in the page, so the policy must know it to the byte. */
  private static String importMapHash(String index) {
    String map = first(IMPORT_MAP, index, "index.html has no import map");
    return Base64.getEncoder().encodeToString(Bytes.sha256(map.getBytes(StandardCharsets.UTF_8)));
  }

  private static String first(Pattern sought, String index, String whenMissing) {
    Matcher first = sought.matcher(index);
    if (!first.find()) {
      throw new IllegalStateException(whenMissing);
    }
    return first.group(1);
  }

  @Override
  protected String contentSecurityPolicy() {
    return policy;
  }

  @Override
  protected Optional<Found> find(String path) {
    Matcher built = OF_A_BUILD.matcher(path);
    if (built.matches()) {
      return built.group(1).equals(build) ? file(built.group(2), true) : Optional.empty();
    }
    boolean isPage = addresses.matcher(path).matches();
    return file(isPage ? INDEX : path, path.startsWith("/lib/"));
  }

  private Optional<Found> file(String place, boolean isForever) {
    return once(
            place,
            () ->
                SAFE.matcher(place).matches()
                    ? StaticFile.load(pages, ROOT + place)
                    : Optional.empty())
        .map(found -> new Found(found, isForever));
  }
}
