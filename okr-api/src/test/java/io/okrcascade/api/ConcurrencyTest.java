package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many who write at once, on one replica and on two. */
@OnEachDatabase
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int EACH = 15;

  private final RunningService service;
  private final Api ada;

  ConcurrencyTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
  }

  private static void together(int threads, IntTask task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        tasks.add(
            () -> {
              task.run(number);
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private interface IntTask {
    void run(int number) throws Exception;
  }

  private long latest() {
    return service
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT revision FROM revision WHERE scope = 'GLOBAL'")
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void noCheckInIsLostAndTheLogHasNoGap() throws Exception {
    long before = latest();
    Set<String> ids = Collections.synchronizedSet(new TreeSet<>());
    together(
        THREADS,
        number -> {
          for (int i = 0; i < EACH; i++) {
            Api.Answer answer =
                ada.post(
                    "/key-results/" + (number % 2 == 0 ? "fk1" : "dk1") + "/check-ins",
                    "{\"value\":" + (number * 100 + i) + ",\"note\":\"busy\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            String id = answer.json().path("id").asText();
            ids.add(id);
            assertThat(
                    ada.get(
                            "/key-results/"
                                + (number % 2 == 0 ? "fk1" : "dk1")
                                + "/check-ins?limit=500")
                        .items("/id"))
                .as("one's own write is read")
                .contains(id);
          }
        });
    assertThat(ids).hasSize(THREADS * EACH);
    Set<String> read = new TreeSet<>(ada.get("/key-results/fk1/check-ins?limit=500").items("/id"));
    read.addAll(ada.get("/key-results/dk1/check-ins?limit=500").items("/id"));
    assertThat(read).containsAll(ids);

    JsonNode changes = ada.get("/changes?limit=500&after=" + before).json().path("items");
    List<Long> revisions = new ArrayList<>();
    Set<String> logged = new TreeSet<>();
    for (JsonNode change : changes) {
      revisions.add(change.path("revision").asLong());
      logged.add(change.path("subjectId").asText());
    }
    assertThat(logged).containsAll(ids);
    List<Long> expected = new ArrayList<>();
    for (long r = before + 1; r <= latest(); r++) {
      expected.add(r);
    }
    assertThat(revisions).isEqualTo(expected);
  }

  @Test
  void versionsRiseByOneUnderContention() throws Exception {
    Set<Integer> versions = Collections.synchronizedSet(new TreeSet<>());
    int first = ada.get("/objectives/fo").json().path("version").asInt();
    together(
        THREADS,
        number -> {
          for (int i = 0; i < 5; i++) {
            Api.Answer answer =
                ada.patch("/objectives/fo", "{\"description\":\"" + number + " " + i + "\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            versions.add(answer.json().path("version").asInt());
          }
        });
    assertThat(versions).hasSize(THREADS * 5).contains(first + 1, first + THREADS * 5);
  }

  @Test
  void askedForAtOnceUnderOneKeyATokenIsMadeOnce() throws Exception {
    Api asks = ada.with("Idempotency-Key", "one-token");
    List<Api.Answer> answers = Collections.synchronizedList(new ArrayList<>());
    together(
        THREADS,
        number -> answers.add(asks.post("/tokens", "{\"personId\":\"ana\",\"name\":\"at once\"}")));

    assertThat(answers)
        .extracting(Api.Answer::status)
        .containsOnlyOnce(201)
        .containsOnly(201, 409)
        .hasSize(THREADS);
    assertThat(ada.get("/tokens?personId=ana").items("/name")).containsOnlyOnce("at once");
  }

  @Test
  void whatOneReplicaWritesTheOtherReads() throws Exception {
    if (service.database().kind() == TestDatabase.Kind.H2) {
      return; // an embedded database has one service
    }
    try (RunningService other = RunningService.start(service.database())) {
      Api there = other.as("ada");
      for (int i = 0; i < 10; i++) {
        Api writer = i % 2 == 0 ? ada : there;
        Api reader = i % 2 == 0 ? there : ada;
        assertThat(writer.patch("/teams/box", "{\"name\":\"Box " + i + "\"}").status())
            .isEqualTo(200);
        assertThat(reader.get("/teams/box").json().path("name").asText()).isEqualTo("Box " + i);
        String tag = reader.get("/cycles/Q/cascade").etag();
        assertThat(
                writer.post("/key-results/ck1/check-ins", "{\"value\":" + (50 + i) + "}").status())
            .isEqualTo(201);
        assertThat(reader.get("/key-results/ck1").json().path("value").asInt()).isEqualTo(50 + i);
        Api.Answer cascade = reader.with("If-None-Match", tag).get("/cycles/Q/cascade");
        assertThat(cascade.status()).isEqualTo(200);
        assertThat(cascade.text()).isEqualTo(writer.get("/cycles/Q/cascade").text());
      }
      together(
          THREADS,
          number -> {
            Api api = number % 2 == 0 ? ada : there;
            for (int i = 0; i < 10; i++) {
              assertThat(
                      api.post(
                              "/key-results/fk1/check-ins",
                              "{\"value\":" + i + ",\"note\":\"two\"}")
                          .status())
                  .isEqualTo(201);
            }
          });
      assertThat(ada.get("/export").text()).isEqualTo(there.get("/export").text());
      assertThat(
              ada.get("/key-results/fk1/check-ins?limit=500").items("/note").stream()
                  .filter("two"::equals))
          .hasSize(THREADS * 10);
    }
  }
}
