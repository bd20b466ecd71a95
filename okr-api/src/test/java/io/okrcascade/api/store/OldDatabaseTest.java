package io.okrcascade.api.store;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database that was written before weights had a range, sums took like units only, amendments
 * were JSON and approvals were noted is opened, read and written.
 */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class OldDatabaseTest {
  private static RunningService service;
  private static Api admin;

  /** What was once taken, and would not be today. */
  private static final List<String> ODD =
      List.of(
          "UPDATE team SET name = 'Squ\u200bad' WHERE id = 'sq'",
          "UPDATE person SET name = 'Ana\tRuiz' WHERE id = 'ana'",
          "UPDATE cycle SET name = '\u202e2026\nQ4' WHERE id = 'q4'",
          "UPDATE objective SET title = '\u200b \u200b' WHERE id = 'd'",
          "UPDATE key_result SET title = 'Sp\u00adeed' WHERE id = 'other'",
          "UPDATE milestone SET title = 'Sec\u2028ond' WHERE id = 'b'",
          "UPDATE amendment SET old_value = '40 %' WHERE field = 'target'",
          "INSERT INTO programme SELECT 'p', 'Pro\u2066gramme', NULL, NULL, 1, created_at, updated_at"
              + " FROM team WHERE id = 'sq'",
          "INSERT INTO briefing_template SELECT 'DEFAULT',"
              + " '[{\"key\":\"rollout\",\"title\":\"Roll\u200bout\",\"required\":true}]', 1, created_at, updated_at"
              + " FROM team WHERE id = 'sq'",
          "INSERT INTO key_result SELECT 'tiny', 'd', 'Tiny', description, metric_type, unit,"
              + " direction, baseline, target, source, weight, owner_id, cadence_days, state,"
              + " sort_order, version, created_at, updated_at FROM key_result WHERE id = 'steps'",
          "INSERT INTO milestone SELECT 'tiny', id, title, 0.00001, done_on, sort_order"
              + " FROM milestone WHERE key_result_id = 'steps'",
          "UPDATE key_result SET unit = 'p\u202ets', description = 'One\nline\u202e\u0085' WHERE id = 'tiny'");

  OldDatabaseTest(TestDatabase.Kind kind) {
    assertThat(service.database().kind()).isEqualTo(kind);
  }

  @BeforeParameterizedClassInvocation
  static void open(TestDatabase.Kind kind) throws Exception {
    service =
        RunningService.start(
            OldDatabase.of(kind, "/databases/before-amendments-were-json.sql", ODD));
    admin = service.admin();
  }

  @AfterParameterizedClassInvocation
  static void close() {
    service.close();
  }

  private static JsonNode objective(String id) {
    return ok(admin.get("/objectives/" + id)).json();
  }

  private static JsonNode amendments(String id) {
    return ok(admin.get("/objectives/" + id + "/amendments")).json().path("items");
  }

  @Test
  void weightsAreInRange() {
    assertThat(objective("top").path("weight").asDouble()).isEqualTo(100);
    assertThat(ok(admin.get("/key-results/sum")).json().path("weight").asDouble())
        .isEqualTo(0.3333);
    assertThat(ok(admin.get("/key-results/other")).json().path("weight").asDouble()).isEqualTo(100);
    JsonNode steps = ok(admin.get("/key-results/steps")).json().at("/metric/milestones");
    assertThat(steps)
        .extracting(step -> step.path("weight").asDouble())
        .containsExactly(100.0, 1.0);
  }

  @Test
  void linksAreInRangeAndSumsTakeLikeUnits() {
    JsonNode links = ok(admin.get("/key-results/same/alignments")).json().path("items");
    assertThat(links.get(0).path("weight").asDouble()).isEqualTo(10);
    assertThat(links.get(0).path("mode").asText()).isEqualTo("CONTRIBUTES");
    for (String node : new String[] {"/key-results/other", "/objectives/o"}) {
      JsonNode link = ok(admin.get(node + "/alignments")).json().path("items").get(0);
      assertThat(link.path("mode").asText()).as(node).isEqualTo("SUPPORTS");
    }
  }

  @Test
  void whatWasChangedSaysSo() {
    assertThat(amendments("o"))
        .filteredOn(amendment -> amendment.path("reason").asText().equals("migrated"))
        .extracting(
            amendment -> amendment.path("keyResultId").asText(null),
            amendment -> amendment.path("field").asText())
        .containsExactlyInAnyOrder(
            tuple("same", "alignments"),
            tuple("other", "weight"),
            tuple("other", "alignments"),
            tuple("steps", "metric.milestones"),
            tuple(null, "alignments"));
    JsonNode link =
        amendments("o").findParents("keyResultId").stream()
            .filter(amendment -> amendment.path("keyResultId").asText().equals("same"))
            .filter(amendment -> amendment.path("field").asText().equals("alignments"))
            .findFirst()
            .orElseThrow();
    assertThat(link.at("/oldValue/weight").asInt()).isEqualTo(50);
    assertThat(link.at("/newValue/weight").asInt()).isEqualTo(10);
  }

  @Test
  void amendmentsAreJson() {
    JsonNode title = amendments("top").get(0);
    assertThat(title.path("oldValue").asText()).isEqualTo("Grow \"well\"");
    JsonNode target =
        amendments("o").findParents("field").stream()
            .filter(amendment -> amendment.path("field").asText().equals("metric.target"))
            .findFirst()
            .orElseThrow();
    assertThat(target.path("oldValue").asText()).as("no number").isEqualTo("40 %");
    assertThat(target.path("newValue").isNumber()).isTrue();
    assertThat(target.path("newValue").asDouble()).isEqualTo(80.5);
  }

  @Test
  void namesAreSeen() {
    assertThat(ok(admin.get("/teams/sq")).json().path("name").asText()).isEqualTo("Squad");
    assertThat(ok(admin.get("/people/ana")).json().path("name").asText()).isEqualTo("Ana Ruiz");
    assertThat(ok(admin.get("/cycles/q4")).json().path("name").asText()).isEqualTo("2026 Q4");
    assertThat(objective("d").path("title").asText()).isEqualTo("?");
    assertThat(ok(admin.get("/key-results/other")).json().path("title").asText())
        .isEqualTo("Speed");
    assertThat(ok(admin.get("/key-results/steps")).json().at("/metric/milestones/1/title").asText())
        .isEqualTo("Sec ond");
    assertThat(ok(admin.get("/programmes/p")).json().path("name").asText()).isEqualTo("Programme");
    assertThat(ok(admin.get("/export")).text()).contains("\"Rollout\"");
  }

  @Test
  void textsAreWhatTheySeem() {
    JsonNode tiny = ok(admin.get("/key-results/tiny")).json();
    assertThat(tiny.at("/metric/unit").asText()).isEqualTo("pts");
    assertThat(tiny.path("description").asText()).isEqualTo("One\nline");
  }

  @Test
  void whatCountedGoesOnCounting() {
    JsonNode tiny = ok(admin.get("/key-results/tiny")).json();
    assertThat(tiny.at("/metric/milestones"))
        .extracting(step -> step.path("weight").asDouble())
        .containsExactly(0.0001, 0.0001);
    assertThat(tiny.path("progress").asDouble()).isEqualTo(1);
  }

  @Test
  void linksAreToldByTheirParts() {
    JsonNode added =
        amendments("o").findParents("field").stream()
            .filter(amendment -> amendment.path("oldValue").isNull())
            .findFirst()
            .orElseThrow();
    assertThat(added.at("/newValue/parentId").asText()).isEqualTo("sum");
    assertThat(added.at("/newValue/weight").asInt()).isEqualTo(2);
  }

  @Test
  void approvalsAreNoted() {
    LocalDate written = LocalDate.of(2026, 11, 26);
    assertThat(objective("o").path("approvedOn").asText()).isEqualTo(written.toString());
    assertThat(objective("gone").path("approvedOn").asText()).isEqualTo(written.toString());
    assertThat(objective("d").path("approvedOn").isNull()).isTrue();
  }

  @Test
  void itIsGivenBackAndWritten() {
    String bundle = ok(admin.get("/export")).text();
    RunningService other = RunningService.start();
    try (other) {
      ok(other.admin().post("/import", bundle));
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate end = LocalDate.of(2026, 12, 31);
    String on = (today.isAfter(end) ? end : today).toString();
    ok(admin.post("/key-results/same/check-ins", "{\"value\": 41, \"on\": \"%s\"}".formatted(on)));
  }
}
