package io.okrcascade.api.access;

import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Links by which people sign in without anything else, most of them once. */
public final class LinkStore {
  /** How long an invitation is good for. */
  static final Duration OF_AN_INVITATION = Duration.ofHours(72);

  private static final Duration OF_A_REUSABLE_ONE = Duration.ofDays(90);

  /** What withdraws a person's links. */
  static final String OF_A_PERSON = "DELETE FROM sign_in_link WHERE person_id = :id";

  /** What withdraws those that a person made for others. */
  static final String MADE_BY_A_PERSON = "DELETE FROM sign_in_link WHERE made_by_id = :id";

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
    Instant end = clock.instant().plus(OF_A_REUSABLE_ONE).truncatedTo(ChronoUnit.MICROS);
    return transactor.write(handle -> insert(handle, personId, null, end, true));
  }

  /**
   * Makes one that is used up by the first browser, and ends those of the same person.
   *
   * @param madeById who invites
   * @return its secret
   */
  String make(Handle handle, String personId, String madeById, Instant expiresAt) {
    return insert(handle, personId, madeById, expiresAt, false);
  }

  private String insert(
      Handle handle,
      String personId,
      @Nullable String madeById,
      Instant expiresAt,
      boolean isReusable) {
    People.lock(handle, personId);
    withdraw(handle, personId);
    String secret = Secrets.make();
    handle
        .createUpdate(
            """
            INSERT INTO sign_in_link (hash, person_id, made_by_id, created_at, expires_at, reusable)
            VALUES (:hash, :personId, :madeById, :now, :expiresAt, :reusable)""")
        .bind("hash", Secrets.hash(secret))
        .bind("personId", personId)
        .bind("madeById", madeById)
        .bind("now", Moments.utc(clock.instant()))
        .bind("expiresAt", Moments.utc(expiresAt))
        .bind("reusable", isReusable)
        .execute();
    return secret;
  }

  /** Whether a person's links are gone, of whom there were any. */
  boolean withdraw(Handle handle, String personId) {
    return handle.createUpdate(OF_A_PERSON).bind("id", personId).execute() > 0;
  }

  /**
   * A link that is good.
   *
   * @param name of the person
   * @param madeById who invited; null for nobody
   * @param isReusable whether it is not used up
   */
  record Link(String personId, String name, @Nullable String madeById, boolean isReusable) {}

  /** A link that is good; empty for one that is not, or not any more. */
  Optional<Link> find(Handle handle, String secret) {
    return handle
        .createQuery(
            """
            SELECT l.person_id, p.name, l.made_by_id, l.reusable FROM sign_in_link l
            JOIN person p ON p.id = l.person_id AND p.state = 'ACTIVE'
            WHERE l.hash = :hash AND l.expires_at > :now""")
        .bind("hash", Secrets.hash(secret))
        .bind("now", Moments.utc(clock.instant()))
        .map(
            (row, context) ->
                new Link(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
        .findOne();
  }

  /** Uses a link up; of two who try at once one is told whose it is. */
  Optional<Link> use(Handle handle, String secret) {
    return find(handle, secret).filter(link -> link.isReusable() || isUsedUp(handle, secret));
  }

  private static boolean isUsedUp(Handle handle, String secret) {
    return handle
            .createUpdate("DELETE FROM sign_in_link WHERE hash = :hash")
            .bind("hash", Secrets.hash(secret))
            .execute()
        == 1;
  }
}
