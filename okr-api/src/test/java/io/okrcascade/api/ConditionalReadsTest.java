package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A 304 says that what the asker has is the answer still, to the byte. */
class ConditionalReadsTest {
  private static RunningService service;
  private static Everything all;
  private static Api ada;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    all = Everything.in(service);
    ada = service.as("ada");
  }

  /** Every read of the document, of something that is there. */
  private static Map<String, Answer> everything() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Operation operation : all.operations()) {
      String path = all.path(operation).replaceFirst("^/api/v1", "");
      Answer answer = operation.isWrite() ? null : ada.get(path);
      if (answer != null && answer.status() == 200) {
        answers.put(path, answer);
        assertThat(operation.node().at("/responses/200/headers").has("ETag"))
            .as("the document tells whether there is a tag: %s", operation)
            .isEqualTo(!answer.etag().isEmpty());
      }
    }
    return answers;
  }

  /** Answers that came otherwise, and those of which it was said that they did not. */
  private record Again(List<String> moved, List<String> told) {}

  /** Asks for all that has a tag once more, and compares with what is computed anew. */
  private static Again askedAgain(Map<String, Answer> before) {
    Map<String, Answer> asked = new LinkedHashMap<>();
    before.forEach(
        (path, first) -> {
          if (!first.etag().isEmpty()) {
            asked.put(path, ada.with("If-None-Match", first.etag()).get(path));
          }
        });
    Map<String, String> kept = new LinkedHashMap<>();
    asked.keySet().forEach(path -> kept.put(path, withoutRevision(ada.get(path).text())));
    service.forget();
    Again again = new Again(new ArrayList<>(), new ArrayList<>());
    asked.forEach(
        (path, answer) -> {
          String anew = withoutRevision(ada.get(path).text());
          assertThat(kept.get(path)).as("kept: %s", path).isEqualTo(anew);
          boolean isSame = withoutRevision(before.get(path).text()).equals(anew);
          if (answer.status() == 304) {
            again.told.add(path);
            assertThat(isSame).as(path).isTrue();
          }
          if (!isSame) {
            again.moved.add(path);
          }
        });
    return again;
  }

  /** Of a service that begins anew the numbers may stand since a later revision. */
  private static String withoutRevision(String text) {
    return text.replaceAll("\"revision\":\\d+", "");
  }

  @Test
  void whatMovedIsAnsweredWholeThoughItsVersionStands() {
    ok(ada.put("/teams/box/capacity/Q", quoted("{'people':3}")));
    ok(ada.patch("/comments/c1", quoted("{'text':'ask @eve'}")));
    ok(ada.patch("/objectives/do", quoted("{'ownerId':'max'}")));
    ok(ada.post("/people/max/leave", "{}"));
    Map<String, Answer> before = everything();

    ok(ada.post("/key-results/fk1/check-ins", quoted("{'value':50}")));
    ok(ada.post("/key-results/fk2/check-ins", quoted("{'value':1}")));
    ok(ada.post("/initiatives/i1/dependencies", quoted("{'providerTeamId':'de','need':'more'}")));
    ok(ada.patch("/initiatives/i1", quoted("{'programmeId':'p1'}")));
    ok(ada.post("/people", quoted("{'id':'eve','name':'Eve'}")));
    ok(ada.patch("/objectives/do", quoted("{'ownerId':'dan'}")));

    Again again = askedAgain(before);
    assertThat(again.moved)
        .contains(
            "/objectives/fo",
            "/key-results/fk2",
            "/initiatives/i1",
            "/programmes/p1",
            "/comments/c1",
            "/cycles/Q/cascade");
    assertThat(again.told).contains("/teams/box", "/people/max", "/cycles/Q", "/check-ins/ci1");
  }

  /** An answer holds until something changes that it is made of. */
  @Test
  void whatIsSaidBesideNumbersMovesOnlyWhatTellsOfIt() {
    Map<String, Answer> before = everything();
    ok(ada.post("/objectives/fo/comments", quoted("{'text':'well done'}")));
    ok(
        ada.put(
            "/programmes/p1/updates/" + Company.today(),
            quoted("{'headline':'goes on','health':'ON_TRACK'}")));

    assertThat(askedAgain(before).told)
        .contains("/cycles/Q/cascade", "/cycles/Q/planning", "/cycles/Q/audit")
        .containsAll(ofCycle(before));

    before = everything();
    String week = quoted("{'weekOf':'%s','share':0.6}").formatted(Company.today().minusDays(7));
    ok(ada.post("/teams/box/maintenance", week));

    Again again = askedAgain(before);
    assertThat(again.moved).contains("/cycles/Q/maintenance");
    List<String> madeOfReports =
        List.of(
            "/cycles/Q/maintenance",
            "/cycles/Q/planning",
            "/cycles/Q/audit",
            "/cycles/Q/audit/history");
    assertThat(again.told)
        .containsAll(
            ofCycle(before).stream().filter(path -> !madeOfReports.contains(path)).toList());
  }

  private static List<String> ofCycle(Map<String, Answer> answers) {
    return answers.entrySet().stream()
        .filter(it -> it.getKey().startsWith("/cycles/Q/") && !it.getValue().etag().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void whatNothingBearsOnSinceItWasWrittenIsNotSentAgain() {
    ok(ada.patch("/cycles/Y", quoted("{'name':'The year'}")));
    Answer written = ada.patch("/objectives/fo", quoted("{'description':'Every branch'}"));
    ok(written);
    Answer read = ada.get("/objectives/fo");
    Api asks = ada.with("If-None-Match", read.etag());

    assertThat(read.etag()).isEqualTo(written.etag());
    assertThat(asks.get("/objectives/fo").status()).isEqualTo(304);
    assertThat(asks.get("/objectives/fo?asOf=2024-01-01").status()).isNotEqualTo(304);
    ok(ada.post("/tokens", quoted("{'personId':'ana','name':'aside'}")));
    assertThat(asks.get("/objectives/fo").status()).isEqualTo(304);
    ok(ada.post("/key-results/fk1/check-ins", quoted("{'value':51}")));
    assertThat(asks.get("/objectives/fo").status()).isEqualTo(200);
  }

  @Test
  void whatWasDeletedAndMadeAnewIsSentThoughItsVersionIsTheSame() {
    String again = "{'id':'again','teamId':'fr','cycleId':'Q','title':'%s'}";
    ok(ada.post("/initiatives", quoted(again.formatted("First"))));
    String tag = ada.get("/initiatives/again").etag();
    assertThat(ada.delete("/initiatives/again").status()).isEqualTo(204);
    ok(ada.post("/initiatives", quoted(again.formatted("Second"))));

    Answer asked = ada.with("If-None-Match", tag).get("/initiatives/again");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.json().path("title").asText()).isEqualTo("Second");
  }

  @Test
  void aVersionIsTheTagThatIfMatchComparesWith() {
    everything()
        .forEach(
            (path, answer) -> {
              if (answer.header("Content-Type").equals("application/json")
                  && !answer.etag().isEmpty()
                  && answer.json().has("version")) {
                assertThat(answer.etag())
                    .as(path)
                    .isEqualTo("\"%s\"".formatted(answer.json().path("version").asInt()));
              }
            });
  }
}
