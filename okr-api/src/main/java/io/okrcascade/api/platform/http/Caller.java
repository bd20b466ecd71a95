package io.okrcascade.api.platform.http;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf a request is made. What they may do is looked up where it is needed,
 * from the organization as it is committed then.
 */
public record Caller(String personId) implements Principal {
  /** Who runs the service's commands; no person has such an id. */
  public static final Caller OPERATOR = new Caller("~operator");

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
