package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.StatementLog;
import io.okrcascade.api.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    service = RunningService.shared(TestDatabase.Kind.MYSQL);
    service.importBundle(Company.bundle());
    ada = service.as("ada");
  }

  /** The statements of an action. */
  private static List<String> statements(Supplier<Api.Answer> action, int status) {
    return StatementLog.of(
        service,
        () -> {
          Api.Answer answer = action.get();
          assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        });
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
  void whetherAVersionStillSaysAllTakesOneMore() {
    String path = "/initiatives/i1";
    String tag = ada.patch(path, "{\"title\": \"Short pages\"}").etag();
    assertThat(statements(() -> ada.with("If-None-Match", tag).get(path), 304)).hasSize(3);
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
        .hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void checkInsOfManyShareTheirs() {
    int clients = 24;
    int each = 10;
    ada.get("/cycles/Q/cascade");
    List<String> statements =
        StatementLog.of(
            service,
            () ->
                IntStream.range(0, clients)
                    .mapToObj(
                        client ->
                            CompletableFuture.runAsync(
                                () -> checkIns(each), task -> new Thread(task).start()))
                    .toList()
                    .forEach(CompletableFuture::join));
    assertThat(statements).hasSizeLessThanOrEqualTo((int) (0.6 * 8 * clients * each));
  }

  private static void checkIns(int many) {
    for (int i = 0; i < many; i++) {
      Api.Answer answer = ada.post("/key-results/fk1/check-ins", "{\"value\": 33}");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
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
