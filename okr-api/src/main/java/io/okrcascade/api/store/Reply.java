package io.okrcascade.api.store;

import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers.
 *
 * @param location path of what was created, below the API's root; null otherwise
 * @param version of the resource, for its ETag; null without one
 * @param body null for an empty answer
 */
public record Reply(
    int status, @Nullable String location, @Nullable Integer version, @Nullable Object body) {

  public static Reply created(String location, Versioned<?> row) {
    return new Reply(201, location, row.version(), row);
  }

  public static Reply ok(Versioned<?> row) {
    return new Reply(200, null, row.version(), row);
  }

  public static Reply deleted() {
    return new Reply(204, null, null, null);
  }

  /** The same with another body. */
  public Reply withBody(Object other) {
    return new Reply(status, location, version, other);
  }
}
