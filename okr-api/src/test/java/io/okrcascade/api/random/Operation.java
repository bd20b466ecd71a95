package io.okrcascade.api.random;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation of the OpenAPI document.
 *
 * @param path with its parameters in braces, without the base of the API
 * @param parameters names of those in path, query and header
 */
record Operation(String method, String path, Set<String> parameters) {

  /** All that the document tells of, in its order. */
  static List<Operation> all(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Set<String> parameters = new TreeSet<>();
        operation
            .getValue()
            .path("parameters")
            .forEach(parameter -> parameters.add(name(document, parameter)));
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        all.add(new Operation(method, path.getKey(), parameters));
      }
    }
    return all;
  }

  private static String name(JsonNode document, JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    JsonNode told = reference.isEmpty() ? parameter : document.at(reference.substring(1));
    return told.path("name").asText();
  }

  boolean isRead() {
    return method.equals("GET");
  }

  /** As people say it: {@code POST /teams}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
