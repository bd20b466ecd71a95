package io.okrcascade.api.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposedUriTest {
  @ParameterizedTest
  @CsvSource({
    "http://h/marche%CC%81?q=e%CC%81t%C3%A9&limit=3, http://h/march%C3%A9?q=%C3%A9t%C3%A9&limit=3",
    // What would be composed with a delimiter stays apart from it.
    "http://h/a?q=%CC%B8x, http://h/a?q=%CC%B8x",
    // Escapes of what parts texts stay, as does what is no UTF-8.
    "http://h/a%2Fe%CC%81+b;c?q=%E9e%CC%81&r=e%CC%81+b%26c, http://h/a%2F%C3%A9%2Bb;c?q=%E9e%CC%81&r=%C3%A9%20b%26c",
    "http://h/%C3?q=%E1%80, http://h/%C3?q=%E1%80",
    // Letters of which each is escaped, and what is composed to a sign of ASCII.
    "http://h/?q=%6E%CC%83, http://h/?q=%C3%B1",
    "http://h/?q=%E1%BF%AF, http://h/?q=%60",
    "http://h/a%CD%BEb, http://h/a%3Bb",
    "http://h/%F0%9F%98%80, http://h/%F0%9F%98%80",
  })
  void textsOfAnAddressAreComposed(String sent, String read) {
    assertThat(ComposedUri.composed(sent)).isEqualTo(read);
  }
}
