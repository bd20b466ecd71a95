package io.okrcascade.api.platform.openapi;

import io.okrcascade.api.platform.pages.StaticFile;
import io.okrcascade.api.platform.pages.StaticFileServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Swagger UI under /docs, from the class path, with pages of our own around it. */
public final class DocsServlet extends StaticFileServlet {
  private static final Pattern SAFE = Pattern.compile("/docs/[a-z][a-z0-9-]*(\\.[a-z0-9]+)+");

  private final transient String library = "/META-INF/resources/webjars/swagger-ui/" + version();

  private static String version() {
    String pom = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try (InputStream in = Objects.requireNonNull(DocsServlet.class.getResourceAsStream(pom))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Swagger UI writes styles into the page and shows icons from data URLs. */
  @Override
  protected String contentSecurityPolicy() {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
        + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'none'";
  }

  @Override
  protected Optional<Found> find(String path) {
    String place = path.equals("/docs") || path.equals("/docs/") ? "/docs/index.html" : path;
    if (!SAFE.matcher(place).matches()) {
      return Optional.empty();
    }
    String name = place.substring("/docs".length());
    return once(
            place, () -> StaticFile.load("/docs" + name).or(() -> StaticFile.load(library + name)))
        .map(file -> new Found(file, false));
  }
}
