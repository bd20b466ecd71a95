package io.okrcascade.api.write;

/**
 * By what a repeated request is known.
 *
 * @param principal who sent it; keys of several people have nothing to do with one another
 * @param value as the client sent it
 * @param fingerprint of method, path and body, by which a key used twice is told from a retry
 */
public record Key(String principal, String value, String fingerprint) {
  /** What tells keys apart. */
  public record Name(String principal, String value) {}

  public Name name() {
    return new Name(principal, value);
  }
}
