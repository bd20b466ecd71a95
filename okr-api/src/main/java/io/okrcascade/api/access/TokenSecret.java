package io.okrcascade.api.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Secrets of tokens: {@code okr_}, 30 random characters, and 6 of their checksum, by which whoever
 * looks for secrets that leaked tells one from other words. It has 178 random bits.
 */
final class TokenSecret {
  private static final String PREFIX = "okr_";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_DIGITS = 30;
  private static final int CHECK_DIGITS = 6;
  private static final int SHOWN = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenSecret() {}

  static String make() {
    StringBuilder digits = new StringBuilder(RANDOM_DIGITS);
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      digits.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
    }
    return PREFIX + digits + checksum(digits.toString());
  }

  /** The CRC-32 of the random characters, in base 62. */
  static String checksum(String digits) {
    CRC32 crc = new CRC32();
    crc.update(digits.getBytes(StandardCharsets.US_ASCII));
    char[] check = new char[CHECK_DIGITS];
    long rest = crc.getValue();
    for (int i = CHECK_DIGITS - 1; i >= 0; i--) {
      check[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return new String(check);
  }

  /** How a secret begins, by which people know it again. */
  static String prefix(String secret) {
    return secret.substring(0, SHOWN);
  }
}
