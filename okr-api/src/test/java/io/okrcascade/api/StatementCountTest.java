package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many statements reach a MySQL server, by its own log: what is read is not asked row by row.
 */
class StatementCountTest {
  private static RunningService service;
  private static Api ada;

  @BeforeAll
  static void start() {
    service = RunningService.start(TestDatabase.empty(TestDatabase.Kind.MYSQL));
    service.importBundle(Company.bundle());
    ada = service.as("ada");
    assertThat(MySqlServer.shared()).isNotNull();
    sql("SET GLOBAL log_output = 'TABLE'");
  }

  @AfterAll
  static void stop() {
    sql("SET GLOBAL general_log = 'OFF'");
    service.close();
  }

  private static void sql(String statement) {
    service.jdbi().useHandle(handle -> handle.execute(statement));
  }

  /** The statements of the service in an action; those that keep connections do not count. */
  private static List<String> statements(Supplier<Api.Answer> action, int status) {
    sql("SET GLOBAL general_log = 'OFF'");
    sql("TRUNCATE TABLE mysql.general_log");
    sql("SET GLOBAL general_log = 'ON'");
    Api.Answer answer = action.get();
    sql("SET GLOBAL general_log = 'OFF'");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT LEFT(CONVERT(argument USING utf8mb4), 200) FROM mysql.general_log"
                            + " WHERE command_type IN ('Query', 'Execute')")
                    .mapTo(String.class)
                    .list())
        .stream()
        .filter(s -> !s.matches("(?is)\\s*(SELECT 1|SET .*|COMMIT|ROLLBACK|/\\*.*|SELECT @@.*)"))
        .toList();
  }

  @Test
  void readingWhatHasNotChangedTakesTwo() {
    for (String path :
        List.of(
            "/cycles/Q/cascade",
            "/cycles/Q/teams",
            "/cycles/Q/audit",
            "/cycles/Q/audit/history",
            "/cycles/Q/priorities",
            "/cycles/Q/priorities?team=pay",
            "/cycles/Q/planning",
            "/cycles/Q/dependency-matrix",
            "/cycles/Q/delivery",
            "/cycles/Q/maintenance",
            "/cycles/Q/solicitations",
            "/initiatives/i1/exposure",
            "/key-results/fk1/exposure?direction=DOWN",
            "/teams/box",
            "/cycles/Y/plan")) {
      String tag = ada.get(path).etag();
      assertThat(statements(() -> ada.get(path), 200)).as(path).hasSizeLessThanOrEqualTo(2);
      assertThat(statements(() -> ada.with("If-None-Match", tag).get(path), 304))
          .as(path)
          .hasSizeLessThanOrEqualTo(2);
    }
    for (String path : List.of("/initiatives/i1", "/key-results/fk1")) {
      assertThat(statements(() -> ada.get(path), 200)).as(path).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void theInboxTakesAFixedNumber() {
    ada.get("/me/inbox");
    assertThat(statements(() -> ada.get("/me/inbox"), 200)).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aCheckInTakesFew() {
    ada.get("/cycles/Q/cascade");
    assertThat(statements(() -> ada.post("/key-results/fk1/check-ins", "{\"value\": 33}"), 201))
        .hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void anImportOfThousandsTakesDozens() {
    StringBuilder objectives = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      objectives.append(i == 0 ? "" : ",").append("{'id':'big").append(i);
      objectives.append("','teamId':'box','cycleId':'Q','title':'t','keyResults':[");
      for (int k = 0; k < 3; k++) {
        objectives
            .append(k == 0 ? "" : ",")
            .append("{'id':'big%d-%d','title':'k','metric':{'type':'NUMBER',".formatted(i, k))
            .append("'direction':'INCREASE','baseline':0,'target':10},'checkIns':[{'on':'")
            .append(Company.today())
            .append("','value':1}],'alignments':[{'parentType':'KEY_RESULT','parentId':'ck1',")
            .append("'mode':'SUPPORTS'}]}");
      }
      objectives.append("]}");
    }
    String bundle = "{'objectives':[%s]}".formatted(objectives).replace('\'', '"');
    assertThat(statements(() -> ada.post("/import", bundle), 200)).hasSizeLessThan(80);
    assertThat(statements(() -> ada.post("/import", bundle), 200))
        .as("the same again")
        .hasSizeLessThanOrEqualTo(25);
  }
}
