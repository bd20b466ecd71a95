package io.okrcascade.api.access;

import io.okrcascade.api.platform.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What nobody but its holder knows: of it only a hash is kept. */
final class Secrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** One that is neither typed nor read by people, of a cookie or a link: 256 random bits. */
  static String make() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** By which one is found again. What is hashed has so many random bits that no salt is needed. */
  static String hash(String secret) {
    return HexFormat.of().formatHex(Bytes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
