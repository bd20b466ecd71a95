package io.okrcascade.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api.Answer;

/** How tests write requests and what they expect of answers, in few words. */
public final class Talk {
  private Talk() {}

  /**
   * JSON with apostrophes for quotes, and days by name: $today, $later (in 20 days), $end (in 30,
   * all within the quarter) and $beyond (after it).
   */
  public static String quoted(String json) {
    return json.replace("$today", Company.today().toString())
        .replace("$later", Company.today().plusDays(20).toString())
        .replace("$end", Company.today().plusDays(30).toString())
        .replace("$beyond", Company.today().plusDays(60).toString())
        .replace('\'', '"');
  }

  /** The answer, which must be a success. */
  public static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    return answer;
  }

  /** The answer, which must be a refusal that names a code. */
  public static Answer refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.text()).contains("\"" + code + "\"");
    return answer;
  }
}
