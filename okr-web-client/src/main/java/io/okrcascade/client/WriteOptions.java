package io.okrcascade.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may go with the creation of a record.
 *
 * @param idempotencyKey under which the service answers a repeated request as it did the first one;
 *     null for a random one, which covers the retries of this client
 * @param reason kept in the change log; required for some changes once a cycle is ACTIVE
 */
public record WriteOptions(@Nullable String idempotencyKey, @Nullable String reason) {
  private static final int LONGEST_KEY = 255;

  /** A random key and no reason. */
  public static final WriteOptions DEFAULT = new WriteOptions(null, null);

  /** Refuses a key that cannot be sent. */
  public WriteOptions {
    if (idempotencyKey != null
        && (idempotencyKey.length() > LONGEST_KEY || !idempotencyKey.matches("[\\x21-\\x7e]+"))) {
      throw new IllegalArgumentException(
          "an Idempotency-Key has 1 to " + LONGEST_KEY + " printable characters of ASCII");
    }
  }

  /** With a reason. */
  public static WriteOptions ofReason(String reason) {
    return new WriteOptions(null, reason);
  }

  /** The same under a key of one's own: for repeating the request from another process. */
  public WriteOptions withIdempotencyKey(String key) {
    return new WriteOptions(key, reason);
  }

  /** The same with a reason. */
  public WriteOptions withReason(String why) {
    return new WriteOptions(idempotencyKey, why);
  }

  String keyOrRandom() {
    return idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
  }
}
