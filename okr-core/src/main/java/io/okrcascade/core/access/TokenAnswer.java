package io.okrcascade.core.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API token.
 *
 * @param scopes what it is for, in their order
 * @param prefix how its secret begins; null for one that was made before prefixes were kept
 * @param expiresAt null where it does not expire, as some that were made in earlier days
 * @param lastUsedAt to the minute; null where it never was
 * @param madeById who made it for somebody else; null where that is its person or the command line
 * @param secret shown once, when the token is created
 */
public record TokenAnswer(
    String id,
    String personId,
    String name,
    List<TokenScope> scopes,
    @Nullable String prefix,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String madeById,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  /** Without the secret, so that it reaches no log. */
  @Override
  public String toString() {
    return "TokenAnswer[id=%s, personId=%s, name=%s]".formatted(id, personId, name);
  }
}
