package io.okrcascade.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Secrets are told from other words, and none from another. */
class TokenSecretTest {
  @Test
  void holdsTheChecksumOfItsRandomPart() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String secret = TokenSecret.make();
      assertThat(secret).matches("okr_[0-9A-Za-z]{36}");
      assertThat(secret.substring(34)).isEqualTo(TokenSecret.checksum(secret.substring(4, 34)));
      assertThat(TokenSecret.prefix(secret)).isEqualTo(secret.substring(0, 8));
      made.add(secret);
    }
    assertThat(made).hasSize(1_000);
  }

  /** CRC-32 of "123456789" is 0xCBF43926, and that 3jZRME in base 62 of 0-9A-Za-z. */
  @Test
  void theChecksumIsThatOfEverybody() {
    assertThat(TokenSecret.checksum("123456789")).isEqualTo("3jZRME");
    assertThat(TokenSecret.checksum("")).isEqualTo("000000");
  }
}
