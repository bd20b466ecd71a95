package io.okrcascade.core.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a comment mentions. */
class CommentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@ana look | ana",
        "look, @ana.ruiz! | ana.ruiz",
        "(@leo) and @ana | leo ana",
        "write to leo@example.com | ''",
        "write to leo+okr@example.com or zoé@example.com | ''",
        "nobody @ all | ''",
        "@ana, @leo and again @ana | ana leo",
      })
  void mentionsWhoStandsBehindAnAtSign(String text, String ids) {
    assertThat(String.join(" ", comment(text).mentions())).isEqualTo(ids);
  }

  @Test
  void aDotMayEndTheSentence() {
    assertThat(comment("ask @ana.").mentions()).containsExactly("ana.", "ana");
  }

  private static Comment comment(String text) {
    return new Comment("c", CommentSubject.OBJECTIVE, "o", text, "x", Instant.EPOCH);
  }
}
