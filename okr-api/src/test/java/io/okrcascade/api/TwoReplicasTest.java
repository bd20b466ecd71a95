package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.CommandLine;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.Signals;
import io.okrcascade.api.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas on one MySQL server are asked for the same things at the same time. */
@Tag("slow")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TwoReplicasTest {
  private static final int TIMES = 20;

  private static RunningService service;
  private static RunningService other;
  private static Api here;
  private static Api there;

  @BeforeAll
  static void start() {
    service = RunningService.start(TestDatabase.empty(TestDatabase.Kind.MYSQL));
    service.importBundle(Company.bundle());
    other = RunningService.start(service.database());
    here = service.as("ada");
    there = other.as("ada");
  }

  @AfterAll
  static void stop() {
    other.close();
    service.close();
  }

  private interface Asked {
    Api.Answer of(Api api);
  }

  /** The statuses of both answers to the same request, the lower one first. */
  private static List<Integer> onBoth(Asked asked) {
    CompletableFuture<Api.Answer> one = CompletableFuture.supplyAsync(() -> asked.of(here));
    CompletableFuture<Api.Answer> two = CompletableFuture.supplyAsync(() -> asked.of(there));
    return List.of(one.join().status(), two.join().status()).stream().sorted().toList();
  }

  @Test
  void ofTheSameVersionOneIsTaken() {
    for (int i = 0; i < TIMES; i++) {
      String tag = here.get("/objectives/fo").etag();
      AtomicInteger number = new AtomicInteger(10 * i);
      assertThat(
              onBoth(
                  api ->
                      api.with("If-Match", tag)
                          .patch(
                              "/objectives/fo",
                              "{\"description\":\"" + number.incrementAndGet() + "\"}")))
          .containsExactly(200, 412);
    }
  }

  @Test
  void ofTheSameIdOneIsTaken() {
    for (int i = 0; i < TIMES; i++) {
      AtomicInteger number = new AtomicInteger(10 * i);
      String id = "same-" + i;
      assertThat(
              onBoth(
                  api ->
                      api.post(
                          "/people",
                          "{\"id\":\"%s\",\"name\":\"N %d\"}"
                              .formatted(id, number.incrementAndGet()))))
          .containsExactly(201, 409);
    }
  }

  @Test
  void underTheSameKeyOneIsWrittenAndBothAreAnswered() {
    for (int i = 0; i < TIMES; i++) {
      String note = "key " + i;
      assertThat(
              onBoth(
                  api ->
                      api.with("Idempotency-Key", note)
                          .post(
                              "/key-results/fk1/check-ins",
                              "{\"value\":33,\"note\":\"%s\"}".formatted(note))))
          .containsExactly(201, 201);
      assertThat(
              here.get("/key-results/fk1/check-ins?limit=500").items("/note").stream()
                  .filter(note::equals))
          .hasSize(1);
    }
  }

  @Test
  void whoLeavesOnOneWritesNoMoreOnTheOther() throws Exception {
    for (int i = 0; i < 5; i++) {
      String id = "leaver-" + i;
      String person = "{\"id\":\"%s\",\"name\":\"L\",\"globalRoles\":[\"ADMIN\"]}".formatted(id);
      assertThat(here.post("/people", person).status()).isEqualTo(201);
      Api leaver = new Api(other.baseUri(), service.token(id));
      CompletableFuture<Integer> written =
          CompletableFuture.supplyAsync(
              () -> {
                int accepted = 0;
                while (leaver.patch("/teams/box", "{\"name\":\"B " + accepted + "\"}").status()
                    == 200) {
                  accepted++;
                }
                return accepted;
              });
      TimeUnit.MILLISECONDS.sleep(50);
      assertThat(here.post("/people/" + id + "/leave", "{}").status()).isEqualTo(200);
      long left = revisionOf("SELECT MAX(revision) FROM change_log WHERE subject_id = '%s'", id);
      written.get(30, TimeUnit.SECONDS);
      assertThat(
              revisionOf(
                  "SELECT COALESCE(MAX(revision), 0) FROM change_log WHERE actor_id = '%s'", id))
          .as("the last that was written before leaving")
          .isLessThan(left);
    }
  }

  private static long revisionOf(String sql, String id) {
    return service
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql.formatted(id)).mapTo(Long.class).one());
  }

  /** The process is stopped while it writes all the time; what it holds is taken from it. */
  @Test
  void aProcessThatIsStoppedHoldsOthersUpForSeconds() throws Exception {
    int port = freePort();
    ProcessBuilder builder = CommandLine.process(service.database(), "server");
    builder.environment().put("OKR_PORT", Integer.toString(port));
    builder.environment().put("OKR_ADMIN_PORT", Integer.toString(freePort()));
    Path log = Path.of("target/stopped.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    ExecutorService writers = Executors.newFixedThreadPool(6);
    try {
      Api api = new Api(URI.create("http://127.0.0.1:" + port + "/api/v1"), service.token("ada"));
      awaitStart(api, process, log);
      for (int i = 0; i < 6; i++) {
        writers.submit(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                api.post("/key-results/dk1/check-ins", "{\"value\":12}");
              }
            });
      }
      for (int i = 0; i < 3; i++) {
        TimeUnit.MILLISECONDS.sleep(700 + 37 * i);
        Signals.stop(process);
        long begun = System.nanoTime();
        Api.Answer answer = here.post("/key-results/fk1/check-ins", "{\"value\":33}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(10).toNanos());
        Signals.goOn(process);
      }
    } finally {
      writers.shutdownNow();
      process.destroyForcibly();
    }
    assertThat(
            revisionOf("SELECT COUNT(DISTINCT revision) FROM change_log WHERE '%s' <> ''", "all"))
        .as("no gap, whatever was taken from it")
        .isEqualTo(revisionOf("SELECT revision FROM revision WHERE scope = '%s'", "GLOBAL"));
  }

  private static void awaitStart(Api api, Process process, Path log) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (true) {
      try {
        if (api.get("/me").status() == 200) {
          return;
        }
      } catch (RuntimeException e) {
        assertThat(process.isAlive() && System.nanoTime() < deadline).as("see " + log).isTrue();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
