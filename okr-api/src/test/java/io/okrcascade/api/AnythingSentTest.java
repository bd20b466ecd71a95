package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is sent to whichever operation, the service does it or says what is wrong with it: every
 * field of every body with values of every kind, and every parameter likewise.
 */
@Timeout(300)
@Tag("slow")
class AnythingSentTest {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e308",
          "12345678901234567890",
          "0.5",
          "''",
          "' '",
          "'x'",
          "'../..'",
          "'2026-13-45'",
          "'9999-12-31'",
          "'-999999999-01-01'",
          "'\\u0000'",
          "'\\ud800'",
          "[]",
          "[null]",
          "[1]",
          "['x','x']",
          "[{}]",
          "{}",
          "{'a':1}",
          "{'a':null}",
          "{'':''}");

  private static final List<String> BODIES =
      List.of("", " ", "null", "[]", "1", "'x'", "{", "{'a':1}", "{'id':null}", "\u0000", "[{}]");

  private static final List<String> WORDS =
      List.of(
          "",
          "x",
          "-1",
          "0",
          "99999999999999999999",
          "2026-13-01",
          "9999-12-31",
          "\u0000",
          "{}",
          "[");

  private final SoftAssertions softly = new SoftAssertions();
  private RunningService service;
  private Api ada;
  private Everything all;
  private int sent;

  @BeforeEach
  void start() {
    service = RunningService.shared();
    all = Everything.in(service);
    ada = service.as("ada");
  }

  @Test
  void isDoneOrRefusedWithItsReason() {
    all.operations().forEach(this::tryAll);
    softly.assertAll();
    assertThat(sent).isGreaterThan(3_000);
  }

  private void tryAll(Operation operation) {
    String path = all.path(operation);
    String method = operation.method();
    // The stream of changes does not end by itself; what is deleted would be missed by the others.
    if (method.equals("DELETE")) {
      return;
    }
    for (JsonNode parameter : operation.node().path("parameters")) {
      String name = resolved(parameter).path("name").asText();
      if (method.equals("GET") && resolved(parameter).path("in").asText().equals("query")) {
        for (String word : WORDS) {
          send(method, path + "?" + name + "=" + encoded(word), null);
        }
      }
    }
    if (method.equals("GET") || !operation.takesBody()) {
      return;
    }
    for (String body : BODIES) {
      send(method, path, quoted(body));
    }
    for (String field : fields(operation.node().at("/requestBody/content"))) {
      for (String value : VALUES) {
        send(method, path, quoted("{'" + field + "':" + value + "}"));
      }
    }
  }

  private Set<String> fields(JsonNode content) {
    Set<String> names = new LinkedHashSet<>();
    Iterator<JsonNode> types = content.elements();
    while (types.hasNext()) {
      addFields(types.next().path("schema"), names);
    }
    return names;
  }

  private void addFields(JsonNode schema, Set<String> names) {
    JsonNode own = resolved(schema);
    own.path("properties").fieldNames().forEachRemaining(names::add);
    own.path("allOf").forEach(part -> addFields(part, names));
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : all.document().at(reference.substring(1));
  }

  private void send(String method, String path, String body) {
    sent++;
    Answer answer =
        ada.send(
            method,
            path,
            body == null ? null : "application/json",
            body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    String what = method + " " + path + " " + body + " -> " + answer;
    softly.assertThat(answer.status()).as(what).isLessThan(500);
    if (answer.status() >= 400) {
      softly
          .assertThat(answer.header("Content-Type"))
          .as(what)
          .startsWith("application/problem+json");
      softly.assertThat(answer.text()).as(what).doesNotContain("Exception", "java.");
    }
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
