package io.okrcascade.api.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Until when people have seen who mentioned them. */
public final class InboxMarks {
  Optional<Instant> seenAt(Handle handle, String personId) {
    return handle
        .createQuery("SELECT seen_at FROM inbox_mark WHERE person_id = :personId")
        .bind("personId", personId)
        .mapTo(LocalDateTime.class)
        .findOne()
        .map(at -> at.toInstant(ZoneOffset.UTC));
  }

  void mark(Handle handle, String personId, Instant at) {
    LocalDateTime seenAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    int updated =
        handle
            .createUpdate("UPDATE inbox_mark SET seen_at = :seenAt WHERE person_id = :personId")
            .bind("seenAt", seenAt)
            .bind("personId", personId)
            .execute();
    if (updated == 0) {
      handle
          .createUpdate("INSERT INTO inbox_mark (person_id, seen_at) VALUES (:personId, :seenAt)")
          .bind("personId", personId)
          .bind("seenAt", seenAt)
          .execute();
    }
  }
}
