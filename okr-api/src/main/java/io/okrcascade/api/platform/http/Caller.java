package io.okrcascade.api.platform.http;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf a request is made. What they may do is looked up where it is needed,
 * from the organization as it is committed then.
 *
 * @param credential of several by which a person may be signed in the one that is used, such as the
 *     hash of a token; null for none
 */
public record Caller(String personId, @Nullable String credential) implements Principal {
  /** Who runs the service's commands; no person has such an id. */
  public static final Caller OPERATOR = new Caller("~operator", null);

  public boolean isOperator() {
    return equals(OPERATOR);
  }

  /** The person to name as the author of a change; null where that is no person. */
  public @Nullable String actorId() {
    return isOperator() ? null : personId;
  }

  @Override
  public String getName() {
    return personId;
  }
}
