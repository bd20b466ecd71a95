package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.RunningService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      Api.Answer answer;
      do {
        answer = ada.get("/cycles/Q/cascade");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 503);
      } while (answer.status() != 200 && System.nanoTime() < deadline);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(ada.post("/key-results/fk1/check-ins", "{\"value\":32}").status()).isEqualTo(201);
      assertThat(ada.get("/key-results/fk1").json().path("value").asInt()).isEqualTo(32);
      assertThat(health.get("/healthcheck").status()).isEqualTo(200);
    }
  }
}
