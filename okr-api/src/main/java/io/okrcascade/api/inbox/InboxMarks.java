package io.okrcascade.api.inbox;

import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when people have seen who mentioned them. */
public final class InboxMarks {
  private final Transactor transactor;

  public InboxMarks(Transactor transactor) {
    this.transactor = transactor;
  }

  Optional<Instant> seenAt(String personId) {
    return transactor.read(
        handle ->
            handle
                .createQuery("SELECT seen_at FROM inbox_mark WHERE person_id = :personId")
                .bind("personId", personId)
                .mapTo(LocalDateTime.class)
                .findOne()
                .map(at -> at.toInstant(ZoneOffset.UTC)));
  }

  void mark(String personId, Instant at) {
    LocalDateTime seenAt = Moments.utc(at);
    transactor.write(
        handle ->
            Stream.of(
                    "UPDATE inbox_mark SET seen_at = :at WHERE person_id = :id",
                    "INSERT INTO inbox_mark (person_id, seen_at) VALUES (:id, :at)")
                .map(sql -> handle.createUpdate(sql).bind("id", personId).bind("at", seenAt))
                .anyMatch(update -> update.execute() > 0)); // the second where there is none yet
  }
}
