package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is sent to whichever operation, the service does it or says what is wrong with it: every
 * field of every body with values of every kind, and every parameter likewise.
 */
@Timeout(300)
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

  /** Something that is there, by how the path begins. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("/teams/", "box"),
          Map.entry("/people/", "zoe"),
          Map.entry("/cycles/", "Q"),
          Map.entry("/objectives/", "fo"),
          Map.entry("/key-results/", "fk2"),
          Map.entry("/check-ins/", "ci1"),
          Map.entry("/alignments/", "al"),
          Map.entry("/initiatives/", "i1"),
          Map.entry("/dependencies/", "d1"),
          Map.entry("/programmes/", "p1"),
          Map.entry("/comments/", "c1"),
          Map.entry("/solicitations/", "s1"),
          Map.entry("/briefing-templates/", "LOCAL"),
          Map.entry("/tokens/", "t1"));

  private final SoftAssertions softly = new SoftAssertions();
  private RunningService service;
  private Api ada;
  private JsonNode document;
  private int sent;

  @BeforeEach
  void start() {
    service = RunningService.start();
    service.importBundle(Company.bundle());
    service.importBundle(
        quoted(
            "{'programmes':[{'id':'p1','name':'P'}],"
                + "'objectives':[{'id':'fo','keyResults':[{'id':'fk2','checkIns':[{'id':'ci1','on':'"
                + Company.today().minusDays(3)
                + "','value':0}]}]}],"
                + "'initiatives':[{'id':'i1','dependencies':[{'id':'d1','providerTeamId':'box','need':'n','state':'REQUESTED'}]}],"
                + "'solicitations':[{'id':'s1','cycleId':'Q','teamId':'box','requesterTeamId':'fr','topic':'t'}],"
                + "'comments':[{'id':'c1','subjectType':'OBJECTIVE','subjectId':'fo','text':'t','byId':'ada'}]}"));
    ada = service.as("ada");
    document = new Api(service.pagesUri(), null).get("/openapi.json").json();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void isDoneOrRefusedWithItsReason() {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            tryAll(path.getKey(), operation.getKey(), operation.getValue())));
    softly.assertAll();
    assertThat(sent).isGreaterThan(3_000);
  }

  private void tryAll(String template, String verb, JsonNode operation) {
    String path = filled(template);
    String method = verb.toUpperCase(Locale.ROOT);
    // The stream of changes does not end by itself; what is deleted would be missed by the others.
    if (method.equals("DELETE")) {
      return;
    }
    for (JsonNode parameter : operation.path("parameters")) {
      String name = resolved(parameter).path("name").asText();
      if (method.equals("GET") && resolved(parameter).path("in").asText().equals("query")) {
        for (String word : WORDS) {
          send(method, path + "?" + name + "=" + encoded(word), null);
        }
      }
    }
    if (method.equals("GET") || operation.path("requestBody").isMissingNode()) {
      return;
    }
    for (String body : BODIES) {
      send(method, path, quoted(body));
    }
    for (String field : fields(operation.at("/requestBody/content"))) {
      for (String value : VALUES) {
        send(method, path, quoted("{'" + field + "':" + value + "}"));
      }
    }
  }

  private static String filled(String template) {
    String path = template;
    for (Map.Entry<String, String> known : IDS.entrySet()) {
      if (path.startsWith(known.getKey() + "{")) {
        path = path.replaceFirst("\\{id}", known.getValue());
      }
    }
    return path.replace("{keyResultId}", "fk1")
        .replace("{cycleId}", "Q")
        .replace("{waiverId}", "w1")
        .replace("{weekOf}", Company.today().toString());
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
    return reference.isEmpty() ? node : document.at(reference.substring(1));
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
