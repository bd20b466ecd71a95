package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away and comes back. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OutageTest {

  @Test
  void theServiceSaysSoAndRecovers() throws Exception {
    try (MySqlServer server = MySqlServer.startNew();
        RunningService service = RunningService.start(server.emptySchema())) {
      service.importBundle(Company.bundle());
      Api ada = service.as("ada");
      assertThat(ada.get("/cycles/Q/cascade").status()).isEqualTo(200);
      Api health = new Api(service.adminUri(), null);

      assertThatAllIsAnsweredInTimeWhile(server, ada);
      server.kill();

      for (Api.Answer answer :
          new Api.Answer[] {
            ada.get("/cycles/Q/cascade"),
            ada.get("/me"),
            ada.get("/changes"),
            ada.post("/key-results/fk1/check-ins", "{\"value\":31}"),
            ada.patch("/teams/box", "{\"name\":\"x\"}"),
            ada.post("/import", Company.bundle())
          }) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).doesNotContain("mysql", "Exception", "127.0.0.1");
      }
      assertThat(health.get("/healthcheck").status()).isEqualTo(500);

      server.start();

      assertThatItRecovers(ada);
      assertThat(ada.post("/key-results/fk1/check-ins", "{\"value\":32}").status()).isEqualTo(201);
      assertThat(ada.get("/key-results/fk1").json().path("value").asInt()).isEqualTo(32);
      assertThat(health.get("/healthcheck").status()).isEqualTo(200);
    }
  }

  private static void assertThatItRecovers(Api ada) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Api.Answer answer;
    do {
      answer = ada.get("/cycles/Q/cascade");
      assertThat(answer.status()).as(answer.toString()).isIn(200, 503);
    } while (answer.status() != 200 && System.nanoTime() < deadline);
    assertThat(answer.status()).isEqualTo(200);
  }

  /** A database that hangs is worse than none: nobody is refused, all wait. */
  private static void assertThatAllIsAnsweredInTimeWhile(MySqlServer hanging, Api ada)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(20);
    hanging.hang();
    try {
      List<Future<Duration>> waits = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        waits.add(clients.submit(() -> waited(() -> ada.get("/cycles/Q/cascade"))));
        waits.add(
            clients.submit(
                () -> waited(() -> ada.post("/key-results/fk1/check-ins", "{\"value\":30}"))));
      }
      for (Future<Duration> wait : waits) {
        assertThat(wait.get())
            .as("what a request waits for is inside its time; the rest is for slow machines")
            .isLessThan(Deadline.OF_A_REQUEST.plusSeconds(4));
      }
    } finally {
      hanging.wake();
      clients.shutdownNow();
    }
    assertThatItRecovers(ada);
  }

  private static Duration waited(Supplier<Api.Answer> asked) {
    long begun = System.nanoTime();
    Api.Answer answer = asked.get();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
