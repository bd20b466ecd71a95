package io.okrcascade.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.core.message.InvalidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where other systems speak of the same thing: an address of the web. */
class ExternalLinkTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://x", "HTTPS://X", "http://x.example/a?b#c"})
  void anAddressIsOne(String url) {
    assertThat(new ExternalLink("Jira", url, null).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://x, url must begin with http:// or https://",
    "javascript:x, url must begin with http:// or https://",
    "https://, 'url must name a host after http:// or https://, and have no spaces'",
    "https://x y, 'url must name a host after http:// or https://, and have no spaces'",
  })
  void whatIsNoneIsToldWhy(String url, String told) {
    assertThatThrownBy(() -> new ExternalLink("Jira", url, null))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.violations())
                    .singleElement()
                    .satisfies(it -> assertThat(it.message()).isEqualTo(told)));
  }
}
