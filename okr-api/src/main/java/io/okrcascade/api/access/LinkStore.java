package io.okrcascade.api.access;

import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Links by which people sign in without anything else; each is good for one browser. */
public final class LinkStore {
  /** How long an invitation is good for. */
  static final Duration OF_AN_INVITATION = Duration.ofHours(72);

  private final Transactor transactor;
  private final Clock clock;

  public LinkStore(Transactor transactor, Clock clock) {
    this.transactor = transactor;
    this.clock = clock;
  }

  /**
   * One that may be used again and again, as that of the demo.
   *
   * @return its secret
   */
  public String makeReusable(String personId) {
    return transactor.write(handle -> make(handle, personId, null, null));
  }

  /**
   * Makes one, and ends those of the same person.
   *
   * @param madeById who invites; null for nobody
   * @param expiresAt null for one that is good again and again
   * @return its secret
   */
  String make(
      Handle handle, String personId, @Nullable String madeById, @Nullable Instant expiresAt) {
    withdraw(handle, personId);
    String secret = LinkSecret.make();
    handle
        .createUpdate(
            """
            INSERT INTO sign_in_link (hash, person_id, made_by_id, created_at, expires_at)
            VALUES (:hash, :personId, :madeById, :now, :expiresAt)""")
        .bind("hash", TokenSecret.hash(secret))
        .bind("personId", personId)
        .bind("madeById", madeById)
        .bind("now", Moments.utc(clock.instant()))
        .bindByType("expiresAt", Moments.utcOrNull(expiresAt), LocalDateTime.class)
        .execute();
    return secret;
  }

  /** Whether a person's links are gone, of whom there were any. */
  boolean withdraw(Handle handle, String personId) {
    return handle
            .createUpdate("DELETE FROM sign_in_link WHERE person_id = :id")
            .bind("id", personId)
            .execute()
        > 0;
  }

  /**
   * A link that is good.
   *
   * @param name of the person
   * @param isReusable whether it is not used up
   */
  record Link(String personId, String name, boolean isReusable) {}

  /** A link that is good; empty for one that is not, or not any more. */
  Optional<Link> find(Handle handle, String secret) {
    return handle
        .createQuery(
            """
            SELECT l.person_id, p.name, l.expires_at FROM sign_in_link l
            JOIN person p ON p.id = l.person_id AND p.state = 'ACTIVE'
            WHERE l.hash = :hash AND (l.expires_at IS NULL OR l.expires_at > :now)""")
        .bind("hash", TokenSecret.hash(secret))
        .bind("now", Moments.utc(clock.instant()))
        .map(
            (row, context) ->
                new Link(row.getString(1), row.getString(2), row.getObject(3) == null))
        .findOne();
  }

  /** Uses a link up, and tells whose it is; of two who try at once one is told. */
  Optional<String> use(Handle handle, String secret) {
    return find(handle, secret)
        .filter(link -> link.isReusable() || isUsedUp(handle, secret))
        .map(Link::personId);
  }

  private static boolean isUsedUp(Handle handle, String secret) {
    return handle
            .createUpdate("DELETE FROM sign_in_link WHERE hash = :hash")
            .bind("hash", TokenSecret.hash(secret))
            .execute()
        == 1;
  }
}
