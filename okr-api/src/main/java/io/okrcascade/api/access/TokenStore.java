package io.okrcascade.api.access;

import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Credential;
import io.okrcascade.api.platform.http.Credential.Foreign;
import io.okrcascade.api.store.Ids;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** API tokens, and the hashes of their secrets. */
public final class TokenStore {
  /** How long a token is good for where nobody says otherwise. */
  public static final int USUAL_DAYS = 90;

  /** Tokens of a person that are good at the same time, at most. */
  static final int MOST_OF_A_PERSON = 50;

  private static final Message LIMIT =
      Message.conflict(
          "LIMIT", "a person has at most %s tokens; revoke one that is not used any more");

  /** What revokes those of a person, and those that the person made for others. */
  static final String[] OF_A_PERSON = ending("person_id = :id OR made_by_id = :id");

  /** What revokes those that others made for a person. */
  static final String[] FOREIGN = ending("person_id = :id AND made_by_id IS NOT NULL");

  private static final int BATCH = 500;
  private static final String BETWEEN = " ";

  private final Transactor transactor;
  private final Ids ids;
  private final Clock clock;
  private final LastUse lastUse;

  public TokenStore(Transactor transactor, Ids ids, Clock clock) {
    this.transactor = transactor;
    this.ids = ids;
    this.clock = clock;
    this.lastUse = new LastUse(transactor, clock);
  }

  /**
   * A token to make.
   *
   * @param personId whose it is
   * @param madeById who makes it for somebody else; null for nobody
   */
  public record NewToken(
      String personId,
      String name,
      Set<TokenScope> scopes,
      Instant expiresAt,
      @Nullable String madeById) {}

  /**
   * One for all that a person may do, for so many days: the operator's, who is held to no limit.
   */
  public TokenAnswer create(String personId, String name, int days) {
    return transactor.write(handle -> insert(handle, usual(personId, name, days)));
  }

  /** As {@link #create(String, String, int)}; those of the same name and person are over. */
  public TokenAnswer renew(String personId, String name, int days) {
    return transactor.write(
        handle -> {
          for (String statement : ending("person_id = :id AND name = :name")) {
            handle.createUpdate(statement).bind("id", personId).bind("name", name).execute();
          }
          return insert(handle, usual(personId, name, days));
        });
  }

  private NewToken usual(String personId, String name, int days) {
    Instant end = clock.instant().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    return new NewToken(personId, name, TokenScope.OF_A_PERSON, end, null);
  }

  /**
   * Makes a token; the answer holds its secret, which nothing else ever will.
   *
   * @throws io.okrcascade.core.message.RefusedException LIMIT where there are too many already
   */
  TokenAnswer create(Handle handle, NewToken item) {
    People.lock(handle, item.personId());
    Demand.that(live(handle, item.personId()) < MOST_OF_A_PERSON, LIMIT, MOST_OF_A_PERSON);
    return insert(handle, item);
  }

  private TokenAnswer insert(Handle handle, NewToken item) {
    String secret = TokenSecret.make();
    TokenAnswer token =
        new TokenAnswer(
            ids.next(),
            item.personId(),
            item.name(),
            item.scopes().stream().sorted().toList(),
            TokenSecret.prefix(secret),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            item.expiresAt(),
            null,
            item.madeById(),
            secret);
    handle
        .createUpdate(
            """
            INSERT INTO api_token (id, person_id, name, hash, scopes, prefix, created_at, expires_at,
                                   made_by_id)
            VALUES (:id, :personId, :name, :hash, :scopes, :prefix, :createdAt, :expiresAt,
                    :madeById)""")
        .bind("id", token.id())
        .bind("personId", token.personId())
        .bind("name", token.name())
        .bind("hash", Secrets.hash(secret))
        .bind("scopes", written(token.scopes()))
        .bind("prefix", token.prefix())
        .bind("createdAt", Moments.utc(token.createdAt()))
        .bind("expiresAt", Moments.utc(item.expiresAt()))
        .bind("madeById", token.madeById())
        .execute();
    return token;
  }

  private int live(Handle handle, String personId) {
    return handle
        .createQuery(
            """
            SELECT COUNT(*) FROM api_token
            WHERE person_id = :personId AND (expires_at IS NULL OR expires_at > :now)""")
        .bind("personId", personId)
        .bind("now", Moments.utc(clock.instant()))
        .mapTo(Integer.class)
        .one();
  }

  /** Whose token this is; empty for an unknown or expired one, and that of somebody who left. */
  public Optional<Caller> callerOf(String secret) {
    String hash = Secrets.hash(secret);
    Optional<Caller> caller = signedIn(List.of(hash)).stream().findFirst();
    caller.ifPresent(known -> lastUse.note("api_token", hash));
    return caller;
  }

  /** The token of a secret, by which a browser signs in; empty as {@link #callerOf} says. */
  Optional<TokenAnswer> tokenOf(String secret) {
    String hash = Secrets.hash(secret);
    Optional<TokenAnswer> token = good(List.of(hash), TokenStore::token).stream().findFirst();
    token.ifPresent(known -> lastUse.note("api_token", hash));
    return token;
  }

  /** Those who are signed in by tokens with these hashes. */
  List<Caller> signedIn(Collection<String> hashes) {
    return good(List.copyOf(hashes), TokenStore::caller);
  }

  private <T> List<T> good(List<String> hashes, Reader<T> reader) {
    List<T> found = new ArrayList<>();
    for (int from = 0; from < hashes.size(); from += BATCH) {
      List<String> some = hashes.subList(from, Math.min(hashes.size(), from + BATCH));
      found.addAll(
          transactor.read(
              handle ->
                  handle
                      .createQuery(
                          """
                          SELECT t.* FROM api_token t
                          JOIN person p ON p.id = t.person_id AND p.state = 'ACTIVE'
                          WHERE t.hash IN (<hashes>)
                            AND (t.expires_at IS NULL OR t.expires_at > :now)""")
                      .bindList("hashes", some)
                      .bind("now", Moments.utc(clock.instant()))
                      .map((row, context) -> reader.read(row))
                      .list()));
    }
    return found;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static Caller caller(ResultSet row) throws SQLException {
    TokenAnswer token = token(row);
    return new Caller(
        token.personId(),
        new Credential(
            row.getString("hash"),
            TokenScope.with(token.scopes()),
            token.expiresAt(),
            token.madeById() == null ? null : new Foreign(token.id(), token.madeById())));
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

  /** Revokes one; browsers that are signed in by it are so no more. */
  void delete(Handle handle, String id) {
    for (String statement : ending("id = :id")) {
      handle.createUpdate(statement).bind("id", id).execute();
    }
  }

  /** What ends tokens, after the browsers that are signed in by them. */
  private static String[] ending(String condition) {
    return new String[] {
      "DELETE FROM web_session WHERE token_id IN (SELECT id FROM api_token WHERE %s)"
          .formatted(condition),
      "DELETE FROM api_token WHERE " + condition
    };
  }

  private static TokenAnswer token(ResultSet row) throws SQLException {
    return new TokenAnswer(
        row.getString("id"),
        row.getString("person_id"),
        row.getString("name"),
        scopes(row.getString("scopes")),
        row.getString("prefix"),
        Moments.of(row, "created_at"),
        Moments.ofNullable(row, "expires_at"),
        Moments.ofNullable(row, "last_used_at"),
        row.getString("made_by_id"),
        null);
  }

  private static String written(Collection<TokenScope> scopes) {
    return scopes.stream().sorted().map(TokenScope::name).collect(Collectors.joining(BETWEEN));
  }

  static List<TokenScope> scopes(String written) {
    return Arrays.stream(written.split(BETWEEN)).map(TokenScope::valueOf).toList();
  }
}
