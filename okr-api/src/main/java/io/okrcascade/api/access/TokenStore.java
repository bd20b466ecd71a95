package io.okrcascade.api.access;

import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.store.Aftermath;
import io.okrcascade.api.store.Ids;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Change;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * API tokens. Only the hash of a secret is kept; the secret has 256 random bits, so that is safe.
 */
public final class TokenStore implements Aftermath {
  private static final int SECRET_BYTES = 32;
  private static final int BATCH = 500;
  private static final String PREFIX = "okr_";

  private final Transactor transactor;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public TokenStore(Transactor transactor, Ids ids, Clock clock) {
    this.transactor = transactor;
    this.ids = ids;
    this.clock = clock;
  }

  /** Creates a token; the answer holds its secret, which nothing else ever will. */
  public TokenAnswer create(String personId, String name, @Nullable Instant expiresAt) {
    return transactor.write(handle -> create(handle, personId, name, expiresAt));
  }

  /** As {@link #create(String, String, Instant)}, in a transaction that is under way. */
  TokenAnswer create(Handle handle, String personId, String name, @Nullable Instant expiresAt) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    TokenAnswer token =
        new TokenAnswer(
            ids.next(),
            personId,
            name,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            expiresAt,
            secret);
    handle
        .createUpdate(
            """
            INSERT INTO api_token (id, person_id, name, hash, created_at, expires_at)
            VALUES (:id, :personId, :name, :hash, :createdAt, :expiresAt)""")
        .bind("id", token.id())
        .bind("personId", personId)
        .bind("name", name)
        .bind("hash", hash(secret))
        .bind("createdAt", utc(token.createdAt()))
        .bindByType("expiresAt", expiresAt == null ? null : utc(expiresAt), LocalDateTime.class)
        .execute();
    return token;
  }

  /** Whose token this is; empty for an unknown or expired one, and that of somebody who left. */
  public Optional<Caller> callerOf(String secret) {
    return signedIn(List.of(hash(secret))).stream().findFirst();
  }

  /** Those of some callers whose tokens are still good. */
  public Set<Caller> signedIn(Collection<Caller> callers) {
    List<String> hashes = callers.stream().map(Caller::credential).distinct().toList();
    Set<Caller> signedIn = new HashSet<>();
    for (int from = 0; from < hashes.size(); from += BATCH) {
      signedIn.addAll(signedIn(hashes.subList(from, Math.min(hashes.size(), from + BATCH))));
    }
    return signedIn;
  }

  private List<Caller> signedIn(List<String> hashes) {
    return transactor.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT t.person_id, t.hash FROM api_token t
                    JOIN person p ON p.id = t.person_id AND p.state = 'ACTIVE'
                    WHERE t.hash IN (<hashes>) AND (t.expires_at IS NULL OR t.expires_at > :now)""")
                .bindList("hashes", hashes)
                .bind("now", utc(clock.instant()))
                .map((row, context) -> new Caller(row.getString(1), row.getString(2)))
                .list());
  }

  /** A person's tokens, oldest first, without their secrets. */
  public List<TokenAnswer> list(String personId) {
    return transactor.read(handle -> read(handle, "WHERE person_id = :key ORDER BY id", personId));
  }

  Optional<TokenAnswer> find(Handle handle, String id) {
    return read(handle, "WHERE id = :key", id).stream().findFirst();
  }

  private static List<TokenAnswer> read(Handle handle, String condition, String key) {
    return handle
        .createQuery("SELECT * FROM api_token " + condition)
        .bind("key", key)
        .map((row, context) -> token(row))
        .list();
  }

  void delete(Handle handle, String id) {
    handle.createUpdate("DELETE FROM api_token WHERE id = :id").bind("id", id).execute();
  }

  /** The tokens of who leaves end for good: who returns has none. */
  @Override
  public void follow(Handle handle, List<Change<?>> changes) {
    for (Change<?> change : changes) {
      if (change.content() instanceof Person person && person.state() == PersonState.LEFT) {
        handle
            .createUpdate("DELETE FROM api_token WHERE person_id = :id")
            .bind("id", person.id())
            .execute();
      }
    }
  }

  private static TokenAnswer token(ResultSet row) throws SQLException {
    LocalDateTime expires = row.getObject("expires_at", LocalDateTime.class);
    return new TokenAnswer(
        row.getString("id"),
        row.getString("person_id"),
        row.getString("name"),
        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        expires == null ? null : expires.toInstant(ZoneOffset.UTC),
        null);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String hash(String secret) {
    return HexFormat.of().formatHex(Bytes.sha256(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
