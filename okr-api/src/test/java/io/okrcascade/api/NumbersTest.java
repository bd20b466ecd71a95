package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is computed, against what {@link Company} says by hand. Nothing is written here. */
@OnEachDatabase
class NumbersTest {
  private final Api ana;

  NumbersTest(RunningService service) {
    this.ana = service.as("ana");
  }

  private JsonNode get(String path) {
    return ana.get(path).json();
  }

  private static void near(JsonNode number, double expected) {
    assertThat(number.isNumber()).as("a number: %s", number).isTrue();
    assertThat(number.asDouble()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aKeyResultTellsValueProgressAndDivergence() {
    JsonNode fk1 = get("/key-results/fk1");
    near(fk1.path("value"), 30);
    near(fk1.path("progress"), 0.25);
    near(fk1.path("attainment"), 0.25);
    near(fk1.path("confidence"), 0.8);
    assertThat(fk1.path("status").asText()).isEqualTo("OFF_TRACK"); // 0.25 of 0.49
    assertThat(fk1.path("cascadeProgress").isNull()).isTrue();
  }

  @Test
  void aSumAddsItsChildrenUp() {
    JsonNode pk1 = get("/key-results/pk1");
    near(pk1.path("value"), 40);
    near(pk1.path("progress"), 0.4);
    near(pk1.path("cascadeProgress"), 0.25);
    assertThat(pk1.path("status").asText()).isEqualTo("AT_RISK"); // 0.4 of 0.49 is 0.82
  }

  @Test
  void objectivesAverageAndTheCompanyWithThem() {
    near(get("/key-results/ck2").path("progress"), 0.4);
    near(get("/objectives/co").path("progress"), 0.35);
    near(get("/objectives/fo").path("progress"), 0.125);
    near(get("/objectives/co").path("expected"), 0.49);
    assertThat(get("/objectives/co").path("status").asText()).isEqualTo("AT_RISK"); // 0.714

    JsonNode cascade = get("/cycles/Q/cascade");
    near(cascade.path("progress"), 0.35);
    near(cascade.path("expected"), 0.49);
    assertThat(cascade.path("objectives").findValuesAsText("teamId"))
        .containsExactlyInAnyOrder("acme", "fr", "de", "pay");
    assertThat(cascade.path("alignments")).hasSize(3);
    assertThat(cascade.path("asOf").asText()).isEqualTo(Company.today().toString());
  }

  @Test
  void aDayInThePastSeesOnlyWhatWasKnownThen() {
    String past = "?asOf=" + Company.today().minusDays(10);
    near(get("/key-results/fk1" + past).path("value"), 22);
    near(get("/key-results/fk1" + past).path("progress"), 0.05);
    assertThat(get("/key-results/dk1" + past).path("hasData").asBoolean()).isFalse();
    near(get("/key-results/pk1" + past).path("value"), 22);
    near(get("/cycles/Q/cascade" + past).path("expected"), 0.39);
    assertThat(get("/key-results/fk1/check-ins" + past).path("items")).hasSize(1);
  }

  @Test
  void aCascadeIsNarrowedByTeamObjectiveAndDepth() {
    JsonNode france = get("/cycles/Q/cascade?team=fr");
    assertThat(france.path("objectives").findValuesAsText("teamId")).containsExactly("fr");
    near(france.path("progress"), 0.125);
    JsonNode around = get("/cycles/Q/cascade?objective=fo");
    assertThat(around.path("objectives"))
        .extracting(node -> node.path("id").asText())
        .containsExactlyInAnyOrder("co", "po", "fo");
    assertThat(get("/cycles/Q/cascade?objective=fo&depth=1").path("objectives")).hasSize(2);
    assertThat(get("/cycles/Q/cascade?depth=0").path("objectives")).hasSize(1);
    assertThat(ana.get("/cycles/Q/cascade?team=nope").status()).isEqualTo(404);
    assertThat(ana.get("/cycles/Q/cascade?objective=nope").status()).isEqualTo(404);
    assertThat(ana.get("/cycles/nope/cascade").status()).isEqualTo(404);
  }

  @Test
  void strategicWeightsSplitTheCompanyOverThePaths() {
    JsonNode cascade = get("/cycles/Q/cascade");
    double[] weight = new double[2];
    for (JsonNode objective : cascade.path("objectives")) {
      for (JsonNode keyResult : objective.path("keyResults")) {
        if (keyResult.path("id").asText().equals("fk1")) {
          weight[0] = keyResult.path("strategicWeight").asDouble();
          assertThat(keyResult.path("initiativeIds")).hasSize(1);
        }
        if (keyResult.path("id").asText().equals("dk1")) {
          weight[1] = keyResult.path("strategicWeight").asDouble();
        }
      }
    }
    // co is half ck2; ck2 hands all of it to pk1, and pk1 three quarters to fk1.
    assertThat(weight[0]).isCloseTo(0.375, within(1e-9));
    assertThat(weight[1]).isCloseTo(0.125, within(1e-9));
  }

  @Test
  void anExplanationsTermsAddUp() {
    for (String path : List.of("/objectives/co", "/key-results/ck2", "/objectives/fo")) {
      JsonNode progress = get(path + "/explanation").path("progress");
      double sum = 0;
      for (JsonNode term : progress.path("terms")) {
        sum += term.path("share").asDouble() * term.path("value").asDouble();
      }
      assertThat(sum).as(path).isCloseTo(progress.path("value").asDouble(), within(1e-9));
    }
    near(get("/key-results/pk1/explanation").path("strategicWeight").path("value"), 0.5);
    assertThat(ana.get("/key-results/nope/explanation").status()).isEqualTo(404);
  }

  @Test
  void theOverviewTellsEachTeam() {
    JsonNode items = get("/cycles/Q/teams").path("items");
    assertThat(items).hasSize(7);
    assertThat(items.get(0).path("teamId").asText()).isEqualTo("acme");
    near(items.get(0).path("progress"), 0.35);
    assertThat(items.get(0).path("below").path("objectives").asInt()).isEqualTo(4);
    assertThat(items.get(0).path("below").path("keyResults").asInt()).isEqualTo(6);
    assertThat(items.get(0).path("below").path("initiatives").asInt()).isEqualTo(1);
    assertThat(items.get(0).path("counts").path("objectives").asInt()).isEqualTo(1);
  }

  @Test
  void theAuditFindsAndFilters() {
    JsonNode audit = get("/cycles/Q/audit");
    assertThat(audit.path("findings").findValuesAsText("code"))
        .contains("NO_OKRS", "KEY_RESULT_COUNT");
    for (String index : List.of("alignment", "coverage", "freshness")) {
      assertThat(audit.path("indices").path(index).asDouble()).as(index).isBetween(0.0, 1.0);
    }
    assertThat(get("/cycles/Q/audit?code=NO_OKRS").path("findings").findValuesAsText("code"))
        .isNotEmpty()
        .containsOnly("NO_OKRS");
    assertThat(get("/cycles/Q/audit?severity=INFO").path("findings").findValuesAsText("severity"))
        .doesNotContain("ERROR", "WARNING");
    assertThat(get("/cycles/Q/audit?team=ship").path("findings").findValuesAsText("teamId"))
        .isNotEmpty()
        .isSubsetOf("ship", "box");
    Api.Answer csv = ana.with("Accept", "text/csv").get("/cycles/Q/audit");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().split("\r\n")).hasSize(1 + audit.path("findings").size());
    assertThat(ana.get("/cycles/Q/audit?severity=LOUD").status()).isEqualTo(400);
    assertThat(ana.get("/cycles/Q/audit?team=nope").status()).isEqualTo(404);
  }
}
