package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the code of the resources does not say about the operations, as {@code operations.yaml} has
 * it.
 *
 * @param operations by method and path, such as {@code GET /teams}
 * @param parameters by name
 * @param answers an example of each type of answer
 */
record Operations(
    Map<String, String> tags,
    Map<String, Described> operations,
    Map<String, JsonNode> parameters,
    Map<String, JsonNode> answers) {

  /**
   * One operation.
   *
   * @param body type of its body, or null
   * @param reason whether the body may say why beside its own fields
   * @param answer type of its answer, or null for none
   * @param status of success; 200 where it is not said
   * @param example of a body
   */
  record Described(
      String id,
      String tag,
      String summary,
      @Nullable String body,
      boolean reason,
      @Nullable String answer,
      int status,
      @Nullable JsonNode example) {
    int success() {
      return status == 0 ? 200 : status;
    }
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
