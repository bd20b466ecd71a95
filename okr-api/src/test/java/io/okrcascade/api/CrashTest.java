package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.CommandLine;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process is killed in the middle of writing. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CrashTest {

  @Test
  void everyConfirmedCheckInIsThereAfterKillMinusNine() throws Exception {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.H2);
    String token;
    try (RunningService before = RunningService.start(database)) {
      before.importBundle(Company.bundle());
      token = before.token("ada");
    }
    int port = freePort();
    ProcessBuilder builder = CommandLine.process(database, "server");
    builder.environment().put("OKR_PORT", Integer.toString(port));
    builder.environment().put("OKR_ADMIN_PORT", Integer.toString(freePort()));
    Path log = Path.of("target/crash.log");
    Process server = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Set<String> confirmed = ConcurrentHashMap.newKeySet();
    try {
      Api ada = new Api(URI.create("http://127.0.0.1:" + port + "/api/v1"), token);
      awaitStart(ada, server, log);
      ExecutorService writers = Executors.newFixedThreadPool(4);
      for (int i = 0; i < 4; i++) {
        writers.submit(
            () -> {
              while (true) {
                Api.Answer answer = ada.post("/key-results/fk1/check-ins", "{\"value\": 31}");
                assertThat(answer.status()).isEqualTo(201);
                confirmed.add(answer.json().path("id").asText());
              }
            });
      }
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (confirmed.size() < 300 && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      server.destroyForcibly().waitFor();
      writers.shutdownNow();
      assertThat(writers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly();
    }
    assertThat(confirmed).hasSizeGreaterThanOrEqualTo(300);

    try (RunningService after = RunningService.start(database)) {
      Set<String> found =
          after
              .jdbi()
              .withHandle(h -> h.createQuery("SELECT id FROM check_in").mapTo(String.class).set());
      assertThat(found).containsAll(confirmed);
      assertThat(after.as("ada").get("/key-results/fk1").json().path("value").asInt())
          .isEqualTo(31);
    }
  }

  private static void awaitStart(Api api, Process server, Path log) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        if (api.get("/me").status() == 200) {
          return;
        }
      } catch (RuntimeException e) {
        assertThat(server.isAlive() && System.nanoTime() < deadline).as("see " + log).isTrue();
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
