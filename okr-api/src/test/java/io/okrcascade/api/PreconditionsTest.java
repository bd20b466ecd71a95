package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** ETag with If-Match and If-None-Match, and Idempotency-Key. */
@OnEachDatabase
class PreconditionsTest {
  private final Api ada;
  private final Api tia;

  PreconditionsTest(RunningService service) {
    ada = service.as("ada");
    tia = service.as("tia");
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private void objective(String id) {
    assertThat(
            ada.post(
                    "/objectives",
                    quoted("{'id':'" + id + "','teamId':'box','cycleId':'Q','title':'t'}"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void aStaleVersionIsRefused() {
    objective("m1");
    assertThat(
            ada.with("If-Match", "\"1\"").patch("/objectives/m1", quoted("{'title':'a'}")).etag())
        .isEqualTo("\"2\"");
    Answer stale = ada.with("If-Match", "\"1\"").patch("/objectives/m1", quoted("{'title':'b'}"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("type").asText()).endsWith("precondition-failed");
    for (String tag : List.of("W/\"2\"", "\"02\"", "2", "\"3\"", "nonsense")) {
      assertThat(
              ada.with("If-Match", tag).patch("/objectives/m1", quoted("{'title':'b'}")).status())
          .as(tag)
          .isEqualTo(412);
    }
    assertThat(ada.get("/objectives/m1").json().path("title").asText()).isEqualTo("a");
    assertThat(ada.with("If-Match", "\"1\"").delete("/objectives/m1").status()).isEqualTo(412);
    assertThat(
            ada.with("If-Match", "\"1\", \"2\"")
                .patch("/objectives/m1", quoted("{'title':'c'}"))
                .status())
        .isEqualTo(200);
    assertThat(ada.with("If-Match", "*").delete("/objectives/m1").status()).isEqualTo(204);
  }

  @Test
  void everyMutableResourceHonoursIfMatch() {
    for (String path :
        List.of(
            "/teams/box",
            "/people/zoe",
            "/cycles/Q",
            "/objectives/fo",
            "/key-results/fk2",
            "/initiatives/i1")) {
      String name =
          path.startsWith("/teams") || path.startsWith("/people") || path.startsWith("/cycles")
              ? "name"
              : "title";
      String body = quoted("{'" + name + "':'Changed'}");
      assertThat(ada.with("If-Match", "\"77\"").patch(path, body).status()).as(path).isEqualTo(412);
      String tag = ada.get(path).etag();
      assertThat(ada.with("If-Match", tag).patch(path, body).status()).as(path).isEqualTo(200);
    }
    String stale = "\"77\"";
    assertThat(
            ada.with("If-Match", stale)
                .post("/objectives/fo/state", quoted("{'state':'PROPOSED'}"))
                .status())
        .isEqualTo(412);
    assertThat(
            ada.with("If-Match", stale)
                .put("/initiatives/i1/key-results/fk1", quoted("{'impact':'LOW','confidence':1}"))
                .status())
        .isEqualTo(412);
  }

  @Test
  void aPatchThatChangesNothingKeepsTheVersion() {
    objective("m2");
    assertThat(ada.patch("/objectives/m2", quoted("{'title':'t'}")).etag()).isEqualTo("\"1\"");
    assertThat(ada.patch("/objectives/m2", "{}").etag()).isEqualTo("\"1\"");
  }

  @Test
  void ofTwoWhoPatchTheSameVersionOneIsRefused() throws Exception {
    objective("m3");
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 1; round <= 5; round++) {
        String tag = "\"" + round + "\"";
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String title : List.of("left", "right")) {
          String body = quoted("{'title':'" + title + round + "'}");
          answers.add(
              pool.submit(
                  () -> {
                    go.await();
                    return ada.with("If-Match", tag).patch("/objectives/m3", body).status();
                  }));
        }
        go.countDown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder(200, 412);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void figuresAreTaggedByRevisionQueryAndDay() {
    for (String path : List.of("/cycles/Q/cascade", "/cycles/Q/teams", "/cycles/Q/audit")) {
      Answer first = ada.get(path);
      assertThat(first.etag()).as(path).isNotEmpty();
      Answer again = ada.with("If-None-Match", first.etag()).get(path);
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.bytes()).isEmpty();
      assertThat(ada.get(path + "?asOf=2020-01-01").etag()).isNotEqualTo(first.etag());
      Answer packed = ada.with("Accept-Encoding", "gzip").get(path);
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(
              ada.with("Accept-Encoding", "gzip")
                  .with("If-None-Match", packed.etag())
                  .get(path)
                  .status())
          .isEqualTo(304);
      assertThat(ada.post("/key-results/ck1/check-ins", quoted("{'value':33}")).status())
          .isEqualTo(201);
      Answer moved = ada.with("If-None-Match", first.etag()).get(path);
      assertThat(moved.status()).as(path + " after a check-in").isEqualTo(200);
      assertThat(moved.etag()).isNotEqualTo(first.etag());
    }
  }

  // ---- ids and idempotency ----

  @Test
  void anIdThatIsTakenByOtherContentIsAConflict() {
    objective("m4");
    assertThat(
            ada.post(
                    "/objectives",
                    quoted("{'id':'m4','teamId':'box','cycleId':'Q','title':'other'}"))
                .status())
        .isEqualTo(409);
    assertThat(
            ada.post("/objectives", quoted("{'id':'m4','teamId':'box','cycleId':'Q','title':'t'}"))
                .status())
        .as("the same again")
        .isEqualTo(201);
    assertThat(ada.get("/objectives/m4").etag()).isEqualTo("\"1\"");
    assertThat(
            ada.post(
                    "/teams",
                    quoted("{'id':'box','name':'Other','level':'SQUAD','parentId':'ship'}"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void aRetryUnderTheSameKeyAnswersTheSame() {
    Api keyed = ada.with("Idempotency-Key", "key-1 é");
    String body = quoted("{'value':12,'note':'once'}");
    Answer first = keyed.post("/key-results/ck1/check-ins", body);
    Answer retry = keyed.post("/key-results/ck1/check-ins", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(retry.status()).isEqualTo(201);
    assertThat(retry.json()).isEqualTo(first.json());
    assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
    assertThat(ada.get("/key-results/ck1/check-ins").items("/note").stream().filter("once"::equals))
        .hasSize(1);

    assertThat(keyed.post("/key-results/ck1/check-ins", quoted("{'value':13}")).status())
        .as("another body")
        .isEqualTo(422);
    assertThat(keyed.post("/key-results/fk1/check-ins", body).status())
        .as("another path")
        .isEqualTo(422);
    assertThat(
            tia.with("Idempotency-Key", "key-1 é")
                .post("/key-results/fk1/check-ins", body)
                .status())
        .as("another person")
        .isEqualTo(201);
  }

  @Test
  void aRetryIsAnsweredToTheByte() {
    Map<String, String> writes =
        Map.of(
            "/objectives", "{'teamId':'box','cycleId':'Q','title':'Bytes','weight':1.0}",
            "/key-results/ck1/check-ins", "{'value':12.50,'confidence':1.0}",
            "/teams", "{'name':'Bytes','level':'SQUAD','parentId':'ship'}",
            "/import", "{'capacities':[{'teamId':'box','cycleId':'Q','people':3.0}]}");
    writes.forEach(
        (path, body) -> {
          Api keyed = ada.with("Idempotency-Key", "bytes" + path);
          Answer first = keyed.post(path, quoted(body));
          Answer retry = keyed.post(path, quoted(body));
          assertThat(first.status()).as(first.toString()).isBetween(200, 201);
          assertThat(retry.status()).isEqualTo(first.status());
          assertThat(retry.text()).isEqualTo(first.text());
          for (String header : List.of("Content-Type", "ETag", "Location")) {
            assertThat(retry.header(header)).as(header).isEqualTo(first.header(header));
          }
        });
  }

  @Test
  void oneKeyMakesOneTokenWhoseSecretIsShownOnce() {
    Api keyed = ada.with("Idempotency-Key", "key-token");
    String body = quoted("{'name':'nightly'}");
    Answer made = keyed.post("/tokens", body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("secret").asText()).startsWith("okr_");
    String id = made.json().path("id").asText();

    Answer again = keyed.post("/tokens", body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asText()).isEqualTo("SHOWN_ONCE");
    assertThat(again.json().path("detail").asText()).contains("/tokens/" + id, "another key");
    assertThat(keyed.post("/tokens", quoted("{'name':'other'}")).status()).isEqualTo(422);
    assertThat(ada.get("/tokens").items("/name").stream().filter("nightly"::equals)).hasSize(1);
    assertThat(ada.post("/tokens", body).status()).as("without a key").isEqualTo(201);

    Api end = ada.with("Idempotency-Key", "key-token-end");
    assertThat(end.delete("/tokens/" + id).status()).isEqualTo(204);
    assertThat(end.delete("/tokens/" + id).status()).isEqualTo(204);
    assertThat(ada.delete("/tokens/" + id).status()).isEqualTo(404);
  }

  @Test
  void everyKindOfWriteTakesAKey() {
    objective("key1");
    Api put = ada.with("Idempotency-Key", "key-patch").with("If-Match", "\"1\"");
    String body = quoted("{'title':'Changed once'}");
    Answer first = put.patch("/objectives/key1", body);
    Answer retry = put.patch("/objectives/key1", body);
    assertThat(first.status()).isEqualTo(200);
    assertThat(retry.status()).as("its version is over, and it is a retry").isEqualTo(200);
    assertThat(retry.etag()).isEqualTo("\"2\"");
    assertThat(retry.json().toString()).isEqualTo(first.json().toString());
    assertThat(put.patch("/objectives/key1", quoted("{'title':'x'}")).status()).isEqualTo(422);

    Api act = ada.with("Idempotency-Key", "key-state");
    String dropped = quoted("{'state':'DROPPED'}");
    assertThat(act.post("/objectives/key1/state", dropped).status()).isEqualTo(200);
    assertThat(act.post("/objectives/key1/state", dropped).status()).isEqualTo(200);

    Api end = ada.with("Idempotency-Key", "key-delete");
    assertThat(end.delete("/objectives/key1").status()).isEqualTo(204);
    assertThat(end.delete("/objectives/key1").status()).isEqualTo(204);
    assertThat(ada.delete("/objectives/key1").status()).isEqualTo(404);

    Api checked = ada.with("Idempotency-Key", "key-check-in");
    String id =
        checked
            .post("/key-results/ck1/check-ins", quoted("{'value':13}"))
            .json()
            .path("id")
            .asText();
    Api taken = ada.with("Idempotency-Key", "key-void");
    for (int i = 0; i < 2; i++) {
      assertThat(taken.post("/check-ins/" + id + "/void", quoted("{'reason':'a slip'}")).status())
          .isEqualTo(200);
    }

    Api imports = ada.with("Idempotency-Key", "key-import");
    String bundle =
        quoted("{'teams':[{'id':'keyed','name':'Keyed','level':'SQUAD','parentId':'ship'}]}");
    Answer imported = imports.post("/import", bundle);
    assertThat(imported.status()).isEqualTo(200);
    assertThat(imports.post("/import", bundle).json()).isEqualTo(imported.json());
    assertThat(imports.post("/import", quoted("{'teams':[]}")).status()).isEqualTo(422);
  }

  @Test
  void keysDifferByEveryLetter() {
    String body = quoted("{'value':14,'note':'letters'}");
    for (String key : List.of("Abc", "abc", "abc ", "ábc")) {
      Answer answer = ada.with("Idempotency-Key", key).post("/key-results/ck1/check-ins", body);
      assertThat(answer.status()).as(key).isEqualTo(201);
    }
    assertThat(
            ada.with("Idempotency-Key", "k".repeat(256))
                .post("/key-results/ck1/check-ins", body)
                .status())
        .isEqualTo(422);
  }

  @Test
  void aRefusedRequestLeavesItsKeyUnused() {
    Api keyed = ada.with("Idempotency-Key", "key-refused");
    assertThat(keyed.post("/key-results/ck1/check-ins", quoted("{'value':'x'}")).status())
        .isEqualTo(422);
    assertThat(keyed.post("/key-results/ck1/check-ins", quoted("{'value':15}")).status())
        .isEqualTo(201);
  }

  @Test
  void createsUnderOneKeyAtTheSameTimeHappenOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            pool.submit(
                () -> {
                  go.await();
                  return ada.with("Idempotency-Key", "storm")
                      .post(
                          "/objectives",
                          quoted("{'teamId':'box','cycleId':'Q','title':'In a storm'}"));
                }));
      }
      go.countDown();
      List<String> ids = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
        ids.add(answer.get().json().path("id").asText());
      }
      assertThat(ids).containsOnly(ids.get(0));
      assertThat(ada.get("/objectives?q=In%20a%20storm").items("/id")).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }
}
