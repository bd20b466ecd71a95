package io.okrcascade.api.access;

import io.okrcascade.api.access.LinkStore.Link;
import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.http.Credential.Foreign;
import io.okrcascade.api.store.Ids;
import io.okrcascade.core.access.SessionAnswer;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.access.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Browsers in which people are signed in. Only the hash of what a cookie holds is kept; a row that
 * is gone ends its session at once, wherever the next request of it goes.
 */
public final class SessionStore {
  private static final int BATCH = 500;
  private static final int LONGEST_AGENT = 255;

  /** What ends a person's sessions. */
  static final String OF_A_PERSON = "DELETE FROM web_session WHERE person_id = :id";

  /** What ends those that somebody else opened for a person, by a link or a token. */
  static final String FOREIGN = OF_A_PERSON + " AND opened_by_id IS NOT NULL";

  private final Transactor transactor;
  private final Ids ids;
  private final Clock clock;
  private final Duration longest;
  private final LastUse lastUse;

  /**
   * @param longest how long one lasts at most
   */
  public SessionStore(Transactor transactor, Ids ids, Clock clock, Duration longest) {
    this.transactor = transactor;
    this.ids = ids;
    this.clock = clock;
    this.longest = longest;
    this.lastUse = new LastUse(transactor, clock);
  }

  /**
   * The browser that signs in.
   *
   * @param userAgent what it says of itself; null for nothing
   * @param former what its cookie held until now; null for nothing
   */
  record Browser(String address, @Nullable String userAgent, @Nullable String former) {}

  /**
   * A session that has begun.
   *
   * @param secret for the cookie, which nothing else ever holds
   */
  record Begun(SessionAnswer session, String secret) {
    @Override
    public String toString() {
      return "Begun[" + session.id() + "]";
    }
  }

  /** Signs a browser in by a link, with all that its person may do. */
  Begun begin(Handle handle, Link link, Browser browser) {
    return begin(handle, link.personId(), null, link.madeById(), null, browser);
  }

  /** Signs a browser in by a token: for what that is for, and no longer than it lasts. */
  Begun begin(TokenAnswer token, Browser browser) {
    return transactor.write(
        handle ->
            begin(
                handle,
                token.personId(),
                token.id(),
                token.madeById(),
                token.expiresAt(),
                browser));
  }

  private Begun begin(
      Handle handle,
      String personId,
      @Nullable String tokenId,
      @Nullable String openedById,
      @Nullable Instant tokenExpiresAt,
      Browser browser) {
    People.lock(handle, personId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant end = now.plus(longest);
    Instant expiresAt =
        tokenExpiresAt != null && tokenExpiresAt.isBefore(end) ? tokenExpiresAt : end;
    String secret = Secrets.make();
    String agent = browser.userAgent();
    SessionAnswer session =
        new SessionAnswer(
            ids.next(),
            now,
            now,
            expiresAt,
            browser.address(),
            agent == null || agent.length() <= LONGEST_AGENT
                ? agent
                : agent.substring(0, LONGEST_AGENT),
            openedById,
            true);
    if (browser.former() != null) {
      handle
          .createUpdate("DELETE FROM web_session WHERE hash = :hash")
          .bind("hash", Secrets.hash(browser.former()))
          .execute();
    }
    handle
        .createUpdate(
            """
            INSERT INTO web_session (id, person_id, hash, token_id, opened_by_id, created_at,
                                     last_used_at, expires_at, address, user_agent)
            VALUES (:id, :personId, :hash, :tokenId, :openedById, :createdAt,
                    :createdAt, :expiresAt, :address, :userAgent)""")
        .bind("id", session.id())
        .bind("personId", personId)
        .bind("hash", Secrets.hash(secret))
        .bind("tokenId", tokenId)
        .bind("openedById", openedById)
        .bind("createdAt", Moments.utc(now))
        .bind("expiresAt", Moments.utc(expiresAt))
        .bind("address", session.address())
        .bind("userAgent", session.userAgent())
        .execute();
    handle
        .createUpdate(
            "INSERT INTO first_session (person_id, begun_at) VALUES (:personId, :now)"
                + " ON DUPLICATE KEY UPDATE person_id = :personId")
        .bind("personId", personId)
        .bind("now", Moments.utc(now))
        .execute();
    return new Begun(session, secret);
  }

  /** Who is signed in by what a cookie holds; empty for nobody, and for somebody who left. */
  public Optional<Caller> callerOf(String secret) {
    String hash = Secrets.hash(secret);
    Optional<Caller> caller = signedIn(List.of(hash)).stream().findFirst();
    caller.ifPresent(known -> lastUse.note("web_session", hash));
    return caller;
  }

  /** Those who are signed in by sessions with these hashes. */
  List<Caller> signedIn(Collection<String> hashes) {
    List<String> all = List.copyOf(hashes);
    List<Caller> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      found.addAll(read(all.subList(from, Math.min(all.size(), from + BATCH))));
    }
    return found;
  }

  private List<Caller> read(List<String> hashes) {
    return transactor.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.person_id, s.hash, t.id AS token_id, t.scopes, t.made_by_id,
                           t.expires_at AS token_expires_at
                    FROM web_session s
                    JOIN person p ON p.id = s.person_id AND p.state = 'ACTIVE'
                    LEFT JOIN api_token t ON t.id = s.token_id
                    WHERE s.hash IN (<hashes>) AND s.expires_at > :now
                      AND (s.token_id IS NULL OR (t.id IS NOT NULL
                        AND (t.expires_at IS NULL OR t.expires_at > :now)))""")
                .bindList("hashes", hashes)
                .bind("now", Moments.utc(clock.instant()))
                .map((row, context) -> caller(row))
                .list());
  }

  private static Caller caller(ResultSet row) throws SQLException {
    String tokenId = row.getString("token_id");
    String madeById = row.getString("made_by_id");
    Set<TokenScope> scopes =
        tokenId == null
            ? TokenScope.OF_A_PERSON
            : TokenScope.with(TokenStore.scopes(row.getString("scopes")));
    return new Caller(
        row.getString("person_id"),
        new Credential(
            row.getString("hash"),
            scopes,
            Moments.ofNullable(row, "token_expires_at"),
            madeById == null ? null : new Foreign(String.valueOf(tokenId), madeById)));
  }

  /** Whether a person was ever signed in by a browser. */
  boolean wasIn(Handle handle, String personId) {
    return handle
        .createQuery("SELECT 1 FROM first_session WHERE person_id = :id")
        .bind("id", personId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** A person's sessions that last still, oldest first. */
  List<SessionAnswer> list(String personId, @Nullable String currentHash) {
    return transactor.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM web_session WHERE person_id = :key AND expires_at > :now"
                        + " ORDER BY id")
                .bind("key", personId)
                .bind("now", Moments.utc(clock.instant()))
                .map((row, context) -> session(row, currentHash))
                .list());
  }

  /** A session, and whose it is. */
  record Owned(String personId, SessionAnswer session) {}

  /**
   * A session that lasts still.
   *
   * @param id null for the one that asks
   * @param currentHash of the one that asks; null where that is none
   */
  Optional<Owned> find(@Nullable String id, @Nullable String currentHash) {
    return transactor.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM web_session WHERE expires_at > :now AND "
                        + (id == null ? "hash = :key" : "id = :key"))
                .bind("now", Moments.utc(clock.instant()))
                .bind("key", id == null ? currentHash : id)
                .map(
                    (row, context) ->
                        new Owned(row.getString("person_id"), session(row, currentHash)))
                .findOne());
  }

  void end(Handle handle, String id) {
    handle.createUpdate("DELETE FROM web_session WHERE id = :id").bind("id", id).execute();
  }

  /** Signs a person out everywhere. */
  void endAll(Handle handle, String personId) {
    Endings.each(handle, List.of(personId), OF_A_PERSON);
  }

  private static SessionAnswer session(ResultSet row, @Nullable String currentHash)
      throws SQLException {
    return new SessionAnswer(
        row.getString("id"),
        Moments.of(row, "created_at"),
        Moments.of(row, "last_used_at"),
        Moments.of(row, "expires_at"),
        row.getString("address"),
        row.getString("user_agent"),
        row.getString("opened_by_id"),
        row.getString("hash").equals(currentHash));
  }
}
