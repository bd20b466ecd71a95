package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import io.okrcascade.client.OkrClient;
import io.okrcascade.client.OkrException;
import io.okrcascade.client.Patch;
import io.okrcascade.core.settings.Settings;
import io.okrcascade.core.settings.SettingsAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thresholds and factors: who sets them, and what follows from it at once. */
@OnEachDatabase
class SettingsTest {
  private static final String ALL_DEFAULTS =
      "{'pace': null, 'audit': null, 'planning': null, 'priority': null}";

  private final RunningService service;
  private final Api olu;
  private final Api ana;

  SettingsTest(RunningService service) {
    this.service = service;
    olu = service.as("olu");
    ana = service.as("ana");
  }

  @AfterEach
  void backToTheDefaults() {
    set(ALL_DEFAULTS);
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private JsonNode set(String patch) {
    Answer answer = olu.patch("/settings", quoted(patch));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode read(String path) {
    return ana.get(path).json();
  }

  // ---- reading and writing ----

  @Test
  void anybodyReadsWhatIsInForceBesideItsDefault() {
    assertThat(read("/settings").at("/audit/maxObjectives").asInt()).isEqualTo(5);
    set("{'audit': {'maxObjectives': 3}, 'priority': {'impacts': {'HIGH': 2.5}}}");

    JsonNode settings = read("/settings");
    assertThat(settings.at("/audit/maxObjectives").asInt()).isEqualTo(3);
    assertThat(settings.at("/audit/minKeyResults").asInt()).isEqualTo(2);
    assertThat(settings.at("/priority/impacts/HIGH").asDouble()).isEqualTo(2.5);
    assertThat(settings.at("/priority/impacts/LOW").asDouble()).isEqualTo(0.5);
    assertThat(settings.at("/defaults/audit/maxObjectives").asInt()).isEqualTo(5);
    assertThat(settings.at("/defaults/priority/impacts/HIGH").asDouble()).isEqualTo(2);
    assertThat(new Api(service.baseUri(), null).get("/settings").status()).isEqualTo(401);
  }

  @Test
  void whatIsNullGoesBackToItsDefaultAndTheRestStays() {
    set("{'pace': {'onTrack': 0.8, 'atRisk': 0.5}}");
    JsonNode settings = set("{'pace': {'onTrack': null}}");

    assertThat(settings.at("/pace/onTrack").asDouble()).isEqualTo(0.9);
    assertThat(settings.at("/pace/atRisk").asDouble()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"olu, 200", "ada, 200", "lea, 403", "deb, 403", "tia, 403", "ana, 403"})
  void productOpsAndAdministratorsSetThem(String person, int status) {
    assertThat(
            service
                .as(person)
                .patch("/settings", quoted("{'planning': {'answerDays': 5}}"))
                .status())
        .isEqualTo(status);
    assertThat(service.as(person).get("/me").json().at("/permissions").toString())
        .matches(granted -> granted.contains("\"MANAGE_SETTINGS\"") == (status == 200));
  }

  @Test
  void everythingThatIsWrongIsNamedAndNothingIsWritten() {
    Answer refused =
        olu.patch(
            "/settings",
            quoted(
                "{'pace': {'onTrack': 1.5, 'sped': 1}, 'audit': {'maxObjectives': 2.5},"
                    + " 'planning': 'much', 'priority': {'tribeShare': 0.5,"
                    + " 'impacts': {'HUGE': 9, 'LOW': 'low', 'HIGH': -1}}, 'colour': 'red'}"));

    assertThat(refused.status()).isEqualTo(422);
    List<String> named = new ArrayList<>();
    refused
        .json()
        .path("violations")
        .forEach(v -> named.add(v.path("pointer").asText() + " " + v.path("code").asText()));
    assertThat(named)
        .containsExactlyInAnyOrder(
            "/pace/onTrack OUT_OF_RANGE",
            "/pace/sped UNKNOWN_FIELD",
            "/audit/maxObjectives BAD_TYPE",
            "/planning BAD_TYPE",
            "/priority/tribeShare SHARES",
            "/priority/impacts/HUGE UNKNOWN_FIELD",
            "/priority/impacts/LOW BAD_TYPE",
            "/priority/impacts/HIGH OUT_OF_RANGE",
            "/colour UNKNOWN_FIELD");
    assertThat(read("/settings").at("/pace")).isEqualTo(read("/settings").at("/defaults/pace"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'pace': {'atRisk': 0.95}}",
        "{'pace': {'confidentAtRisk': 0.8}}",
        "{'audit': {'minKeyResults': 6}}",
        "{'priority': {'companyShare': 0.3}}",
        "{'planning': {'underWaterWeeks': 0}}",
        "{'planning': {'answerDays': 1e30}}",
        "{'planning': {'weeksS': null, 'weeksM': true}}",
        "[1]",
        "'pace'",
      })
  void whatDoesNotGoTogetherIsRefused(String patch) {
    Answer refused = olu.patch("/settings", quoted(patch));

    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.json().path("violations")).hasSize(1);
  }

  @Test
  void ofTwoEditorsTheSecondIsToldOfTheFirst() throws Exception {
    String tag = olu.get("/settings").etag();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Callable<Integer>> editors = new ArrayList<>();
    for (String days : List.of("4", "6")) {
      editors.add(
          () ->
              olu.with("If-Match", tag)
                  .patch("/settings", "{\"planning\": {\"answerDays\": " + days + "}}")
                  .status());
    }
    List<Integer> statuses = new ArrayList<>();
    for (var future : pool.invokeAll(editors)) {
      statuses.add(future.get());
    }
    pool.shutdown();

    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    assertThat(olu.get("/settings").etag()).isNotEqualTo(tag);
  }

  @Test
  void theSameAgainChangesNothing() {
    set("{'audit': {'maxObjectives': 4}}");
    String tag = olu.get("/settings").etag();
    set("{'audit': {'maxObjectives': 4}}");
    set("{}");

    assertThat(olu.get("/settings").etag()).isEqualTo(tag);
    assertThat(olu.with("If-None-Match", tag).get("/settings").status()).isEqualTo(304);
  }

  @Test
  void theTimeZoneIsThatOfTheService() {
    Answer refused = olu.patch("/settings", "{\"timeZone\": \"Europe/Paris\", \"nosuch\": 1}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/violations").findValuesAsText("code"))
        .containsExactlyInAnyOrder("READ_ONLY", "UNKNOWN_FIELD");
    assertThat(refused.text()).contains("OKR_ZONE");
    assertThat(read("/settings").path("timeZone").asText()).isEqualTo("UTC");
  }

  @Test
  void theChangeLogKeepsWhoChangedWhatAndWhy() {
    set("{'pace': {'onTrack': 0.8}}");
    set("{'pace': {'onTrack': 0.85}, 'reason': 'too kind'}");

    JsonNode changes =
        read("/changes?subjectType=SETTINGS&order=NEWEST_FIRST&limit=1").path("items");
    assertThat(changes).hasSize(1);
    JsonNode change = changes.get(0);
    assertThat(change.path("actorId").asText()).isEqualTo("olu");
    assertThat(change.path("reason").asText()).isEqualTo("too kind");
    assertThat(change.at("/before/pace").toString()).isEqualTo("{\"onTrack\":0.8}");
    assertThat(change.at("/after/pace").toString()).isEqualTo("{\"onTrack\":0.85}");
  }

  // ---- what follows ----

  @Test
  void aStatusFollowsAtOnce() {
    assertThat(read("/cycles/Q/cascade").path("status").asText()).isEqualTo("AT_RISK");
    String tag = ana.get("/cycles/Q/cascade").etag();
    set("{'pace': {'onTrack': 0.7}}");

    assertThat(ana.with("If-None-Match", tag).get("/cycles/Q/cascade").status()).isEqualTo(200);
    assertThat(read("/cycles/Q/cascade").path("status").asText()).isEqualTo("ON_TRACK");
    assertThat(read("/objectives/co").path("status").asText()).isEqualTo("ON_TRACK");
    assertThat(read("/objectives/co/explanation").at("/status/value").asText())
        .isEqualTo("ON_TRACK");
    set(ALL_DEFAULTS);
    assertThat(read("/cycles/Q/cascade").path("status").asText()).isEqualTo("AT_RISK");
  }

  @Test
  void theAuditFollowsAtOnce() {
    String tooMany = "/cycles/Q/audit?code=TOO_MANY_OBJECTIVES";
    assertThat(read(tooMany).path("findings")).isEmpty();
    String tag = ana.get(tooMany).etag();
    set("{'audit': {'maxObjectives': 0}}");

    Answer answer = ana.with("If-None-Match", tag).get(tooMany);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("findings")).hasSize(4);
    Answer preview =
        olu.post(
            "/cycles/Q/audit/preview",
            quoted(
                "{'objectives': [{'id': 'n', 'teamId': 'box', 'cycleId': 'Q', 'title': 'New'}]}"));
    assertThat(preview.json().path("findings").findValuesAsText("code"))
        .contains("TOO_MANY_OBJECTIVES");
  }

  /** Countries served stands at 30%, Germany, which then contributes to it, at 25%. */
  @Test
  void theFlagOfDivergenceFollowsAtOnce() {
    Api ada = service.as("ada");
    String link =
        ada.post(
                "/objectives/do/alignments",
                quoted("{'parentType': 'KEY_RESULT', 'parentId': 'ck1', 'mode': 'CONTRIBUTES'}"))
            .json()
            .path("id")
            .asText();
    set("{'audit': {'divergence': 0.051}}");
    assertThat(countriesServed().path("divergence").asDouble()).isCloseTo(-0.05, within(1e-9));
    assertThat(countriesServed().path("diverges").asBoolean()).isFalse();
    set("{'audit': {'divergence': 0.049}}");
    assertThat(countriesServed().path("diverges").asBoolean()).isTrue();
    assertThat(ada.delete("/alignments/" + link).status()).isEqualTo(204);
    assertThat(countriesServed().path("divergence").isNull()).isTrue();
    assertThat(countriesServed().path("diverges").asBoolean()).isFalse();
  }

  private JsonNode countriesServed() {
    return StreamSupport.stream(read("/cycles/Q/cascade").path("objectives").spliterator(), false)
        .flatMap(one -> StreamSupport.stream(one.path("keyResults").spliterator(), false))
        .filter(one -> one.path("id").asText().equals("ck1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePrioritiesFollowAtOnce() {
    double before = read("/cycles/Q/priorities").at("/items/0/score").asDouble();
    assertThat(before).isPositive();
    set("{'priority': {'impacts': {'HIGH': 4}}}");

    JsonNode ranking = read("/cycles/Q/priorities");
    assertThat(ranking.at("/items/0/score").asDouble()).isCloseTo(2 * before, within(1e-9));
    assertThat(ranking.at("/factors/impacts/HIGH").asDouble()).isEqualTo(4);
  }

  @Test
  void thePlanningFollowsAtOnce() {
    for (int ask = 0; ask < 2; ask++) {
      olu.post(
          "/cycles/Q/solicitations",
          quoted("{'teamId': 'box', 'requesterTeamId': 'fr', 'topic': 'Labels'}"));
    }
    String box = "/teams/0/standing";
    assertThat(read("/cycles/Q/solicitations").at(box).asText()).isEqualTo("SOMETIMES");
    set("{'planning': {'mostSolicitations': 1}}");
    assertThat(read("/cycles/Q/solicitations").at(box).asText()).isEqualTo("TOO_OFTEN");
  }

  @Test
  void otherReplicasFollowAtOnce() {
    if (service.database().kind() == TestDatabase.Kind.H2) {
      return; // an embedded database has one service
    }
    try (RunningService other = RunningService.start(service.database())) {
      Api there = new Api(other.baseUri(), service.token("ana"));
      assertThat(there.get("/cycles/Q/cascade").json().path("status").asText())
          .isEqualTo("AT_RISK");
      set("{'pace': {'onTrack': 0.7}}");
      assertThat(there.get("/cycles/Q/cascade").json().path("status").asText())
          .isEqualTo("ON_TRACK");
      assertThat(there.get("/settings").json().at("/pace/onTrack").asDouble()).isEqualTo(0.7);
    }
  }

  @Test
  void bundlesDoNotCarryThem() {
    set("{'pace': {'onTrack': 0.8}}");
    JsonNode bundle = olu.get("/export").json();

    assertThat(bundle.has("settings")).isFalse();
    assertThat(olu.post("/import", bundle.toString()).status()).isEqualTo(200);
    assertThat(read("/settings").at("/pace/onTrack").asDouble()).isEqualTo(0.8);
  }

  // ---- the Java client ----

  @Test
  void theClientReadsAndChangesThem() {
    OkrClient client = OkrClient.at(service.baseUri()).withToken(service.token("olu"));
    SettingsAnswer before = client.thresholds().get();
    assertThat(before.settings()).isEqualTo(Settings.DEFAULT);

    SettingsAnswer after =
        client
            .thresholds()
            .update(before.version(), Patch.set("planning", Map.of("answerDays", 10)));

    assertThat(after.settings().planning().answerDays()).isEqualTo(10);
    assertThat(after.defaults()).isEqualTo(Settings.DEFAULT);
    assertThat(after.updatedAt()).isNotNull();
    assertThat(after.version()).isGreaterThan(before.version());
    assertThatThrownBy(() -> client.thresholds().update(before.version(), Patch.clear("planning")))
        .isInstanceOfSatisfying(
            OkrException.class, refused -> assertThat(refused.isOutdated()).isTrue());
  }
}
