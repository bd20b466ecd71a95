package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.okrcascade.api.platform.pages.StaticFile;
import io.okrcascade.api.platform.pages.StaticFileServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Gives the OpenAPI document out, as JSON and YAML. It is a file that comes with the client; a test
 * holds it to what the resources declare.
 */
public final class OpenApiServlet extends StaticFileServlet {
  @Override
  protected String contentSecurityPolicy() {
    return "default-src 'none'";
  }

  @Override
  protected Optional<Found> find(String path) {
    return once(path, () -> load(path)).map(file -> new Found(file, false));
  }

  private static Optional<StaticFile> load(String path) {
    return switch (path) {
      case "/openapi.json" -> Optional.of(json());
      case "/openapi.yaml" -> Optional.of(yaml());
      default -> Optional.empty();
    };
  }

  private static StaticFile json() {
    return StaticFile.load("/openapi/openapi.json").orElseThrow();
  }

  private static StaticFile yaml() {
    YAMLMapper mapper =
        new YAMLMapper(
            YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build());
    try {
      byte[] content = mapper.writeValueAsBytes(mapper.readTree(json().plain()));
      return StaticFile.of(content, "application/yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
