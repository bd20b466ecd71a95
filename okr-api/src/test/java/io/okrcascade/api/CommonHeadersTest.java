package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.RunningService;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every answer of the API says beside what was asked. */
class CommonHeadersTest {
  private static RunningService service;
  private static Everything all;
  private static Api ada;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    all = Everything.in(service);
    ada = service.as("ada");
  }

  @Test
  void everyAnswerSaysWhoMayKeepItAndWhatItDependsOn() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : all.operations()) {
      if (!operation.isWrite()) {
        Answer answer = ada.get(all.path(operation));
        String what = operation + " " + answer.status();
        softly.assertThat(answer.headers().allValues("Vary")).as(what).hasSize(1);
        softly
            .assertThat(answer.header("Vary"))
            .as(what)
            .isEqualTo("Accept, Accept-Language, Accept-Encoding");
        softly
            .assertThat(answer.header("Cache-Control"))
            .as(what)
            .isEqualTo(operation.template().equals("/export") ? "no-store" : "private, no-cache");
      }
    }
    softly.assertAll();
    for (Answer answer :
        new Answer[] {
          new Api(service.baseUri(), null).get("/me"), ada.get("/none"), ada.post("/people", "{}")
        }) {
      assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }
    assertThat(ada.get("/teams?limit=0").header("Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void aSecretIsKeptByNobody() {
    Answer made = ada.post("/tokens", "{\"name\": \"n\"}");

    assertThat(made.json().path("secret").asText()).isNotEmpty();
    assertThat(made.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void aRequestKeepsTheNameThatItCameWith() {
    assertThat(ada.with("X-Request-Id", "job-7.1").get("/me").header("X-Request-Id"))
        .isEqualTo("job-7.1");
    assertThat(ada.with("X-Request-Id", "job-8").get("/none").header("X-Request-Id"))
        .isEqualTo("job-8");
    String given = ada.get("/me").header("X-Request-Id");
    assertThat(given).isNotEmpty().isNotEqualTo(ada.get("/me").header("X-Request-Id"));
    assertThat(ada.with("X-Request-Id", "a b").get("/me").header("X-Request-Id"))
        .as("what could be taken for something else in a log")
        .isNotEqualTo("a b");
  }

  @Test
  void whatIsCompressedSaysSoByItsTag() {
    for (String path :
        new String[] {
          "/cycles/Q/cascade", "/cycles/Q/audit", "/cycles/Q/priorities", "/teams/fr"
        }) {
      String plain = ada.get(path).etag();
      Answer packed = ada.with("Accept-Encoding", "gzip").get(path);
      String marked = plain.substring(0, plain.length() - 1) + "--gzip\"";
      boolean isPacked = packed.header("Content-Encoding").equals("gzip");

      assertThat(packed.etag()).as(path).isEqualTo(isPacked ? marked : plain);
      assertThat(isPacked).as(path).isEqualTo(!path.equals("/teams/fr"));
      for (String tag : new String[] {plain, marked}) {
        Api asks = ada.with("If-None-Match", tag);
        assertThat(asks.get(path).status()).as(path).isEqualTo(304);
        Answer again = asks.with("Accept-Encoding", "gzip").get(path);
        assertThat(again.status()).as(path).isEqualTo(304);
        assertThat(again.etag()).as(path).isIn(plain, marked);
      }
    }
  }
}
