package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.KeptConnection;
import io.okrcascade.api.testing.KeptConnection.Answer;
import io.okrcascade.api.testing.RunningService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A connection stays open after every answer that does not say that it ends: whoever sends the next
 * request over it is answered.
 */
class KeptConnectionTest {
  /** Longer than what the service takes off the line by itself. */
  private static final int LONG = 300_000;

  private static RunningService service;
  private static Everything all;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    all = Everything.in(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String head(String method, String path, String token, String type) {
    return headAt(method, "/api/v1" + path, token, type);
  }

  private static String headAt(String method, String path, String token, String type) {
    return "%s %s HTTP/1.1\r\nContent-Type: %s\r\nAuthorization: Bearer %s"
        .formatted(method, path, type, token);
  }

  private static byte[] body(String text) {
    return (text + " ".repeat(LONG)).getBytes(StandardCharsets.UTF_8);
  }

  /** The answer, after which the connection is gone, or answers once more. */
  private static Answer sent(String head, byte[] body) {
    try (KeptConnection connection = new KeptConnection(service.baseUri())) {
      Answer answer = connection.send(head, body);
      if (!answer.isLast()) {
        String next = head("GET", "/me", service.token("ada"), "application/json");
        assertThat(connection.send(next, new byte[0]).status()).as(head).isEqualTo(200);
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError(head, e);
    }
  }

  @Test
  void whateverWasAnswered() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : all.operations()) {
      for (String person : new String[] {"zoe", "ada"}) {
        for (String text : new String[] {"{\"bogus\":1}", "{"}) {
          boolean hasBody = operation.isWrite();
          String path = all.path(operation) + "?wrong=1";
          String head = head(operation.method(), path, service.token(person), "application/json");
          softly
              .assertThatCode(() -> sent(head, hasBody ? body(text) : new byte[0]))
              .doesNotThrowAnyException();
        }
      }
    }
    softly.assertAll();
  }

  /** Where no resource is asked: the pages, and what the server refuses before anybody sees it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/cycles/Q",
        "/app.js",
        "/docs",
        "/openapi.json",
        "/api/v1/teams//x",
        "/api/v1/teams/a%2Fb",
        "/api/v1/teams/%00",
        "/%00",
        "/api/v1/teams/%zz"
      })
  void whateverThePagesAndTheServerItselfAnswered(String path) {
    String ada = service.token("ada");
    sent(headAt("GET", path, ada, "application/json"), new byte[0]);
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      sent(headAt(method, path, ada, "application/json"), body("{}"));
    }
  }

  @Test
  void aBodyThatNobodyReadEndsIt() {
    String none = "okr_none";
    String json = "application/json";
    String zoe = service.token("zoe");
    String ada = service.token("ada");
    assertThat(sent(head("POST", "/teams", none, json), body("{}")).isLast()).isTrue();
    assertThat(sent(head("POST", "/teams", ada, "text/plain"), body("{}")).isLast()).isTrue();
    assertThat(sent(head("POST", "/nothing", ada, json), body("{}")).isLast()).isTrue();
    assertThat(sent(head("POST", "/import", zoe, json), body("{}")).isLast()).isTrue();
    assertThat(sent(head("POST", "/import", ada, json), body("{x")).isLast()).isTrue();
  }

  @Test
  void aBodyThatWasReadKeepsIt() {
    String ada = service.token("ada");
    String patch = "application/merge-patch+json";
    assertThat(sent(head("PATCH", "/teams/none", ada, patch), body("{}")))
        .extracting(Answer::status, Answer::isLast)
        .containsExactly(404, false);
    assertThat(sent(head("POST", "/import", ada, "application/json"), body("{}")))
        .extracting(Answer::status, Answer::isLast)
        .containsExactly(200, false);
  }
}
