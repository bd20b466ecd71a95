package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import org.junit.jupiter.api.Test;

/** What is answered as done is committed: others see it at once. */
@OnEachDatabase
class CommitTest {
  private final RunningService service;

  CommitTest(RunningService service) {
    this.service = service;
  }

  @Test
  void aWriteIsCommittedOnAConnectionThatLiquibaseHadBefore() {
    Api ada = service.as("ada");
    for (int i = 0; i < 5; i++) {
      Api.Answer health = new Api(service.adminUri(), null).get("/healthcheck");
      assertThat(health.status()).as(health.toString()).isEqualTo(200);
      assertThat(health.text()).contains("schema");

      String id = "seen-" + i;
      assertThat(ada.post("/people", "{\"id\":\"" + id + "\",\"name\":\"N\"}").status())
          .isEqualTo(201);

      assertThat(rows(id)).as(id).isEqualTo(1);
    }
  }

  private int rows(String id) {
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM person WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one());
  }
}
