package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers.
 *
 * @param location path of what was created, below the API's root; null otherwise
 * @param version of the resource, for its ETag; null without one
 * @param body null for an empty answer; bytes for JSON that is written already
 */
public record Reply(
    int status, @Nullable String location, @Nullable Integer version, @Nullable Object body) {
  /** What a deletion answers. */
  public static final Reply NOTHING = new Reply(204, null, null, null);

  /** All of it but its body. */
  Reply withoutBody() {
    return new Reply(status, location, version, null);
  }

  /** With its body as the bytes that are sent, and kept for a request that is repeated. */
  Reply written(ObjectMapper json) {
    String text = Json.write(json, body);
    return new Reply(
        status, location, version, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }
}
