package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code platform/message.js} writes messages as ICU itself does. */
class MessageTest {

  /** Prints what becomes of each message in the file, or why none does. */
  private static final String WRITE =
      """
      import {readFileSync} from 'node:fs';
      import {messagesIn} from './src/main/web/platform/message.js';
      const [language, file] = process.argv.slice(1);
      const compile = messagesIn(language);
      const write = ({pattern, given}) => {
        try {
          return compile(pattern)(given);
        } catch (error) {
          return error.name;
        }
      };
      console.log(JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).map(write)));
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Sample(String pattern, Map<String, Object> given) {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyTextReadsAsInIcu(String language) throws Exception {
    assertAsInIcu(
        language, samples(Catalogue.of(language).values(), List.of(0, 1, 2, 21), "none", "Ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void soDoesAllThatMessagesMayHold(String language) throws Exception {
    List<String> patterns =
        List.of(
            "",
            "# and, no more",
            "{x} of { x }{x}",
            "{n, number} left",
            "{n,number}/{ n , number }",
            "{n, plural, one {# row} other {# rows}} shown",
            "{n,plural,=0{none}one{one of {x}}other{#, {m, plural, one {# a} other {# b}}, #}}",
            "{x, select, none {} Ana {hers: {n, number}} other {{x}’s}}",
            "{n, plural, =1 {} other {{x, select, none {#} other {#, {x}}}}}");
    assertAsInIcu(
        language,
        samples(patterns, List.of(0, 1, 2, 0.5, 1.5, -1, 1234, 1_000_000), "none", "Ana", "Li"));
  }

  @Test
  void whatIsNoMessageIsRefused() throws Exception {
    List<String> patterns =
        List.of(
            "{",
            "}",
            "{}",
            "{n",
            "{n, date}",
            "{n, number, integer}",
            "{n, plural}",
            "{n, plural, one {#}}",
            "{n, plural, other {#}",
            "{n, plural, offset:1 other {#}}",
            "{x, select, none {}} or {x");
    List<Sample> samples = patterns.stream().map(one -> new Sample(one, Map.of())).toList();
    assertThat(written("en", samples)).containsOnly("SyntaxError");
  }

  private void assertAsInIcu(String language, List<Sample> samples) throws Exception {
    assertThat(written(language, samples))
        .containsExactlyElementsOf(
            samples.stream()
                .map(
                    sample ->
                        new MessageFormat(sample.pattern(), Locale.forLanguageTag(language))
                            .format(sample.given()))
                .toList());
  }

  /** Each pattern with each number for what it counts and each word for the rest. */
  private static List<Sample> samples(
      Collection<String> patterns, List<? extends Number> numbers, String... words) {
    List<Sample> samples = new ArrayList<>();
    for (String pattern : patterns) {
      for (Number number : numbers) {
        for (String word : words) {
          Map<String, Object> given = new HashMap<>();
          TextTypes.arguments(pattern)
              .forEach((name, type) -> given.put(name, type.equals("number") ? number : word));
          samples.add(new Sample(pattern, given));
        }
      }
    }
    return samples;
  }

  private List<String> written(String language, List<Sample> samples) throws Exception {
    Path file = folder.resolve("samples.json");
    Files.writeString(file, JSON.writeValueAsString(samples));
    Node.Run run =
        Node.run(
            "--no-warnings", "--input-type=module", "--eval", WRITE, language, file.toString());
    assertThat(run.exitStatus()).as(run.output()).isZero();
    return JSON.readValue(run.output(), new TypeReference<>() {});
  }
}
