package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.StatementLog;
import io.okrcascade.api.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What years of history cost: no statement scans a table that grows with them, nor looks at many
 * more rows than it needs. Of each statement MySQL itself tells how many rows it looked at, and
 * {@code EXPLAIN} by which way.
 */
class GrowingTablesTest {
  private static final int YEARS = 10;
  private static final int OBJECTIVES = 30;
  private static final int KEY_RESULTS = 3;
  private static final int CHECK_INS = 10;

  /** Rows that a statement may look at besides those that it gives. */
  private static final long SPARE = 200;

  /** The organization, which is read whole: it grows with the company rather than with time. */
  private static final Set<String> READ_WHOLE =
      Set.of(
          "team",
          "person",
          "membership",
          "cycle",
          "settings",
          "revision",
          "programme",
          "programme_update",
          "person_role",
          "maintenance",
          "briefing_template");

  private static final long FEW = 50;

  private static RunningService service;
  private static Api admin;
  private static int newest;

  @BeforeAll
  static void loadTenYears() {
    service = RunningService.start(TestDatabase.empty(TestDatabase.Kind.MYSQL));
    admin = service.admin();
    newest = LocalDate.now(ZoneOffset.UTC).getYear();
    service.importBundle(company());
    for (int year = newest - YEARS + 1; year <= newest; year++) {
      service.importBundle(year(year));
    }
    service
        .jdbi()
        .useHandle(
            handle -> {
              for (String table : tables(handle)) {
                handle.createQuery("ANALYZE TABLE " + table).mapToMap().list();
              }
            });
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
        .mapTo(String.class)
        .list();
  }

  private static String company() {
    ObjectNode bundle = Json.mapper().createObjectNode();
    ArrayNode teams = bundle.putArray("teams");
    teams.addObject().put("id", "co").put("name", "Co").put("level", "COMPANY");
    for (int i = 0; i < OBJECTIVES; i++) {
      teams
          .addObject()
          .put("id", "d" + i)
          .put("name", "Department " + i)
          .put("level", "DEPARTMENT")
          .put("parentId", "co");
    }
    ArrayNode cycles = bundle.putArray("cycles");
    for (int year = newest - YEARS + 1; year <= newest; year++) {
      cycles
          .addObject()
          .put("id", "y" + year)
          .put("name", "Year " + year)
          .put("cadence", "YEAR")
          .put("startsOn", year + "-01-01")
          .put("endsOn", year + "-12-31")
          .put("phase", "ACTIVE");
    }
    return bundle.toString();
  }

  private static String year(int year) {
    ObjectNode bundle = Json.mapper().createObjectNode();
    ArrayNode objectives = bundle.putArray("objectives");
    ArrayNode initiatives = bundle.putArray("initiatives");
    for (int o = 0; o < OBJECTIVES; o++) {
      String id = "o" + year + "-" + o;
      ObjectNode objective =
          objectives
              .addObject()
              .put("id", id)
              .put("teamId", o == 0 ? "co" : "d" + o)
              .put("cycleId", "y" + year)
              .put("title", "Objective " + o);
      if (o > 0) {
        objective
            .putArray("alignments")
            .addObject()
            .put("parentType", "KEY_RESULT")
            .put("parentId", "o" + year + "-0-0")
            .put("mode", "SUPPORTS");
      }
      ArrayNode keyResults = objective.putArray("keyResults");
      for (int k = 0; k < KEY_RESULTS; k++) {
        ObjectNode keyResult =
            keyResults.addObject().put("id", id + "-" + k).put("title", "Key result " + k);
        keyResult
            .putObject("metric")
            .put("type", "NUMBER")
            .put("direction", "INCREASE")
            .put("baseline", 0)
            .put("target", 100);
        ArrayNode checkIns = keyResult.putArray("checkIns");
        for (int c = 1; c <= CHECK_INS; c++) {
          checkIns.addObject().put("on", "%d-01-%02d".formatted(year, c)).put("value", c);
        }
      }
      ObjectNode initiative =
          initiatives
              .addObject()
              .put("id", "i" + year + "-" + o)
              .put("teamId", "d" + o)
              .put("cycleId", "y" + year)
              .put("title", "Initiative " + o);
      initiative
          .putArray("contributions")
          .addObject()
          .put("keyResultId", id + "-0")
          .put("impact", "HIGH")
          .put("confidence", 0.5);
      initiative
          .putArray("dependencies")
          .addObject()
          .put("id", "n" + year + "-" + o)
          .put("providerTeamId", "d" + (o + 1) % OBJECTIVES)
          .put("need", "Something")
          .put("size", "S");
    }
    return bundle.toString();
  }

  /**
   * What was run.
   *
   * @param texts statements, one of each kind
   * @param figures what MySQL tells of each kind
   */
  private record Ran(Collection<String> texts, List<Figures> figures) {}

  /**
   * What MySQL tells of statements of a kind.
   *
   * @param looked rows that one looks at
   * @param given rows that one gives or writes
   */
  private record Figures(String kind, double looked, double given) {
    boolean isCheap() {
      return looked < SPARE + 3 * given;
    }
  }

  private static Ran ran(Runnable actions) {
    String digests = "performance_schema.events_statements_summary_by_digest";
    service.jdbi().useHandle(handle -> handle.execute("TRUNCATE TABLE " + digests));
    Map<String, String> texts = new HashMap<>();
    for (String text : StatementLog.of(service, actions)) {
      if (text.matches("(?is)[\\s(]*(SELECT|UPDATE|DELETE).*") && !text.contains("_schema.")) {
        texts.put(text.replaceAll("'[^']*'|\\d+", "?"), text);
      }
    }
    return new Ran(
        texts.values(),
        service
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT digest_text, sum_rows_examined / count_star,"
                                + " (sum_rows_sent + sum_rows_affected) / count_star FROM "
                                + digests
                                + " WHERE schema_name = DATABASE()"
                                + " AND digest_text NOT LIKE '%\\_schema%'"
                                + " AND digest_text NOT LIKE '%general_log%'")
                        .map(
                            (row, context) ->
                                new Figures(row.getString(1), row.getDouble(2), row.getDouble(3)))
                        .list()));
  }

  /** What is wrong with the ways of some statements. */
  private static List<String> scans(Ran ran) {
    List<String> scans = new ArrayList<>();
    try (Connection connection = service.connect();
        Statement statement = connection.createStatement()) {
      for (String text : ran.texts) {
        try (ResultSet steps = statement.executeQuery("EXPLAIN " + text)) {
          while (steps.next()) {
            String table = tableOf(text, String.valueOf(steps.getString("table")));
            // A table with next to nothing in it is scanned whatever keys it has.
            boolean isForWantOfRows =
                steps.getString("possible_keys") != null && steps.getLong("rows") < FEW;
            if (Set.of("ALL", "index").contains(String.valueOf(steps.getString("type")))
                && !isForWantOfRows
                && !table.startsWith("<")
                && !READ_WHOLE.contains(table)) {
              scans.add(table + " is scanned by " + text);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return scans;
  }

  /** The table behind an alias. */
  private static String tableOf(String statement, String alias) {
    Matcher named =
        Pattern.compile("(?i)(?:FROM|JOIN)\\s+(\\w+)\\s+(?:AS\\s+)?" + alias + "\\b")
            .matcher(statement);
    return named.find() ? named.group(1) : alias;
  }

  private static void assertCheap(Ran ran) {
    assertThat(ran.texts).isNotEmpty();
    assertThat(scans(ran)).isEmpty();
    assertThat(ran.figures)
        .isNotEmpty()
        .filteredOn(
            figures -> READ_WHOLE.stream().noneMatch(it -> figures.kind.contains("`" + it + "`")))
        .allSatisfy(figures -> assertThat(figures).matches(Figures::isCheap));
  }

  private static void get(String... paths) {
    for (String path : paths) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(200);
    }
  }

  private static final List<String> DAILY =
      List.of(
          "/me",
          "/me/inbox",
          "/cycles/y%d/cascade",
          "/cycles/y%d/teams",
          "/cycles/y%d/audit",
          "/cycles/y%d/planning",
          "/objectives?limit=100",
          "/initiatives?limit=100",
          "/objectives/o%d-3",
          "/objectives/o%d-3/amendments",
          "/key-results/o%d-3-1/check-ins",
          "/objectives/o%d-3/comments",
          "/changes?limit=20",
          "/changes?subjectType=OBJECTIVE&subjectId=o%d-3",
          "/changes?actorId=root",
          "/tokens");

  private static String[] daily() {
    return DAILY.stream().map(path -> path.formatted(newest)).toArray(String[]::new);
  }

  @Test
  void whatIsReadEveryDay() {
    get(daily());
    assertCheap(ran(() -> get(daily())));
  }

  @Test
  void whatIsWrittenEveryDay() {
    get(daily());
    assertCheap(
        ran(
            () -> {
              String keyResult = "/key-results/o%d-4-1".formatted(newest);
              Api keyed = admin.with("Idempotency-Key", "grows-1");
              assertThat(keyed.post(keyResult + "/check-ins", "{\"value\":3}").status())
                  .isEqualTo(201);
              assertThat(
                      admin
                          .patch(
                              "/objectives/o%d-4".formatted(newest), "{\"description\":\"Other\"}")
                          .status())
                  .isEqualTo(200);
              assertThat(
                      admin
                          .post("/objectives/o%d-4/comments".formatted(newest), "{\"text\":\"a\"}")
                          .status())
                  .isEqualTo(201);
              assertThat(
                      admin
                          .post(
                              "/objectives",
                              ("{\"id\":\"new\",\"teamId\":\"d1\",\"cycleId\":\"y%d\","
                                      + "\"title\":\"New\"}")
                                  .formatted(newest))
                          .status())
                  .isEqualTo(201);
              assertThat(admin.delete("/objectives/new").status()).isEqualTo(204);
              assertThat(
                      admin
                          .post(
                              "/import",
                              "{\"objectives\":[{\"id\":\"imported\",\"teamId\":\"d5\","
                                  .concat("\"cycleId\":\"y%d\",\"title\":\"Imported\"}]}")
                                  .formatted(newest))
                          .status())
                  .isEqualTo(200);
              get(daily());
            }));
  }

  @Test
  void aYearThatIsLoadedIsAllThatIsReadOfItsTables() {
    String latest = "/cycles/y%d/cascade".formatted(newest);
    Ran ran =
        ran(
            () -> {
              service.forget();
              get(latest);
            });
    assertThat(ran.texts).anySatisfy(text -> assertThat(text).contains("check_in"));
    assertCheap(ran);
  }

  @Test
  void theTestSeesAScan() {
    Ran ran =
        ran(
            () ->
                service
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle
                                .createQuery("SELECT id FROM check_in WHERE note = 'nothing'")
                                .mapTo(String.class)
                                .list()));
    assertThat(scans(ran)).isNotEmpty();
    assertThat(ran.figures).anyMatch(figures -> !figures.isCheap());
  }
}
