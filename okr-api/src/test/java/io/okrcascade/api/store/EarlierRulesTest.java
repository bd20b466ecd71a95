package io.okrcascade.api.store;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What earlier rules allowed, and those of today do not, is exported and imported again. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EarlierRulesTest {
  private static final String AT =
      "TIMESTAMP '2026-11-26 12:00:00', TIMESTAMP '2026-11-26 12:00:00'";

  private static final List<String> ODD =
      List.of(
          // Cycles of one name, one whose name would be taken, and one that has not begun.
          cycle("past", "2020 Q3", "2020-07-01", "2020-09-30"),
          cycle("twin", " 2026 q4", "2026-10-01", "2026-12-31"),
          cycle("second", "2026 Q4 (2)", "2020-10-01", "2020-12-31"),
          cycle("later", "Later", "2999-01-01", "2999-12-31"),
          cycle("long", "L".repeat(255), "2021-01-01", "2021-12-31"),
          cycle("longer", "l".repeat(255), "2022-01-01", "2022-12-31"),
          // A company with most below it; another one with a department; one that is archived.
          team("sq1", "SQUAD", "'co'", "FALSE"),
          team("sq3", "SQUAD", "'co'", "FALSE"),
          team("co2", "COMPANY", "NULL", "FALSE"),
          team("dep2", "DEPARTMENT", "'co2'", "FALSE"),
          team("tr2", "TRIBE", "'dep2'", "FALSE"),
          team("co3", "COMPANY", "NULL", "TRUE"),
          team("a1", "SQUAD", "'co3'", "TRUE"),
          team("a2", "SQUAD", "'co3'", "TRUE"),
          team("a3", "SQUAD", "'co3'", "TRUE"),
          team("a4", "SQUAD", "'co3'", "TRUE"),
          "UPDATE person SET email = 'Ana@example.com' WHERE id = 'ana'",
          "INSERT INTO person SELECT 'bo', 'Bo', 'ana@example.com', 1, TIMESTAMP '2026-11-27"
              + " 12:00:00', updated_at FROM person WHERE id = 'ana'",
          objective("o2", "co2", "q4"),
          objective("op", "sq", "past"),
          objective("ol", "sq", "later"),
          "INSERT INTO alignment VALUES ('down', 'top', NULL, 'o2', NULL, 'CONTRIBUTES', 3,"
              + " 'O:top>O:o2', 1, "
              + AT
              + ")",
          "INSERT INTO alignment VALUES ('up', 'o', NULL, 'o2', NULL, 'CONTRIBUTES', 1, 'O:o>O:o2',"
              + " 1, "
              + AT
              + ")",
          keyResult("kp", "op", "same"),
          keyResult("kl", "ol", "same"),
          keyResult("sp", "op", "steps"),
          "INSERT INTO milestone VALUES ('sp', 'a', 'First', 1, DATE '2020-10-05', 0)",
          "INSERT INTO milestone VALUES ('sp', 'b', 'Second', 1, DATE '2999-01-01', 1)",
          // Milestones of a check-in before its cycle, and of one in a cycle that has not begun.
          keyResult("sf", "o", "steps"),
          keyResult("sl", "ol", "steps"),
          "INSERT INTO milestone VALUES ('sf', 'a', 'First', 1, DATE '2026-09-01', 0)",
          "INSERT INTO milestone VALUES ('sl', 'a', 'First', 1, DATE '2026-10-05', 0)",
          checkIn("before", "sf", "2026-09-01", "NULL", "'a'"),
          checkIn("unbegun", "sl", "2026-10-05", "NULL", "'a'"),
          checkIn("early", "same", "2026-09-01", "7", "NULL"),
          checkIn("late", "kp", "2020-10-05", "8", "NULL"),
          checkIn("none", "kl", "2026-10-05", "9", "NULL"),
          checkIn("first", "sp", "2020-10-05", "NULL", "'a,out'"),
          checkIn("out", "kp", "2020-08-05", "NULL", "'out'"),
          checkIn("empty", "kp", "2020-08-06", "NULL", "NULL"),
          // Units that differ by what is not compared; one link was changed by somebody since.
          keyResult("spaced", "o", "same"),
          keyResult("chosen", "o", "same"),
          "UPDATE key_result SET unit = 'diners ' WHERE id IN ('spaced', 'chosen')",
          sum("spaced"),
          sum("chosen"),
          "INSERT INTO amendment VALUES ('by-hand', 'o', 'chosen', 'alignment',"
              + " 'SUPPORTS KEY_RESULT sum x 2', 'SUPPORTS KEY_RESULT sum x 1', FALSE, 'because',"
              + " DATE '2999-01-01', NULL, TIMESTAMP '2999-01-01 00:00:00')",
          // Facts that are to come.
          "INSERT INTO initiative (id, team_id, cycle_id, title, state, committed_on,"
              + " committed_end, delivered_on, version, created_at, updated_at) VALUES ('i', 'sq',"
              + " 'q4', 'Work', 'DELIVERED', DATE '2999-01-01', DATE '2999-02-01', DATE"
              + " '2999-01-02', 1, "
              + AT
              + ")",
          "INSERT INTO dependency (id, initiative_id, provider_team_id, need, size, state,"
              + " identified_on, unplanned, version, created_at, updated_at) VALUES ('d', 'i',"
              + " 'sq1', 'Help', 'M', 'IDENTIFIED', DATE '2999-01-01', FALSE, 1, "
              + AT
              + ")",
          // Work that was planned and asked for without any order of days.
          "INSERT INTO initiative (id, team_id, cycle_id, title, state, planned_start, planned_end,"
              + " committed_on, committed_end, version, created_at, updated_at) VALUES ('far',"
              + " 'sq', 'q4', 'Far work', 'DELIVERED', DATE '1999-01-01', DATE '2099-01-01', DATE"
              + " '2026-11-25', DATE '2026-11-20', 1, "
              + AT
              + ")",
          "INSERT INTO dependency (id, initiative_id, provider_team_id, need, needed_by, size,"
              + " state, identified_on, unplanned, version, created_at, updated_at) VALUES ('fd',"
              + " 'far', 'sq1', 'Help', DATE '1999-01-01', 'M', 'REQUESTED', DATE '2026-11-10',"
              + " FALSE, 1, "
              + AT
              + ")",
          answer("a1", "DELIVERED", "2026-11-01", "NULL"),
          answer("a2", "ACCEPTED", "2026-11-05", "DATE '2099-01-01'"),
          "INSERT INTO solicitation VALUES ('s', 'q4', 'sq', 'sq1', 'Talk', NULL,"
              + " DATE '2999-01-01', 'ASKED', 1, "
              + AT
              + ")",
          "INSERT INTO grade VALUES ('o', 0.5, 'So it was', DATE '2999-01-01', 1, " + AT + ")");

  private static RunningService service;
  private static JsonNode bundle;

  EarlierRulesTest(TestDatabase.Kind kind) {
    assertThat(service.database().kind()).isEqualTo(kind);
  }

  @BeforeParameterizedClassInvocation
  static void open(TestDatabase.Kind kind) throws Exception {
    service =
        RunningService.start(
            OldDatabase.of(kind, "/databases/before-amendments-were-json.sql", ODD));
    bundle = ok(service.admin().get("/export")).json();
  }

  @AfterParameterizedClassInvocation
  static void close() {
    service.close();
  }

  private static String cycle(String id, String name, String starts, String ends) {
    return """
    INSERT INTO cycle (id, name, cadence, starts_on, ends_on, parent_id, family_id, phase,
      version, created_at, updated_at)
    VALUES ('%1$s', '%2$s', 'OTHER', DATE '%3$s', DATE '%4$s', NULL, '%1$s', 'ACTIVE', 1, %5$s)\
    """
        .formatted(id, name, starts, ends, AT);
  }

  private static String team(String id, String level, String parent, String archived) {
    return "INSERT INTO team VALUES ('%1$s', '%1$s', '%2$s', %3$s, NULL, NULL, %4$s, 1, %5$s)"
        .formatted(id, level, parent, archived, AT);
  }

  private static String objective(String id, String team, String cycle) {
    return """
    INSERT INTO objective SELECT '%s', '%s', '%s', title, description, ambition, origin,
      owner_id, 1, state, archived, sort_order, version, created_at, updated_at
    FROM objective WHERE id = 'o'\
    """
        .formatted(id, team, cycle);
  }

  private static String keyResult(String id, String objective, String like) {
    return """
    INSERT INTO key_result SELECT '%s', '%s', title, description, metric_type, unit, direction,
      baseline, target, source, weight, owner_id, cadence_days, state, sort_order, version,
      created_at, updated_at
    FROM key_result WHERE id = '%s'\
    """
        .formatted(id, objective, like);
  }

  private static String answer(String id, String state, String on, String offeredBy) {
    return ("INSERT INTO dependency_answer (id, dependency_id, state, on_day, offered_by,"
            + " written_at) VALUES ('%s', 'fd', '%s', DATE '%s', %s, TIMESTAMP '2026-11-26"
            + " 12:00:00')")
        .formatted(id, state, on, offeredBy);
  }

  private static String checkIn(String id, String keyResult, String on, String value, String done) {
    return """
    INSERT INTO check_in VALUES ('%s', '%s', DATE '%s', %s, NULL, NULL, NULL, %s,
      TIMESTAMP '2026-11-26 12:00:00')\
    """
        .formatted(id, keyResult, on, value, done);
  }

  private static String sum(String keyResult) {
    return """
    INSERT INTO alignment
    VALUES ('%1$s', NULL, '%1$s', NULL, 'sum', 'CONTRIBUTES', 1, 'K:%1$s>K:sum', 1, %2$s)\
    """
        .formatted(keyResult, AT);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  /** What the export tells of an id, wherever that stands. */
  private static JsonNode exported(String section, String id) {
    return bundle.path(section).findParents("id").stream()
        .filter(item -> item.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> migrated(String objective, String field) {
    return exported("objectives", objective).path("amendments").findParents("field").stream()
        .filter(amendment -> amendment.path("reason").asText().equals("migrated"))
        .filter(amendment -> amendment.path("field").asText().equals(field))
        .toList();
  }

  @Test
  void itIsImportedAgain() {
    RunningService other = RunningService.start();
    try (other) {
      ok(other.admin().post("/import", bundle.toString()));
      assertThat(ok(other.admin().get("/export")).json().path("teams"))
          .isEqualTo(bundle.path("teams"));
    }
  }

  @Test
  void eachCycleHasANameOfItsOwn() {
    assertThat(bundle.path("cycles"))
        .extracting(cycle -> cycle.path("id").asText(), cycle -> cycle.path("name").asText())
        .contains(
            tuple("q4", "2026 Q4"),
            tuple("second", "2026 Q4 (2)"),
            tuple("twin", "2026 q4 (3)"),
            tuple("long", "L".repeat(255)),
            tuple("longer", "l".repeat(251) + " (2)"));
  }

  @Test
  void anAddressIsTheFirstPersonsOnly() {
    assertThat(exported("people", "ana").path("email").asText()).isEqualTo("Ana@example.com");
    assertThat(exported("people", "bo").has("email")).isFalse();
  }

  @Test
  void thereIsOneCompanyAndTheOthersAreItsDepartments() {
    assertThat(bundle.path("teams"))
        .extracting(
            team -> team.path("id").asText(),
            team -> team.path("level").asText(),
            team -> team.path("parentId").asText(null))
        .contains(
            tuple("co", "COMPANY", null),
            tuple("co2", "DEPARTMENT", "co"),
            tuple("dep2", "DEPARTMENT", "co"),
            tuple("tr2", "TRIBE", "dep2"),
            tuple("co3", "DEPARTMENT", "co"),
            tuple("a1", "SQUAD", "co3"));
  }

  @Test
  void noLinkLeadsToALowerLevel() {
    assertThat(exported("objectives", "top").path("alignments")).isEmpty();
    JsonNode removed = migrated("top", "alignments").get(0);
    assertThat(removed.at("/oldValue/parentId").asText()).isEqualTo("o2");
    assertThat(removed.hasNonNull("newValue")).isFalse();
    assertThat(exported("objectives", "o").path("alignments"))
        .extracting(link -> link.path("parentId").asText())
        .contains("o2");
  }

  @Test
  void checkInsStandInTheirCycle() {
    assertThat(exported("objectives", "early").path("on").asText()).isEqualTo("2026-10-01");
    assertThat(exported("objectives", "late").path("on").asText()).isEqualTo("2020-09-30");
    JsonNode moved = migrated("op", "checkIns").get(0);
    assertThat(moved.at("/oldValue/0").asText()).isEqualTo("2020-10-05");
    assertThat(moved.at("/newValue/0").asText()).isEqualTo("2020-09-30");
  }

  @Test
  void aCheckInOfACycleThatHasNotBegunIsTakenBack() {
    JsonNode none = exported("objectives", "none");
    assertThat(none.path("on").asText()).isEqualTo("2026-10-05");
    assertThat(none.at("/voided/on").asText()).isEqualTo(today());
    assertThat(none.at("/voided/reason").asText()).isEqualTo("migrated");
  }

  @Test
  void milestonesGoWithWhatReportsThem() {
    assertThat(exported("objectives", "sp").at("/metric/milestones"))
        .extracting(step -> step.path("doneOn").asText())
        .containsExactly("2020-09-30", today());
    assertThat(migrated("op", "metric.milestones")).hasSize(1);
    assertThat(exported("objectives", "sf").at("/metric/milestones/0/doneOn").asText())
        .isEqualTo("2026-10-01");
    assertThat(exported("objectives", "unbegun").has("voided")).isTrue();
    assertThat(exported("objectives", "sl").at("/metric/milestones/0").has("doneOn")).isFalse();
    assertThat(exported("objectives", "first").path("milestonesDone"))
        .extracting(JsonNode::asText)
        .containsExactly("a");
    for (String id : List.of("out", "empty")) {
      JsonNode checkIn = exported("objectives", id);
      assertThat(checkIn.has("milestonesDone")).as(id).isFalse();
      assertThat(checkIn.path("note").asText()).as(id).isEqualTo("migrated");
    }
  }

  @Test
  void factsLieInThePast() {
    JsonNode initiative = exported("initiatives", "i");
    assertThat(initiative.path("committedOn").asText()).isEqualTo(today());
    assertThat(initiative.path("deliveredOn").asText()).isEqualTo(today());
    assertThat(initiative.path("committedEnd").asText()).as("a plan").isEqualTo("2999-02-01");
    assertThat(exported("initiatives", "d").path("identifiedOn").asText()).isEqualTo(today());
    assertThat(exported("solicitations", "s").path("on").asText()).isEqualTo(today());
    JsonNode objective = exported("objectives", "o");
    assertThat(objective.at("/grade/gradedOn").asText()).isEqualTo(today());
    assertThat(objective.path("amendments"))
        .filteredOn(amendment -> amendment.path("reason").asText().equals("because"))
        .extracting(amendment -> amendment.path("on").asText())
        .containsExactly(today());
  }

  @Test
  void plansLieWithinAYearAndWhatNobodyToldStaysUntold() {
    JsonNode far = exported("initiatives", "far");
    assertThat(far.path("plannedStart").asText()).isEqualTo("2025-10-01");
    assertThat(far.path("plannedEnd").asText()).isEqualTo("2027-12-31");
    assertThat(far.path("state").asText()).isEqualTo("DELIVERED");
    assertThat(far.has("deliveredOn")).as("nobody knows").isFalse();
    JsonNode need = far.at("/dependencies/0");
    assertThat(need.path("neededBy").asText()).isEqualTo("2025-10-01");
    assertThat(need.path("answers"))
        .extracting(it -> it.path("state").asText(), it -> it.path("offeredBy").asText())
        .containsExactly(tuple("DELIVERED", ""), tuple("ACCEPTED", "2027-12-31"));
  }

  @Test
  void whatHasTheUnitOfItsSumIsSummed() {
    assertThat(exported("objectives", "spaced").at("/alignments/0/mode").asText())
        .isEqualTo("CONTRIBUTES");
    assertThat(exported("objectives", "chosen").at("/alignments/0/mode").asText())
        .isEqualTo("SUPPORTS");
  }
}
