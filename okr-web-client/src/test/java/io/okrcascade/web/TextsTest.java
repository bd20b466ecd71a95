package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages speak French as completely as English. That no module asks for a text that there is
 * not, the type checker holds.
 */
class TextsTest {

  /** Names, signs, and words that both languages have. */
  private static final Set<String> THE_SAME_IN_BOTH =
      Set.of(
          "",
          "%",
          "(n) => `+${n}`",
          "(n) => `Section ${n}`",
          "(n) => count(n, 'check-in')",
          "(n) => count(n, 'initiative')",
          "Administration",
          "Ambition",
          "Audit",
          "Briefing",
          "Cascade",
          "Cause",
          "Causes",
          "Check-ins",
          "Contributions",
          "Cycle",
          "Cycles",
          "Date",
          "Description",
          "E-mail",
          "Effort",
          "Export",
          "Format",
          "Impact",
          "Import",
          "Incident",
          "Indices",
          "Initiative",
          "Initiatives",
          "Maintenance",
          "Mentions",
          "Menu",
          "Mode",
          "Note",
          "OKR Cascade",
          "Parent",
          "Phase",
          "Phases",
          "Position",
          "Product Ops",
          "Programme",
          "Programmes",
          "Satisfaction",
          "Score",
          "Sections",
          "Solution",
          "Source",
          "Squad",
          "Type",
          "Zoom",
          "check-in",
          "contribution",
          "cycle",
          "effort",
          "initiative",
          "programme",
          "–");

  /** Prints a file of texts flat: each by its place. */
  private static final String FLAT =
      """
      const [name, file] = process.argv.slice(1);
      const texts = (await import(file))[name];
      const flat = {};
      const walk = (value, place) => {
        if (value && typeof value === 'object') {
          flat[place] = {kind: Array.isArray(value) ? 'array' : 'object', words: ''};
          Object.entries(value).forEach(([key, each]) => walk(each, `${place}/${key}`));
        } else {
          const kind = typeof value === 'function' ? `function of ${value.length}` : typeof value;
          flat[place] = {kind, words: String(value)};
        }
      };
      walk(texts, '');
      console.log(JSON.stringify(flat));
      """;

  private static Map<String, Text> english;
  private static Map<String, Text> french;

  /**
   * @param kind of its value: a string, a function of so many arguments, what holds further texts
   * @param words the text itself, or the source of the function that makes it
   */
  private record Text(String kind, String words) {}

  @BeforeAll
  static void read() throws Exception {
    english = textsOf("en");
    french = textsOf("fr");
  }

  @Test
  void eachTextIsThereInBothLanguagesAndOfTheSameKind() {
    assertThat(french.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(placesWhere((place, text) -> !text.kind().equals(inEnglish(place).kind())))
        .isEmpty();
  }

  @Test
  void noTextIsStillEnglishInFrench() {
    assertThat(
            placesWhere(
                (place, text) ->
                    text.words().equals(inEnglish(place).words())
                        && !THE_SAME_IN_BOTH.contains(text.words())))
        .isEmpty();
  }

  @Test
  void frenchSetsItsPunctuationApart() {
    Predicate<String> squeezed = Pattern.compile("\\S[;?!»]|«\\S|\\w: |[“”]|'").asPredicate();
    assertThat(
            placesWhere(
                (place, text) -> text.kind().equals("string") && squeezed.test(text.words())))
        .isEmpty();
  }

  private static Map<String, Text> placesWhere(BiPredicate<String, Text> isWrong) {
    return french.entrySet().stream()
        .filter(entry -> isWrong.test(entry.getKey(), entry.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Text inEnglish(String place) {
    return Objects.requireNonNull(english.get(place), place);
  }

  private static Map<String, Text> textsOf(String language) throws Exception {
    Node.Run run =
        Node.run(
            "--no-warnings",
            "--input-type=module",
            "--eval",
            FLAT,
            language,
            "./src/main/web/texts/" + language + ".js");
    assertThat(run.exitStatus()).as(run.output()).isZero();
    return new ObjectMapper().readValue(run.output(), new TypeReference<>() {});
  }
}
