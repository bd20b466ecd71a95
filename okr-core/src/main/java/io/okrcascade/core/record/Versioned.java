package io.okrcascade.core.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A record as it is kept, with what every mutable resource carries besides its content.
 *
 * @param version 1 at creation, one more with every change
 * @param createdAt UTC, to the microsecond
 * @param updatedAt UTC, to the microsecond
 */
public record Versioned<T extends Record>(
    @JsonUnwrapped T content, int version, Instant createdAt, Instant updatedAt) {

  /** The next version of this record. */
  public Versioned<T> next(T changed, Instant now) {
    return new Versioned<>(changed, version + 1, createdAt, now);
  }

  /** This version with another content, which is not kept. */
  public Versioned<T> with(T other) {
    return new Versioned<>(other, version, createdAt, updatedAt);
  }

  public static <T extends Record> Versioned<T> first(T content, Instant now) {
    return new Versioned<>(content, 1, now, now);
  }
}
