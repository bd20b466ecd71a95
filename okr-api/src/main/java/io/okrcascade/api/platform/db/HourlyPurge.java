package io.okrcascade.api.platform.db;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets every hour what is over. Every replica does; what one has forgotten no other finds. */
public final class HourlyPurge implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(HourlyPurge.class);

  /** What is over. */
  @FunctionalInterface
  public interface Over {
    /**
     * Forgets some of it, in a transaction of its own, so that each is short.
     *
     * @return whether there may be more
     */
    boolean forgetSome();
  }

  private final List<Over> all;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "hourly-purge");
            thread.setDaemon(true);
            return thread;
          });

  public HourlyPurge(List<Over> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public void start() {
    executor.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    executor.shutdownNow();
  }

  /** Forgets all of it. */
  public void purge() {
    for (Over over : all) {
      try {
        while (over.forgetSome()) {
          // there is more
        }
      } catch (RuntimeException e) {
        // The next hour may find the database back.
        LOG.warn("What is over could not be forgotten: {}", e.toString());
      }
    }
  }
}
