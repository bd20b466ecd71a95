package io.okrcascade.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a person signs in, once.
 *
 * @param url shown once; a path where the service does not know its own address
 */
public record InvitationAnswer(@Nullable String url, Instant expiresAt) {

  /** Without the link, so that it reaches no log. */
  @Override
  public String toString() {
    return "InvitationAnswer[expiresAt=%s]".formatted(expiresAt);
  }
}
