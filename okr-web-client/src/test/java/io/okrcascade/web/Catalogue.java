package io.okrcascade.web;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the pages in a language. */
final class Catalogue {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Catalogue() {}

  /** Each message by its place. */
  static Map<String, String> of(String language) throws IOException {
    Map<String, String> messages = new LinkedHashMap<>();
    Path file = Path.of("src/main/web/texts", language + ".json");
    collect("", JSON.readTree(file.toFile()), messages);
    return messages;
  }

  private static void collect(String place, JsonNode text, Map<String, String> messages) {
    if (text.isArray()) {
      for (int i = 0; i < text.size(); i++) {
        collect(place + "/" + i, text.get(i), messages);
      }
    } else if (text.isObject()) {
      text.properties()
          .forEach(each -> collect(place + "/" + each.getKey(), each.getValue(), messages));
    } else {
      messages.put(place, text.textValue());
    }
  }
}
