package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the code of the resources does not say about the operations, as {@code operations.yaml} has
 * it.
 *
 * @param operations by method and path, such as {@code GET /teams}
 * @param descriptions of operations, by their ids
 * @param parameters by name
 * @param answers an example of each type of answer
 * @param fields what fields mean, by name, or by record and name where that is not the same for all
 */
record Operations(
    Map<String, String> tags,
    Map<String, Described> operations,
    Map<String, String> descriptions,
    Map<String, JsonNode> parameters,
    Map<String, JsonNode> answers,
    Map<String, String> fields) {

  /**
   * One operation.
   *
   * @param body type of its body, or null
   * @param optional whether the body may be left out
   * @param needs fields that the body must have
   * @param reason whether the body may say why beside its own fields
   * @param answer type of its answer, or null for none
   * @param status of success; 200 where it is not said
   * @param creates whether it may create too, with 201
   * @param errors statuses that do not follow from its shape
   * @param example of a body
   */
  record Described(
      String id,
      String tag,
      String summary,
      @Nullable String body,
      boolean optional,
      List<String> needs,
      boolean reason,
      @Nullable String answer,
      int status,
      boolean creates,
      List<Integer> errors,
      @Nullable JsonNode example) {
    Described {
      needs = needs == null ? List.of() : needs;
      errors = errors == null ? List.of() : errors;
    }

    int success() {
      return status == 0 ? 200 : status;
    }
  }

  /** What is said of an endpoint. */
  Described of(Endpoint endpoint) {
    Described described = operations.get(endpoint.key());
    if (described == null) {
      throw new IllegalStateException(endpoint.key() + " is not in operations.yaml");
    }
    return described;
  }

  /** What there is to know about an operation. */
  String description(Described operation) {
    String description = descriptions.get(operation.id());
    if (description == null) {
      throw new IllegalStateException(operation.id() + " has no description in operations.yaml");
    }
    return description;
  }

  static Operations load() {
    ObjectMapper mapper = Json.yaml().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in =
        Objects.requireNonNull(Operations.class.getResourceAsStream("/openapi/operations.yaml"))) {
      return mapper.readValue(in, Operations.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
