package io.okrcascade.api.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document that the service gives out says all that the service answers, and no more. */
class OpenApiDocumentTest {
  private static final ObjectMapper JSON = Json.mapper();
  private static RunningService service;
  private static JsonNode document;

  @BeforeAll
  static void ask() throws Exception {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    service.importBundle(
        """
        { "programmes": [ { "id": "p1", "name": "Moving out" } ],
          "initiatives": [ { "id": "i1", "dependencies": [
              { "id": "d1", "providerTeamId": "box", "need": "boxes" } ] } ] }""");
    document = JSON.readTree(get("/openapi.json").body());
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
                                    method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
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

  /** What is no write, or does the same when it is repeated. */
  private static final Set<String> WITHOUT_KEY =
      Set.of("POST /cycles/{id}/audit/preview", "POST /me/inbox/seen", "POST /sessions");

  @Test
  void everyWriteTakesAnIdempotencyKey() {
    for (Map.Entry<String, JsonNode> operation : operations()) {
      String name = operation.getKey();
      boolean isWrite = !name.startsWith("GET ") && !WITHOUT_KEY.contains(name);
      assertThat(operation.getValue().path("parameters").findValuesAsText("name"))
          .as(name)
          .satisfies(names -> assertThat(names.contains("Idempotency-Key")).isEqualTo(isWrite));
    }
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
                  ((ObjectNode) example).remove("reason");
                }
                Read<?> read = reader.read(example, WireTypes.ALL.get(operation.body()));
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
  void everyFieldSaysWhatItMeans() {
    Set<String> meanings = new HashSet<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                schema
                    .getValue()
                    .get("properties")
                    .properties()
                    .forEach(
                        property -> {
                          String meaning = property.getValue().path("description").asText();
                          assertThat(meaning)
                              .as(schema.getKey() + "." + property.getKey())
                              .isNotBlank();
                          meanings.add(meaning);
                        }));
    assertThat(meanings).containsAll(Operations.load().fields().values());
  }

  @Test
  void whatFieldsMeanStandsInTheOrderOfTheirNames() {
    assertThat(Operations.load().fields().keySet().stream().map(OpenApiDocumentTest::sortKey))
        .isSorted();
  }

  private static String sortKey(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(dot + 1) + "." + field.substring(0, dot);
  }

  @Test
  void whatMayBeSentIsClosed() {
    Set<String> sent = new TreeSet<>();
    for (Map.Entry<String, JsonNode> operation : operations()) {
      gather(operation.getValue().path("requestBody"), sent);
    }
    assertThat(sent).contains("TeamItem", "KeyResultItemWithReason", "MetricItem", "Bundle");
    for (String name : sent) {
      JsonNode schema = document.at("/components/schemas/" + name);
      assertThat(schema.path("additionalProperties").asBoolean(true)).as(name).isFalse();
      assertThat(schema.has("required")).as(name).isFalse();
    }
  }

  /** The names of the schemas that are referred to, from wherever. */
  private static void gather(JsonNode node, Set<String> names) {
    for (String reference : node.findValuesAsText("$ref")) {
      if (names.add(reference.substring(reference.lastIndexOf('/') + 1))) {
        gather(document.at(reference.substring(1)), names);
      }
    }
  }

  @Test
  void everyExampleFitsItsSchema() {
    for (Map.Entry<String, JsonNode> operation : operations()) {
      List<JsonNode> contents = new ArrayList<>(operation.getValue().findValues("content"));
      assertThat(contents).as(operation.getKey()).isNotEmpty();
      for (JsonNode content : contents) {
        for (JsonNode body : content) {
          assertThat(SchemaCheck.faults(document, body.get("schema"), body.get("example")))
              .as(operation.getKey() + " " + body.get("example"))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void aBodyThatLacksOrExceedsItsFieldsFitsNoSchema() throws Exception {
    JsonNode schema = body("POST /teams").get("schema");
    assertThat(faults(schema, "{'name': 'Acme', 'level': 'COMPANY', 'parentId': null}")).isEmpty();
    assertThat(faults(schema, "{'name': 'Acme'}")).containsExactly(" lacks level");
    assertThat(faults(schema, "{'name': 'Acme', 'level': 'COMPANY', 'size': 3}"))
        .containsExactly(" may not have size");
    assertThat(faults(schema, "{'name': 7, 'level': 'CITY'}")).hasSize(2);
  }

  private static List<String> faults(JsonNode schema, String value) throws Exception {
    return SchemaCheck.faults(document, schema, JSON.readTree(value.replace('\'', '"')));
  }

  private static JsonNode operation(String key) {
    return operations().stream()
        .filter(operation -> operation.getKey().equals(key))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static JsonNode body(String key) {
    return operation(key).at("/requestBody/content").path("application/json");
  }

  /** Every operation that needs fields, with a request that lacks them all. */
  static List<Arguments> needy() {
    return List.of(
        arguments("POST /tokens", "/tokens", "{}"),
        arguments("POST /teams", "/teams", "{}"),
        arguments("POST /people", "/people", "{}"),
        arguments("POST /cycles", "/cycles", "{}"),
        arguments("POST /teams/{id}/dissolve", "/teams/fr/dissolve", "{\"reason\":\"r\"}"),
        arguments("POST /cycles/{id}/phase", "/cycles/Q/phase", "{}"),
        arguments("POST /objectives", "/objectives", "{}"),
        arguments("POST /objectives/{id}/state", "/objectives/fo/state", "{}"),
        arguments(
            "POST /objectives/{id}/key-results",
            "/objectives/fo/key-results",
            "{\"source\":\"CASCADE\"}"),
        arguments("POST /objectives/{id}/alignments", "/objectives/fo/alignments", "{}"),
        arguments("POST /key-results/{id}/alignments", "/key-results/fk2/alignments", "{}"),
        arguments("POST /initiatives", "/initiatives", "{}"),
        arguments("POST /initiatives/{id}/state", "/initiatives/i1/state", "{}"),
        arguments(
            "PUT /initiatives/{id}/key-results/{keyResultId}",
            "/initiatives/i1/key-results/fk2",
            "{}"),
        arguments("POST /initiatives/{id}/dependencies", "/initiatives/i1/dependencies", "{}"),
        arguments("POST /dependencies/{id}/answers", "/dependencies/d1/answers", "{}"),
        arguments("PUT /teams/{id}/capacity/{cycleId}", "/teams/box/capacity/Q", "{}"),
        arguments("POST /teams/{id}/maintenance", "/teams/box/maintenance", "{}"),
        arguments("POST /programmes", "/programmes", "{}"),
        arguments(
            "PUT /programmes/{id}/updates/{weekOf}", "/programmes/p1/updates/2026-01-05", "{}"),
        arguments("POST /cycles/{id}/check-ins", "/cycles/Q/check-ins", "{}"),
        arguments("POST /cycles/{id}/solicitations", "/cycles/Q/solicitations", "{}"),
        arguments("POST /objectives/{id}/comments", "/objectives/fo/comments", "{}"),
        arguments("POST /key-results/{id}/comments", "/key-results/fk2/comments", "{}"),
        arguments("POST /initiatives/{id}/comments", "/initiatives/i1/comments", "{}"),
        arguments("POST /dependencies/{id}/comments", "/dependencies/d1/comments", "{}"),
        arguments("POST /sessions", "/sessions", "{}"),
        arguments("POST /cycles/{id}/audit/waivers", "/cycles/Q/audit/waivers", "{}"));
  }

  @Test
  void needsAreSaidOfNoOtherOperations() {
    Set<Object> needy = new HashSet<>();
    Operations.load()
        .operations()
        .forEach(
            (key, described) -> {
              if (!described.needs().isEmpty()) {
                needy.add(key);
              }
            });
    assertThat(needy().stream().map(arguments -> arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(needy);
  }

  @ParameterizedTest
  @MethodSource("needy")
  void bodiesNeedWhatTheServiceAsksFor(String key, String path, String body) {
    Api.Answer answer =
        service
            .as("ada")
            .asPage()
            .send(
                key.substring(0, key.indexOf(' ')),
                path,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    List<String> asked = new ArrayList<>();
    for (JsonNode violation : answer.json().get("violations")) {
      assertThat(violation.get("code").asText()).isEqualTo("REQUIRED");
      asked.add(violation.get("pointer").asText().substring(1));
    }
    List<String> needed = new ArrayList<>();
    body(key).at("/schema/allOf/1/required").forEach(name -> needed.add(name.asText()));
    assertThat(needed).containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /me                  | 200, 400, 401, 422, 429, 503",
        "GET /tokens              | 200, 400, 401, 403, 422, 429, 503",
        "POST /tokens             | 201, 400, 401, 403, 409, 413, 415, 422, 429, 503",
        "DELETE /tokens/{id}      | 204, 400, 401, 403, 404, 422, 429, 503",
        "GET /teams               | 200, 400, 401, 422, 429, 503",
        "GET /teams/{id}          | 200, 304, 400, 401, 404, 422, 429, 503",
        "GET /objectives/{id}     | 200, 304, 400, 401, 404, 422, 429, 503",
        "POST /teams              | 201, 400, 401, 403, 409, 413, 415, 422, 429, 503",
        "PATCH /teams/{id}        | 200, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503",
        "DELETE /teams/{id}       | 204, 400, 401, 403, 404, 409, 412, 422, 429, 503",
        "DELETE /alignments/{id}  | 204, 400, 401, 403, 404, 409, 412, 422, 429, 503",
        "GET /export              | 200, 400, 401, 403, 404, 422, 429, 503",
        "POST /import             | 200, 400, 401, 403, 409, 413, 415, 422, 429, 503",
        "PUT /initiatives/{id}/key-results/{keyResultId}"
            + " | 200, 201, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503",
      })
  void everyStatusThatMayComeIsThere(String key, String statuses) {
    List<String> found = new ArrayList<>();
    operation(key).get("responses").fieldNames().forEachRemaining(found::add);
    List<String> wanted = new ArrayList<>(List.of(statuses.split(", ")));
    wanted.add("default");
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void answersTellTheirHeaders() {
    Map<String, List<String>> always =
        Map.of(
            "201", List.of("Location"),
            "304", List.of("ETag"),
            "401", List.of("WWW-Authenticate"),
            "429", List.of("Retry-After"),
            "503", List.of("Retry-After"));
    for (Map.Entry<String, JsonNode> operation : operations()) {
      always.forEach(
          (status, headers) -> {
            JsonNode response = operation.getValue().path("responses").path(status);
            for (String header : headers) {
              assertThat(response.isMissingNode() || response.path("headers").has(header))
                  .as(operation.getKey() + " " + status + " " + header)
                  .isTrue();
            }
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /teams/{id}, 200, true",
    "GET /objectives/{id}, 200, true",
    "POST /teams, 201, true",
    "PATCH /teams/{id}, 200, true",
    "POST /objectives/{id}/state, 200, true",
    "PUT /initiatives/{id}/key-results/{keyResultId}, 201, true",
    "GET /cycles/{id}/cascade, 200, true",
    "GET /teams, 200, false",
    "POST /key-results/{id}/check-ins, 201, false",
    "DELETE /teams/{id}, 204, false",
    "POST /import, 200, false",
  })
  void whatHasAnEntityTagSaysSo(String key, String status, boolean isTagged) {
    JsonNode headers = operation(key).path("responses").path(status).path("headers");
    assertThat(headers.has("ETag")).isEqualTo(isTagged);
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
