package io.okrcascade.api.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The first revision of each day (UTC) on which something was written. By it the log is read from a
 * moment on, without an index over the moments of all its entries.
 */
final class LogDays {
  private record Begun(LocalDate day, long revision) {}

  /** A day that was found to have its row; known for later revisions than that. */
  private volatile @Nullable Begun begun;

  /**
   * Notes the day of a write, where it is the first one; the counter must be locked.
   *
   * @param first revision of the transaction: what it notes itself may yet be rolled back
   */
  void begin(Handle handle, Instant at, long revision, long first) {
    LocalDate day = day(at);
    Begun known = begun;
    if (known != null && known.day().equals(day) && known.revision() < revision) {
      return;
    }
    Long there = begun(handle, day);
    if (there == null) {
      handle
          .createUpdate("INSERT INTO change_day (written_on, revision) VALUES (:day, :revision)")
          .bind("day", day)
          .bind("revision", revision)
          .execute();
    } else if (there < first) {
      begun = new Begun(day, revision);
    }
  }

  private static @Nullable Long begun(Handle handle, LocalDate day) {
    return handle
        .createQuery("SELECT revision FROM change_day WHERE written_on = :day")
        .bind("day", day)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  /** A revision before which nothing was written at a moment or later; null where nothing was. */
  static @Nullable Long firstSince(Handle handle, Instant moment) {
    return handle
        .createQuery("SELECT MIN(revision) FROM change_day WHERE written_on >= :day")
        .bind("day", day(moment))
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
