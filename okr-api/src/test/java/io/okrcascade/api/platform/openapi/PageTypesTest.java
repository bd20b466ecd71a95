package io.okrcascade.api.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The types against which the pages are checked say what the OpenAPI document says. Where they do
 * not, the right ones are in {@code target/api.d.ts}, to be put in place of the others.
 */
class PageTypesTest {
  private static final Path KEPT = Path.of("../okr-web-client/src/main/types/api.d.ts");
  private static final String REFERENCE = "#/components/schemas/";

  @Test
  void areThoseOfTheDocument() throws Exception {
    String types;
    try (RunningService service = RunningService.start()) {
      types = types(Json.mapper().readTree(get(service.baseUri().resolve("/openapi.json"))));
    }
    Files.writeString(Path.of("target", "api.d.ts"), types);
    assertThat(Files.readString(KEPT)).isEqualTo(types);
  }

  private static String get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String types(JsonNode document) {
    JsonNode schemas = document.at("/components/schemas");
    Set<String> answered = new TreeSet<>();
    document
        .get("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        operation
                            .path("responses")
                            .properties()
                            .forEach(
                                answer -> {
                                  if (answer.getKey().startsWith("2")) {
                                    reach(answer.getValue(), schemas, answered);
                                  }
                                })));
    return answered.stream()
        .map(name -> declaration(name, schemas.get(name)))
        .collect(
            Collectors.joining(
                "\n",
                "/** The answers of the service, as its OpenAPI document describes them; a test compares"
                    + " the two. */\ndeclare namespace Api {\n",
                "}\n"));
  }

  private static void reach(JsonNode node, JsonNode schemas, Set<String> reached) {
    String reference = node.path("$ref").asText();
    if (reference.startsWith(REFERENCE)) {
      String name = reference.substring(REFERENCE.length());
      if (reached.add(name)) {
        reach(schemas.get(name), schemas, reached);
      }
    }
    node.forEach(child -> reach(child, schemas, reached));
  }

  private static String declaration(String name, JsonNode schema) {
    StringBuilder text = new StringBuilder("  interface ").append(name).append(" {\n");
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      text.append("    %s: %s;\n".formatted(field.getKey(), type(field.getValue())));
    }
    return text.append("  }\n").toString();
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.get("$ref").asText().substring(REFERENCE.length());
    }
    if (schema.has("anyOf")) {
      return union(schema.get("anyOf"));
    }
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.get("enum").spliterator(), false)
          .map(value -> value.isNull() ? "null" : "'" + value.asText() + "'")
          .collect(Collectors.joining(" | "));
    }
    return switch (schema.path("type").asText()) {
      case "string", "boolean", "null" -> schema.get("type").asText();
      case "number", "integer" -> "number";
      case "array" -> {
        String item = type(schema.get("items"));
        yield item.contains("|") ? "(" + item + ")[]" : item + "[]";
      }
      case "object" ->
          schema.path("additionalProperties").isObject()
                  && !schema.get("additionalProperties").isEmpty()
              ? "Record<string, %s>".formatted(type(schema.get("additionalProperties")))
              : "Record<string, unknown>";
      default -> "unknown";
    };
  }

  private static String union(JsonNode alternatives) {
    Set<String> types = new LinkedHashSet<>();
    alternatives.forEach(alternative -> types.add(type(alternative)));
    return String.join(" | ", types);
  }
}
