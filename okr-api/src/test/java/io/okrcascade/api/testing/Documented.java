package io.okrcascade.api.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statuses that the published document tells for each operation. */
final class Documented {
  private static final String FILE = "/openapi/openapi.json";
  private static final String BASE = "/api/v1";

  /** Paths without places for ids come first: they are not taken for an id. */
  private static final List<Path> PATHS = paths();

  private Documented() {}

  private record Path(Pattern pattern, int places, JsonNode operations) {}

  private static List<Path> paths() {
    try (InputStream in = Documented.class.getResourceAsStream(FILE)) {
      List<Path> paths = new ArrayList<>();
      JsonNode document = Api.JSON.readTree(Objects.requireNonNull(in, FILE));
      for (var path : document.path("paths").properties()) {
        String[] parts = path.getKey().split("\\{[^}]+}", -1);
        String pattern = String.join("[^/]+", Stream.of(parts).map(Pattern::quote).toList());
        paths.add(new Path(Pattern.compile(BASE + pattern), parts.length - 1, path.getValue()));
      }
      paths.sort((one, other) -> Integer.compare(one.places(), other.places()));
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a status of an answer is told; also where the document knows no such operation.
   *
   * @param path of the request, without its query
   */
  static boolean tells(String method, String path, int status) {
    return PATHS.stream()
        .filter(known -> known.pattern().matcher(path).matches())
        .findFirst()
        .map(known -> known.operations().path(method.toLowerCase(Locale.ROOT)).path("responses"))
        .map(responses -> responses.isMissingNode() || responses.has(String.valueOf(status)))
        .orElse(true);
  }
}
