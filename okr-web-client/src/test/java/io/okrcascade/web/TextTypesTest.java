package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The type of the texts says which there are, and what each must be given. */
class TextTypesTest {

  @Test
  void aTextIsAStringOrAFunctionOfItsArguments() throws Exception {
    String catalogue =
        """
        { "title": "Teams",
          "problems": { "404": "There is nothing here.", "": "Something else" },
          "examples": [ { "steps": [ "Write", "Read" ] }, { "steps": [ "Think" ] } ],
          "left": "{n, number} left",
          "said": "{by}: {text}",
          "found": "{n, plural, one {# of {all}} other {{n} of {all}, {how, select, x {} other {{how}}}}}" }
        """;
    assertThat(TextTypes.of(new ObjectMapper().readTree(catalogue)))
        .isEqualTo(
            """
            /** The texts of the pages; written by the build from the English catalogue. */
            interface Texts {
              'title': string;
              'problems': {
                '404': string;
                '': string;
              };
              'examples': {
                'steps': string[];
              }[];
              'left': (given: {n: number}) => string;
              'said': (given: {by: string | number; text: string | number}) => string;
              'found': (given: {all: string | number; how: string; n: number}) => string;
            }
            """);
  }

  @Test
  void whatIsNoMessageHasNoArguments() {
    assertThatThrownBy(() -> TextTypes.arguments("{n, plural, one {#"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
