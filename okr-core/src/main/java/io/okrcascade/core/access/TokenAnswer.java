package io.okrcascade.core.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token.
 *
 * @param expiresAt null where it does not expire
 * @param secret shown once, when the token is created
 */
public record TokenAnswer(
    String id,
    String personId,
    String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "TokenAnswer[id=%s, personId=%s, name=%s]".formatted(id, personId, name);
  }
}
