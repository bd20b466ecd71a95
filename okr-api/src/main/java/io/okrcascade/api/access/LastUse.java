package io.okrcascade.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When something by which people sign in was used last: written at its first use, and at most once
 * a minute after that. A request does not fail where that cannot be written.
 */
final class LastUse {
  private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final Transactor transactor;
  private final Clock clock;
  private final Cache<String, Boolean> noted;

  LastUse(Transactor transactor, Clock clock) {
    this.transactor = transactor;
    this.clock = clock;
    this.noted =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MINUTE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Notes a use.
   *
   * @param table of what is used, with the columns {@code hash} and {@code last_used_at}
   */
  void note(String table, String hash) {
    if (noted.asMap().putIfAbsent(hash, true) != null) {
      return;
    }
    LocalDateTime now = Moments.utc(clock.instant());
    try {
      transactor.write(
          handle ->
              handle
                  .createUpdate(
                      "UPDATE "
                          + table
                          + " SET last_used_at = :now WHERE hash = :hash"
                          + " AND (last_used_at IS NULL OR last_used_at <= :before)")
                  .bind("now", now)
                  .bind("hash", hash)
                  .bind("before", now.minus(MINUTE))
                  .execute());
    } catch (RuntimeException e) {
      noted.invalidate(hash);
      LOG.debug("When it was used last is not noted: {}", e.toString());
    }
  }
}
