package io.okrcascade.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  @Test
  void tellsEverythingAtOnceInOrder() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                new Check()
                    .id("id", null)
                    .name("name", " ")
                    .text("note", "x".repeat(10_001))
                    .range("share", 1.5, 0, 1)
                    .that(false, "/own", "OWN_RULE", "own")
                    .done());
    assertThat(refused.violations())
        .containsExactly(
            new Violation("/id", "REQUIRED", "id is required"),
            new Violation("/name", "REQUIRED", "name is required"),
            new Violation(
                "/note", "TOO_LONG", "note has 10001 characters, at most 10000 are allowed"),
            new Violation("/share", "OUT_OF_RANGE", "share must be from 0 to 1"),
            new Violation("/own", "OWN_RULE", "own"));
    assertThat(refused).hasMessageContaining("/own own").hasMessageContaining("; ");
  }

  /** So that a database is brought into order once. */
  @Test
  void whatIsLeftOfATextIsVisible() {
    int[] odd = {
      'a', ' ', 0xA0, 0xAD, 0x34F, 0x627, 0x915, 0x94D, 0x2014, 0x200B, 0x200C, 0x200D, 0x20E3,
      0x2139, 0x2764, 0x2800, 0x3164, 0x8FBB, 0xFE0F, 0x1F469, 0x1F4BB, 0xE0100, '\n'
    };
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(6, 0, odd.length).forEach(at -> text.appendCodePoint(odd[at]));
      String seen = VisibleText.of(text.toString());
      assertThat(VisibleText.isVisible(seen)).as(seen).isTrue();
      assertThat(VisibleText.of(seen)).isEqualTo(seen);
    }
  }

  @Test
  void aNameThatIsAllBlankIsNone() {
    for (String name : List.of(" ", "\u00a0", "\u2003\u3000", "\u2800")) {
      assertThat(new Check().name("name", name).externalId(name).found())
          .extracting(Violation::code)
          .contains("REQUIRED")
          .hasSize(2);
    }
  }

  @Test
  void isSilentWhereNothingIsWrong() {
    assertThatCode(
            () ->
                new Check()
                    .id("id", "a")
                    .optionalId("other", null)
                    .text("note", null)
                    .range("share", null, 0, 1)
                    .measure("value", null)
                    .done())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\u00eb",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\ud83d\udc69\u200d\ud83d\udcbb done",
        "\u2764\ufe0f and 1\ufe0f\u20e3, \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb, \u203c\ufe0f",
        "\u8fbb\udb40\udd00",
        "\u2139\ufe0f Help \u3030\ufe0f",
        "\u0d1c\u0d4b\u0d23\u0d4d\u200d and \u0647\u200d.\u0634",
        "1\u00a0000 \u2019"
      })
  void namesThatPeopleSee(String name) {
    assertThat(new Check().name("name", name).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines",
        "tab\there",
        "zero\u200bwidth",
        "grapheme\u034fjoiner",
        "Team 1\ufe0f",
        "Pay\ufe0eroll",
        "\u041f\u200d\u043b\u0430\u043d",
        "done \ud83d\udcbb\u200d",
        "\u2014\u200dx",
        "hangul\u3164filler",
        "\u2764\ufe0f\ufe0f",
        "\u2800\ufe0f",
        "\u2800\u200d\u2800",
        "x\u00a0\ufe0f",
        "joined\u200dhere",
        "not\u200cjoined",
        "\u202eturned round",
        "iso\u2066lated",
        "mark\ufeff",
        "soft\u00adhyphen",
        "escape\u001b[31m",
        "line\u2028separator"
      })
  void namesWithWhatNobodySees(String name) {
    assertThat(new Check().name("name", name).found())
        .extracting(Violation::code)
        .containsExactly("BAD_FORMAT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\r\nlines\tand a tab",
        "zero\u200bwidth, soft\u00adhyphen\ufeff",
        "\u200fright to left",
        "line\u2028separator"
      })
  void textsOfSeveralLines(String text) {
    assertThat(new Check().text("text", text).found()).isEmpty();
    assertThat(VisibleText.readable(text)).isEqualTo(text);
  }

  /** A reason of which nobody sees anything is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u00a0\u2003\u2800",
        "\u200b",
        "\u2060 \ufeff\u00ad",
        "\u200d\u200c",
        "\ufe0f",
        "\u3164\u115f",
        "\u2028\u200f"
      })
  void textsOfWhichNothingIsSeen(String text) {
    assertThat(VisibleText.isBlank(text)).isTrue();
    assertThat(VisibleText.isBlank(text + "x" + text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202eb",
        "a\u202ab",
        "a\u2066b",
        "a\u2069b",
        "a\u001bb",
        "a\u0085b",
        "a\u0000b"
      })
  void textsThatAreNotWhatTheySeem(String text) {
    assertThat(new Check().text("text", text).found())
        .extracting(Violation::code)
        .containsExactly("BAD_FORMAT");
    assertThat(VisibleText.readable(text)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "A.b_c-9", "0-0"})
  void ids(String id) {
    assertThat(new Check().id("id", id).found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", ".a", "_a", "a b", "é", "a/b", "a\n"})
  void notIds(String id) {
    assertThat(new Check().id("id", id).found()).extracting(Violation::code).containsOnly("BAD_ID");
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertThat(new Check().id("id", "a".repeat(64)).found()).isEmpty();
    assertThat(new Check().id("id", "a".repeat(65)).found()).hasSize(1);
  }

  @Test
  void namesAndTextsHaveAGreatestLengthAndNoNul() {
    assertThat(new Check().name("name", "n".repeat(255)).found()).isEmpty();
    assertThat(new Check().name("name", "n".repeat(256)).found()).hasSize(1);
    assertThat(new Check().text("text", "t".repeat(10_000)).found()).isEmpty();
    assertThat(new Check().text("text", "a\0b").found())
        .extracting(Violation::code)
        .containsExactly("BAD_FORMAT");
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "100, true",
    "100.0001, false",
    "0.0001, true",
    "0.00011, false",
    "0.3, true",
    "0.30000000000000004, false",
    "-0.1, false",
    "NaN, false",
    "Infinity, false",
  })
  void weights(double weight, boolean fine) {
    assertThat(new Check().weight("weight", weight, 100).found().isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({
    "99999999999999.9999, true",
    "-99999999999999.9999, true",
    "100000000000000, false",
    "-1E+14, false",
    "1E+400, false",
    "0.0005, true",
    "0.00045, false",
    "0.50000000, true",
  })
  void measures(@Nullable BigDecimal measure, boolean fine) {
    assertThat(new Check().measure("value", measure).found().isEmpty()).isEqualTo(fine);
  }

  @Test
  void violationsOfAPartAreSeenFromTheWhole() {
    List<Violation> part = new Check().id("id", "-").found();
    assertThat(new Check().under("/teams/3", part).found())
        .extracting(Violation::pointer)
        .containsExactly("/teams/3/id");
  }
}
