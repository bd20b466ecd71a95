package io.okrcascade.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The types of the answers of the service: an interface for each schema of the OpenAPI document
 * that one may hold.
 */
final class ApiTypes {
  private static final String REFERENCE = "#/components/schemas/";

  private final JsonNode document;
  private final JsonNode schemas;

  private ApiTypes(JsonNode document) {
    this.document = document;
    this.schemas = document.at("/components/schemas");
  }

  /** The types of a document, as TypeScript declares them. */
  static String of(JsonNode document) {
    return new ApiTypes(document).declarations();
  }

  private String declarations() {
    return answered().stream()
        .map(this::declaration)
        .collect(
            Collectors.joining(
                "\n",
                "/** The answers of the service; written by the build from its OpenAPI document. */\n"
                    + "declare namespace Api {\n",
                "}\n"));
  }

  /** The schemas of all answers that are no errors, with those that they refer to. */
  private Set<String> answered() {
    Set<String> reached = new TreeSet<>();
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        operation.path("responses").properties().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .forEach(response -> reach(response.getValue(), reached));
      }
    }
    return reached;
  }

  private void reach(JsonNode node, Set<String> reached) {
    for (String reference : node.findValuesAsText("$ref")) {
      String name = nameOf(reference);
      if (reached.add(name)) {
        reach(schemas.get(name), reached);
      }
    }
  }

  private static String nameOf(String reference) {
    return reference.substring(REFERENCE.length());
  }

  private String declaration(String name) {
    StringBuilder text = new StringBuilder("  interface ").append(name).append(" {\n");
    for (Map.Entry<String, JsonNode> field : schemas.get(name).path("properties").properties()) {
      text.append("    %s: %s;\n".formatted(field.getKey(), type(field.getValue())));
    }
    return text.append("  }\n").toString();
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return nameOf(schema.get("$ref").asText());
    }
    if (schema.has("anyOf")) {
      return union(schema.get("anyOf"), ApiTypes::type);
    }
    if (schema.has("enum")) {
      return union(schema.get("enum"), value -> "'" + value.asText() + "'");
    }
    return switch (schema.path("type").asText()) {
      case "string", "boolean", "null" -> schema.get("type").asText();
      case "number", "integer" -> "number";
      case "array" -> array(type(schema.get("items")));
      case "object" -> "Record<string, %s>".formatted(valueType(schema));
      default -> "unknown";
    };
  }

  private static String union(JsonNode parts, Function<JsonNode, String> type) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(type)
        .collect(Collectors.joining(" | "));
  }

  private static String array(String item) {
    return (item.contains("|") ? "(" + item + ")" : item) + "[]";
  }

  /** What a map holds: anything, where the schema does not say. */
  private static String valueType(JsonNode schema) {
    JsonNode values = schema.path("additionalProperties");
    return values.isObject() ? type(values) : "unknown";
  }
}
