package io.okrcascade.api.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are neither typed nor read by people: of cookies and of links, 256 random bits. */
final class LinkSecret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkSecret() {}

  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
