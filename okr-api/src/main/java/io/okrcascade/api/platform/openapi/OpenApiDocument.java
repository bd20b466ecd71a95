package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.openapi.Operations.Described;
import io.okrcascade.api.platform.problem.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenAPI 3.1 document: paths, parameters and media types from the resources themselves,
 * schemas from the records, and the rest from {@link Operations}.
 */
final class OpenApiDocument {
  private static final String BEARER = "token";

  private final Operations operations = Operations.load();
  private final RecordSchemas schemas;
  private final List<Endpoint> endpoints;

  OpenApiDocument(List<Endpoint> endpoints, Map<String, Class<?>> types) {
    this.endpoints = endpoints;
    this.schemas = new RecordSchemas(types);
  }

  OpenAPI build() {
    Paths paths = new Paths();
    for (Endpoint endpoint : endpoints) {
      PathItem item = paths.computeIfAbsent(endpoint.path(), path -> new PathItem());
      item.operation(PathItem.HttpMethod.valueOf(endpoint.method()), operation(endpoint));
    }
    schemas.reference("Problem");
    Components components = new Components();
    schemas.all().forEach(components::addSchemas);
    components.addSecuritySchemes(
        BEARER,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("An API token, from POST /tokens or the command token create"));
    return new OpenAPI(SpecVersion.V31)
        .openapi("3.1.0")
        .info(
            new Info()
                .title("OKR Cascade")
                .version("v1")
                .description(
                    "Objectives and key results that cascade from company to squad."
                        + " Errors are application/problem+json (RFC 9457).")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/api/v1")))
        .tags(
            operations.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList())
        .security(List.of(new SecurityRequirement().addList(BEARER)))
        .paths(paths)
        .components(components);
  }

  private Operation operation(Endpoint endpoint) {
    Described described = operations.operations().get(endpoint.key());
    if (described == null) {
      throw new IllegalStateException(endpoint.key() + " is not in operations.yaml");
    }
    Operation operation =
        new Operation()
            .operationId(described.id())
            .summary(described.summary())
            .addTagsItem(described.tag());
    endpoint.parameters().forEach((name, in) -> operation.addParametersItem(parameter(name, in)));
    if (described.body() != null) {
      operation.requestBody(body(endpoint, described, described.body()));
    }
    return operation.responses(responses(endpoint, described));
  }

  private Parameter parameter(String name, String in) {
    JsonNode described = operations.parameters().get(name);
    if (described == null) {
      throw new IllegalStateException("the parameter " + name + " is not in operations.yaml");
    }
    Schema<Object> schema = new Schema<>();
    schema.types(Set.of(described.path("type").asText("string")));
    if (described.has("format")) {
      schema.format(described.get("format").asText());
    }
    if (described.has("minimum")) {
      schema.minimum(described.get("minimum").decimalValue());
    }
    if (described.has("maximum")) {
      schema.maximum(described.get("maximum").decimalValue());
    }
    if (described.has("default")) {
      schema.setDefault(described.get("default"));
    }
    described.path("enum").forEach(value -> schema.addEnumItemObject(value.asText()));
    return new Parameter()
        .name(name)
        .in(in)
        .required(in.equals("path"))
        .description(described.path("description").asText())
        .schema(schema)
        .example(described.get("example"));
  }

  private RequestBody body(Endpoint endpoint, Described described, String type) {
    Schema<?> schema = schemas.reference(type);
    if (described.reason()) {
      Schema<Object> why = new Schema<>();
      why.types(Set.of("object"));
      Schema<Object> text = new Schema<>();
      text.types(Set.of("string"));
      text.description("Why; needed where what is changed is committed");
      why.addProperty("reason", text);
      schema = new Schema<>().allOf(List.of(schema, why));
    }
    Content content = new Content();
    for (String mediaType : endpoint.consumes()) {
      content.addMediaType(mediaType, new MediaType().schema(schema).example(described.example()));
    }
    return new RequestBody().required(true).content(content);
  }

  private ApiResponses responses(Endpoint endpoint, Described described) {
    ApiResponses responses = new ApiResponses();
    ApiResponse success = new ApiResponse().description(successWords(described));
    if (described.answer() != null) {
      Content content = new Content();
      for (String mediaType : endpoint.produces()) {
        content.addMediaType(mediaType, answer(mediaType, described.answer()));
      }
      success.content(content);
    }
    if (endpoint.parameters().containsKey("If-None-Match")
        || (described.answer() != null && described.answer().startsWith("Versioned"))) {
      success.addHeaderObject("ETag", header("Entity tag of this answer", "\"3\""));
    }
    if (described.success() == 201) {
      success.addHeaderObject("Location", header("Path of what was created", "/api/v1/teams/t"));
    }
    responses.addApiResponse(Integer.toString(described.success()), success);
    if (endpoint.parameters().containsKey("If-None-Match")) {
      responses.addApiResponse(
          "304", new ApiResponse().description("The answer at hand still holds"));
    }
    for (int status : errors(endpoint)) {
      responses.addApiResponse(Integer.toString(status), problem(status));
    }
    return responses;
  }

  private static String successWords(Described described) {
    return switch (described.success()) {
      case 201 -> "Created";
      case 204 -> "Deleted";
      default -> "Done";
    };
  }

  private static Header header(String description, String example) {
    Schema<Object> schema = new Schema<>();
    schema.types(Set.of("string"));
    return new Header().description(description).schema(schema).example(example);
  }

  private MediaType answer(String mediaType, String type) {
    if (!mediaType.contains("json") && !mediaType.contains("yaml")) {
      Schema<Object> text = new Schema<>();
      text.types(Set.of("string"));
      return new MediaType().schema(text).example(textExample(mediaType));
    }
    return new MediaType().schema(schemas.reference(type)).example(example(type));
  }

  private static String textExample(String mediaType) {
    return mediaType.contains("csv")
        ? "id,code,severity,subjectType,subjectId,teamId,message,advice,waived"
        : "id: 4711\nevent: CHECK_IN\ndata: {\"revision\": 812}\n";
  }

  /** An example of a type, made from that of the record within it. */
  private Object example(String type) {
    if (type.startsWith("Page<")) {
      return Map.of("items", List.of(example(type.substring(5, type.length() - 1))));
    }
    if (type.startsWith("Versioned<")) {
      ObjectNode content = (ObjectNode) example(type.substring(10, type.length() - 1));
      return content
          .deepCopy()
          .put("version", 1)
          .put("createdAt", "2026-11-02T08:00:00Z")
          .put("updatedAt", "2026-11-02T08:00:00Z");
    }
    return Objects.requireNonNull(operations.answers().get(type), "no example of " + type);
  }

  private static Set<Integer> errors(Endpoint endpoint) {
    Set<Integer> errors = new TreeSet<>(Set.of(400, 401, 429, 503));
    boolean writes = !endpoint.method().equals("GET");
    if (writes || endpoint.path().equals("/export")) {
      errors.add(403);
    }
    if (endpoint.path().contains("{")) {
      errors.add(404);
    }
    if (endpoint.parameters().containsKey("limit")) {
      errors.add(422);
    }
    if (writes) {
      errors.add(409);
    }
    if (endpoint.parameters().containsKey("If-Match")) {
      errors.add(412);
    }
    if (!endpoint.consumes().isEmpty()) {
      errors.addAll(List.of(413, 415, 422));
    }
    return errors;
  }

  private ApiResponse problem(int status) {
    Problem example = Problem.example(status);
    return new ApiResponse()
        .description(example.title())
        .content(
            new Content()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    new MediaType().schema(schemas.reference("Problem")).example(example)));
  }

  /** The operations that are described; for checking that each is there. */
  static List<String> described() {
    return new ArrayList<>(Operations.load().operations().keySet());
  }
}
