package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A query parameter that nobody reads is refused, by every operation, and nothing is written. */
class UnknownParametersTest {
  private static final Map<String, String> IDS =
      Map.of("/teams", "fr", "/people", "ana", "/cycles", "Q", "/objectives", "fo");

  private static RunningService service;
  private static Api ada;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    ada = service.as("ada");
  }

  @Test
  void everyReadRefusesThem() {
    List<String> asked = new ArrayList<>();
    JsonNode paths =
        new Api(service.pagesUri(), service.token("ada")).get("/openapi.json").json().path("paths");
    paths
        .fields()
        .forEachRemaining(
            path -> {
              if (path.getValue().has("get")) {
                ask(path.getKey(), asked);
              }
            });

    assertThat(asked).hasSizeGreaterThan(30);
  }

  private void ask(String template, List<String> asked) {
    String path = template.replaceFirst("^/api/v1", "");
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      if (path.startsWith(id.getKey() + "/{")) {
        path = path.replaceFirst("\\{[^}]+}", id.getValue());
      }
    }
    if (path.contains("{") || ada.get(path).status() != 200) {
      return;
    }
    asked.add(path);
    Answer answer = ada.get(path + "?nosuch=1&other=2");
    assertThat(answer.status()).as(path).isEqualTo(422);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.etag()).isEmpty();
    assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("UNKNOWN_PARAMETER");
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/nosuch");
    assertThat(answer.json().path("violations")).hasSize(2);
  }

  @Test
  void aSentenceNamesThoseThatThereAre() {
    Answer some = ada.get("/cycles/Q/teams?limit=5");
    assertThat(some.json().path("detail").asText())
        .isEqualTo("there is no parameter limit here, only asOf");
    assertThat(some.json().at("/violations/0/params").toString()).isEqualTo("[\"limit\",\"asOf\"]");
    Answer none = ada.get("/me?x=5");
    assertThat(none.json().path("detail").asText())
        .isEqualTo("there is no parameter x here, nor any other");
    assertThat(none.json().at("/violations/0/params").toString()).isEqualTo("[\"x\"]");
  }

  @Test
  void eachFaultIsToldOnceAndTogetherWithAllElse() {
    assertThat(pointers("/teams?limit=0&zz=1")).containsExactly("/zz", "/limit");
    assertThat(pointers("/cycles/Q/carry-over?to=nope&zz=1")).containsExactly("/zz", "/to");
  }

  @Test
  void whatIsWrongWithAReadIsToldBeforeWhatItConflictsWith() {
    service.importBundle(
        "{\"cycles\": [{\"id\": \"FAR\", \"name\": \"Far\", \"startsOn\": \"2031-01-01\","
            + " \"endsOn\": \"2031-12-31\"}]}");
    for (String path :
        List.of("/cycles/FAR/plan", "/cycles/FAR/plan/changes", "/cycles/Q/carry-over")) {
      assertThat(ada.get(path).status()).as(path).isEqualTo(409);
      assertThat(pointers(path + "?zz=1")).containsExactly("/zz");
    }
    assertThat(pointers("/cycles/FAR/plan/changes?limit=0")).containsExactly("/limit");
  }

  @Test
  void aCursorIsOfItsListAndFilters() {
    String cursor = ada.get("/teams?limit=1").json().path("nextCursor").asText();

    assertThat(ada.get("/teams?limit=2&cursor=" + cursor).status()).isEqualTo(200);
    for (String path : List.of("/people?", "/objectives?", "/changes?", "/teams?level=SQUAD&")) {
      Answer answer = ada.get(path + "cursor=" + cursor);
      assertThat(answer.status()).as(path).isEqualTo(422);
      assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("OTHER_LIST");
      assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/cursor");
    }
    String filtered = ada.get("/teams?level=SQUAD&q=&limit=1").json().path("nextCursor").asText();
    assertThat(ada.get("/teams?q=&cursor=" + filtered + "&level=SQUAD").status()).isEqualTo(200);
    assertThat(ada.get("/teams?cursor=" + filtered).status()).isEqualTo(422);
    assertThat(ada.get("/teams?cursor=" + filtered + "A").status()).isEqualTo(400);
  }

  @Test
  void aTokenIsToldAllThatIsWrongWithIt() {
    String wrong =
        "{\"name\": \"\", \"personId\": \"nobody\", \"expiresAt\": \"1999-01-01T00:00:00Z\"}";
    Answer answer = ada.post("/tokens?zz=1", wrong);
    assertThat(answer.json().path("violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/zz", "/name", "/personId", "/expiresAt");
    assertThat(answer.text()).contains("a token must expire in the future");
  }

  private static List<String> pointers(String path) {
    Answer answer = ada.get(path);
    assertThat(answer.status()).as(path + " " + answer).isEqualTo(422);
    return answer.json().path("violations").findValuesAsText("pointer");
  }

  @Test
  void oneThatStandsTwiceIsRefusedWhereItTakesOneValue() {
    Answer answer = ada.get("/teams?level=SQUAD&level=TRIBE&q=a");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("DUPLICATE");
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("/level");
    assertThat(answer.json().path("violations")).hasSize(1);

    for (String path :
        List.of(
            "/teams?limit=1&limit=2",
            "/objectives?asOf=2026-01-01&asOf=2026-01-01",
            "/cycles/Q/key-results?due=true&due=false",
            "/cycles/Q/cascade?depth=1&depth=2")) {
      assertThat(ada.get(path).status()).as(path).isEqualTo(422);
    }
    assertThat(ada.delete("/objectives/fo?reason=a&reason=b").status()).isEqualTo(422);
    assertThat(ada.get("/objectives/fo").status()).isEqualTo(200);
    assertThat(ada.get("/cycles/Q/delivery?compare=C&compare=P").status()).isEqualTo(200);
  }

  @Test
  void aStreamRefusesThemBeforeItBegins() {
    Answer answer = ada.with("Accept", "text/event-stream").get("/changes?subject=fo");

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void aWriteTellsThemWithAllElseThatIsWrong() {
    Answer answer = ada.patch("/objectives/fo?titel=x", "{\"weight\": -1, \"nosuch\": 1}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("violations").findValuesAsText("code"))
        .contains("UNKNOWN_PARAMETER", "UNKNOWN_FIELD", "OUT_OF_RANGE");
    assertThat(ada.patch("/objectives/fo?titel=x", "{\"title\": \"New\"}").status()).isEqualTo(422);
    assertThat(ada.delete("/objectives/fo?resaon=x").status()).isEqualTo(422);
    assertThat(ada.get("/objectives/fo").json().path("title").asText()).isNotEqualTo("New");
    assertThat(ada.post("/import?dryrun=true", "{}").status()).isEqualTo(422);
    assertThat(ada.post("/tokens?personid=x", "{\"name\": \"n\"}").status()).isEqualTo(422);
  }

  @Test
  void whatIsNotThereOrNotPermittedIsToldBefore() {
    assertThat(ada.get("/objectives/none?nosuch=1").status()).isEqualTo(404);
    assertThat(ada.patch("/objectives/none?nosuch=1", "{}").status()).isEqualTo(404);
    assertThat(service.as("ana").patch("/objectives/co?nosuch=1", "{}").status()).isEqualTo(403);
    assertThat(ada.with("If-Match", "\"77\"").patch("/objectives/fo?nosuch=1", "{}").status())
        .isEqualTo(412);
  }

  @Test
  void whatIsWrongIsToldBeforeWhatItConflictsWith() {
    Answer answer = ada.post("/objectives/fo/state?nosuch=1", "{\"state\": \"DRAFT\"}");

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void aLocationIsAPathWhateverTheHostHeaderSays() {
    Answer made =
        ada.with("X-Forwarded-Host", "evil.example")
            .post("/objectives", "{\"teamId\": \"fr\", \"cycleId\": \"Q\", \"title\": \"Here\"}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).matches("/api/v1/objectives/[^/]+");
    assertThat(ada.post("/tokens", "{\"name\": \"n\"}").header("Location"))
        .startsWith("/api/v1/tokens/");
  }
}
