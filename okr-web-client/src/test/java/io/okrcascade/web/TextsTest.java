package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
          "+{n}",
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
          "Section {n}",
          "Sections",
          "Solution",
          "Source",
          "Squad",
          "Type",
          "Zoom",
          "check-in",
          "contribution",
          "cycle",
          "briefing",
          "effort",
          "initiative",
          "programme",
          "{greeting}, {name}",
          "{n, plural, one {# check-in} other {# check-ins}}",
          "{n, plural, one {# initiative} other {# initiatives}}",
          "{n, plural, one {# programme} other {# programmes}}",
          "–");

  private static Map<String, String> english;
  private static Map<String, String> french;

  @BeforeAll
  static void read() throws Exception {
    english = Catalogue.of("en");
    french = Catalogue.of("fr");
  }

  @Test
  void eachTextIsThereInBothLanguages() {
    assertThat(french.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
  }

  @Test
  void eachMessageHasTheSameArgumentsInBothLanguages() {
    assertThat(french.entrySet())
        .filteredOn(text -> english.containsKey(text.getKey()))
        .allSatisfy(
            text ->
                assertSameArguments(
                    TextTypes.arguments(english.get(text.getKey())),
                    TextTypes.arguments(text.getValue())));
  }

  /** French may do without the plural of a number, but not ask for that of a word. */
  private static void assertSameArguments(
      Map<String, String> asked, Map<String, String> askedInFrench) {
    assertThat(askedInFrench).containsOnlyKeys(asked.keySet());
    askedInFrench.forEach(
        (name, type) -> assertThat(type).as(name).isIn(asked.get(name), TextTypes.AS_IT_IS));
  }

  @Test
  void noTextIsStillEnglishInFrench() {
    assertThat(french.entrySet())
        .filteredOn(text -> !THE_SAME_IN_BOTH.contains(text.getValue()))
        .allSatisfy(text -> assertThat(text.getValue()).isNotEqualTo(english.get(text.getKey())));
  }

  /** In a dialog two buttons of one name cannot be told apart; undoing is offered in none. */
  @Test
  void onlyCancellingIsCalledSo() {
    for (Map<String, String> texts : List.of(english, french)) {
      assertThat(texts.entrySet())
          .filteredOn(text -> text.getValue().equals(texts.get("/cancel")))
          .extracting(Map.Entry::getKey)
          .isSubsetOf("/cancel", "/undo");
    }
  }

  @Test
  void frenchSetsItsPunctuationApart() {
    assertThat(french.values())
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\S[;?!»]|«\\S|\\w: |[“”]|'"));
  }
}
