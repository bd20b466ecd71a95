package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.platform.db.HourlyPurge;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;

/** Answers kept for retries are forgotten after two days, however many there are. */
@OnEachDatabase
class PurgeTest {
  private static final Instant NOW = Instant.parse("2026-10-10T08:00:00Z");

  private final RunningService service;

  PurgeTest(RunningService service) {
    this.service = service;
  }

  private void keep(String key, int count, Instant at) {
    service
        .jdbi()
        .useTransaction(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      "INSERT INTO idempotency"
                          + " (principal, idempotency_key, request_hash, status, created_at)"
                          + " VALUES ('purged', :key, 'h', 204, :at)");
              for (int i = 0; i < count; i++) {
                batch
                    .bind("key", key + i)
                    .bind("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    .add();
              }
              batch.execute();
            });
  }

  @Test
  void forgetsAllThatAreOldAndNoOther() {
    keep("old", 2 * Idempotency.AT_ONCE + 1, NOW.minusSeconds(2 * 86_400 + 1));
    keep("young", 3, NOW.minusSeconds(2 * 86_400 - 1));

    Transactor transactor = new Transactor(service.jdbi());
    List<String> purged = new ArrayList<>();
    new HourlyPurge(
            List.of(
                () -> {
                  throw new IllegalStateException("what cannot be forgotten");
                },
                () -> {
                  purged.add("some");
                  return transactor.write(handle -> Idempotency.forgetSome(handle, NOW));
                }))
        .purge();
    assertThat(purged).as("transactions, each of some").hasSize(3);

    List<String> kept =
        service
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT idempotency_key FROM idempotency WHERE principal = 'purged'")
                        .mapTo(String.class)
                        .list());
    assertThat(kept).containsExactlyInAnyOrder("young0", "young1", "young2");
  }
}
