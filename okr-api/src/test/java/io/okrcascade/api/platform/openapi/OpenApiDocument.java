package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.openapi.Operations.Described;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The OpenAPI 3.1 document: paths, parameters and media types from the resources themselves,
 * schemas from the records, and the rest from {@link Operations}.
 */
final class OpenApiDocument {
  private static final String BEARER = "token";
  private static final String COOKIE = "session";

  private final Operations operations = Operations.load();
  private final RecordSchemas schemas;
  private final List<Endpoint> endpoints;
  private final Responses responses;

  OpenApiDocument(List<Endpoint> endpoints, Map<String, Class<?>> types) {
    this.endpoints = endpoints;
    this.schemas = new RecordSchemas(types, operations.fields());
    this.responses = new Responses(operations, schemas, endpoints);
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
    components.addSecuritySchemes(
        COOKIE,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("okr_session")
            .description(
                "A browser that is signed in (__Host-okr_session under https); writing by it takes"
                    + " X-OKR-Request: 1 and the same origin, else 403 CROSS_SITE"));
    OpenAPI document = document(paths, components);
    components.getSchemas().keySet().retainAll(UsedSchemas.of(document));
    return document;
  }

  private OpenAPI document(Paths paths, Components components) {
    return new OpenAPI(SpecVersion.V31)
        .openapi("3.1.0")
        .info(
            new Info()
                .title("OKR Cascade")
                .version("v1")
                .description(
                    "Objectives and key results that cascade from company to squad."
                        + " Errors are application/problem+json (RFC 9457).")
                .contact(new Contact().name("OKR Cascade"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/api/v1")))
        .tags(
            operations.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList())
        .security(
            List.of(
                new SecurityRequirement().addList(BEARER),
                new SecurityRequirement().addList(COOKIE)))
        .paths(paths)
        .components(components);
  }

  private Operation operation(Endpoint endpoint) {
    Described described = operations.of(endpoint);
    Operation operation =
        new Operation()
            .operationId(described.id())
            .summary(described.summary())
            .description(operations.description(described))
            .addTagsItem(described.tag());
    endpoint
        .parameters()
        .forEach((name, in) -> operation.addParametersItem(parameter(described.id(), name, in)));
    if (endpoint.isOpen()) {
      operation.security(List.of());
    }
    if (described.body() != null) {
      operation.requestBody(body(endpoint, described, described.body()));
    }
    return operation.responses(responses.of(endpoint));
  }

  private Parameter parameter(String operationId, String name, String in) {
    JsonNode ofAll = operations.parameters().get(name);
    JsonNode described = operations.parameters().getOrDefault(operationId + "." + name, ofAll);
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
    Schema<?> schema = described.reason() ? schemas.withReason(type) : schemas.reference(type);
    if (!described.needs().isEmpty()) {
      schema = new Schema<>().allOf(List.of(schema, new Schema<>().required(described.needs())));
    }
    Content content = new Content();
    for (String mediaType : endpoint.consumes()) {
      content.addMediaType(mediaType, new MediaType().schema(schema).example(described.example()));
    }
    return new RequestBody().required(!described.optional()).content(content);
  }
}
