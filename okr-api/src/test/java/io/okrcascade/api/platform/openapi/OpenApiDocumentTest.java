package io.okrcascade.api.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.testing.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that the service gives out says all that the service answers, and no more. */
class OpenApiDocumentTest {
  private static final ObjectMapper JSON = Json.mapper();
  private static RunningService service;
  private static JsonNode document;

  @BeforeAll
  static void ask() throws Exception {
    service = RunningService.start();
    document = JSON.readTree(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI root = service.baseUri().resolve("/");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(root.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static List<Map.Entry<String, JsonNode>> operations() {
    List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                Map.entry(
                                    method.getKey().toUpperCase(java.util.Locale.ROOT)
                                        + " "
                                        + path.getKey(),
                                    method.getValue()))));
    return operations;
  }

  @Test
  void describesEveryOperationOfTheServiceAndNoOther() {
    assertThat(operations())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(Operations.load().operations().keySet());
    assertThat(operations()).hasSizeGreaterThan(50);
  }

  @Test
  void isOpenApi31WithOneNameForEachOperation() {
    assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
    List<String> ids =
        operations().stream().map(o -> o.getValue().get("operationId").asText()).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
  }

  @Test
  void everyOperationHasSummaryTagAnswersErrorsAndExamples() {
    for (Map.Entry<String, JsonNode> operation : operations()) {
      JsonNode o = operation.getValue();
      String name = operation.getKey();
      assertThat(o.path("summary").asText()).as(name).isNotBlank();
      assertThat(o.path("tags")).as(name).hasSize(1);
      assertThat(o.path("responses").has("401")).as(name).isTrue();
      assertThat(o.path("responses").has("503")).as(name).isTrue();
      o.path("responses")
          .properties()
          .forEach(
              response ->
                  response
                      .getValue()
                      .path("content")
                      .properties()
                      .forEach(
                          content -> {
                            assertThat(content.getValue().has("schema")).as(name).isTrue();
                            assertThat(content.getValue().has("example"))
                                .as(name + " " + response.getKey())
                                .isTrue();
                          }));
      for (JsonNode parameter : o.path("parameters")) {
        String which = name + " " + parameter.get("name");
        assertThat(parameter.path("description").asText()).as(which).isNotBlank();
        assertThat(parameter.path("schema").has("type")).as(which).isTrue();
        assertThat(parameter.has("example")).as(which).isTrue();
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhereAndNoSchemaIsEmpty() {
    Set<String> referred = new HashSet<>();
    document.findValuesAsText("$ref").forEach(referred::add);
    assertThat(referred)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                assertThat(schema.getValue().path("properties").size())
                    .as(schema.getKey())
                    .isPositive());
  }

  @Test
  void everyExampleOfABodyIsReadWithoutFault() {
    InputReader reader = new InputReader();
    Operations described = Operations.load();
    described
        .operations()
        .forEach(
            (name, operation) -> {
              if (operation.body() != null) {
                assertThat(operation.example()).as(name).isNotNull();
                JsonNode example = operation.example().deepCopy();
                if (operation.reason()) {
                  ((com.fasterxml.jackson.databind.node.ObjectNode) example).remove("reason");
                }
                Read<?> read = reader.read(example, BodyTypes.of(operation.body()));
                assertThat(read.violations()).as(name).isEmpty();
              }
            });
  }

  @Test
  void whatMayBeNullSaysSoAndWhatIsAlwaysThereIsRequired() {
    JsonNode team = document.at("/components/schemas/VersionedTeam");
    assertThat(team.get("required").toString()).contains("\"id\"", "\"level\"", "\"version\"");
    assertThat(team.get("required").toString()).doesNotContain("\"parentId\"");
    assertThat(team.at("/properties/parentId/anyOf/1/type").asText()).isEqualTo("null");
  }

  @Test
  void isThereAsYamlTooAndBehindSwaggerUi() throws Exception {
    assertThat(Json.yaml().readTree(get("/openapi.yaml").body())).isEqualTo(document);
    for (String path : List.of("/docs", "/docs/", "/docs/swagger-ui.css", "/docs/start.js")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(get("/docs").body()).doesNotContain("http:", "https:");
    assertThat(get("/docs/nothing.js").statusCode()).isEqualTo(404);
  }
}
