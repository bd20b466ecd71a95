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
    // Escapes of what parts texts, of blanks and of no UTF-8 stay.
    "http://h/a%2Fb%20c+d%26?q=%E9e%CC%81, http://h/a%2Fb%20c+d%26?q=%E9e%CC%81",
    "http://h/%F0%9F%98%80, http://h/%F0%9F%98%80",
  })
  void textsOfAnAddressAreComposed(String sent, String read) {
    assertThat(ComposedUri.composed(sent)).isEqualTo(read);
  }
}
