package io.okrcascade.api.write;

/**
 * What was answered to the request of a key.
 *
 * @param fingerprint of that request
 */
public record Kept<A>(String fingerprint, A answer) {}
