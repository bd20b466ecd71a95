package io.okrcascade.api.store;

import io.dropwizard.lifecycle.Managed;
import io.okrcascade.api.platform.db.Transactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets answers that were kept for retries once nobody retries any more. */
public final class IdempotencyPurge implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyPurge.class);
  private static final Duration KEPT = Duration.ofDays(2);

  private final Transactor transactor;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "idempotency-purge");
            thread.setDaemon(true);
            return thread;
          });

  public IdempotencyPurge(Transactor transactor, Clock clock) {
    this.transactor = transactor;
    this.clock = clock;
  }

  @Override
  public void start() {
    executor.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    executor.shutdownNow();
  }

  /** In transactions of their own, so that each is short. */
  void purge() {
    Instant before = clock.instant().minus(KEPT);
    try {
      while (transactor.write(handle -> Idempotency.purge(handle, before))) {
        // there is more
      }
    } catch (RuntimeException e) {
      // The next hour may find the database back.
      LOG.warn("Kept answers could not be purged: {}", e.toString());
    }
  }
}
