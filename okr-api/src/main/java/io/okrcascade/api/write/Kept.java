package io.okrcascade.api.write;

import io.okrcascade.core.message.InvalidException;

/**
 * What was answered to the request of a key.
 *
 * @param fingerprint of that request
 */
public record Kept<A>(String fingerprint, A answer) {
  /**
   * The answer, for a request that comes with the same key.
   *
   * @throws InvalidException where the key was that of another request
   */
  public A answerTo(Key key) {
    if (!fingerprint.equals(key.fingerprint())) {
      throw new InvalidException(
          "", "IDEMPOTENCY_KEY_REUSED", "this Idempotency-Key was used for another request");
    }
    return answer;
  }
}
