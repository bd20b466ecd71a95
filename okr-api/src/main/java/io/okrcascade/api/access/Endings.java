package io.okrcascade.api.access;

import io.okrcascade.api.platform.db.Moments;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Ends ways in: of many people at once, or when their time is over. */
final class Endings {
  private static final int AT_ONCE = 1_000;

  private Endings() {}

  /** Runs statements, each once for all of some people, whose ids they name {@code :id}. */
  static void each(Handle handle, Collection<String> personIds, String... statements) {
    if (personIds.isEmpty()) {
      return;
    }
    for (String statement : statements) {
      try (PreparedBatch batch = handle.prepareBatch(statement)) {
        personIds.forEach(id -> batch.bind("id", id).add());
        batch.execute();
      }
    }
  }

  /**
   * Forgets some of what was over before a moment.
   *
   * @param table with the column {@code expires_at}
   * @return whether there may be more
   */
  static boolean forgetSome(Handle handle, String table, Instant before) {
    int forgotten =
        handle
            .createUpdate("DELETE FROM " + table + " WHERE expires_at <= :before LIMIT " + AT_ONCE)
            .bind("before", Moments.utc(before))
            .execute();
    return forgotten == AT_ONCE;
  }
}
