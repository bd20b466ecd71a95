package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.write.Kept;
import io.okrcascade.api.write.Key;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given under an Idempotency-Key. One is kept in the transaction of the write
 * itself, so a repeated request finds either both or neither.
 */
public final class Idempotency {
  private static final Duration KEPT = Duration.ofDays(2);

  /** Answers that are forgotten in one transaction at most. */
  static final int AT_ONCE = 1_000;

  private final ObjectMapper json;

  public Idempotency(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The answers that were given under these keys, their bodies as JSON, in one statement; perhaps
   * also one that was given to another of these people under the key of the first.
   */
  Map<Key.Name, Kept<Reply>> kept(Handle handle, Collection<Key> keys) {
    Map<Key.Name, Kept<Reply>> kept = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT principal, idempotency_key, request_hash, status, location, etag, body
            FROM idempotency
            WHERE principal IN (<principals>) AND idempotency_key IN (<keys>)""")
        .bindList("principals", keys.stream().map(Key::principal).distinct().toList())
        .bindList("keys", keys.stream().map(Key::value).distinct().toList())
        .map((row, context) -> kept.put(name(row), kept(row)))
        .list();
    return kept;
  }

  private static Key.Name name(ResultSet row) throws SQLException {
    return new Key.Name(row.getString("principal"), row.getString("idempotency_key"));
  }

  private Kept<Reply> kept(ResultSet row) throws SQLException {
    return new Kept<>(
        row.getString("request_hash"),
        new Reply(
            row.getInt("status"),
            row.getString("location"),
            version(row.getString("etag")),
            bytes(row.getString("body"))));
  }

  /** Keeps answers. */
  void keep(Handle handle, Map<Key, Reply> answers, Instant now) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO idempotency (principal, idempotency_key, request_hash, status, location,
                                     etag, body, created_at)
            VALUES (:principal, :key, :hash, :status, :location, :etag, :body, :createdAt)""")) {
      answers.forEach(
          (key, reply) -> {
            Integer version = reply.version();
            batch
                .bind("principal", key.principal())
                .bind("key", key.value())
                .bind("hash", key.fingerprint())
                .bind("status", reply.status())
                .bind("location", reply.location())
                .bind("etag", version == null ? null : version.toString())
                .bind("body", text(reply.body()))
                .bind("createdAt", Moments.utc(now))
                .add();
          });
      batch.execute();
    }
  }

  /**
   * Forgets answers that nobody repeats any more, some of them.
   *
   * @return whether there may be more
   */
  public static boolean forgetSome(Handle handle, Instant now) {
    int forgotten =
        handle
            .createUpdate("DELETE FROM idempotency WHERE created_at < :before LIMIT " + AT_ONCE)
            .bind("before", Moments.utc(now.minus(KEPT)))
            .execute();
    return forgotten == AT_ONCE;
  }

  private @Nullable String text(@Nullable Object body) {
    return body instanceof byte[] written
        ? new String(written, StandardCharsets.UTF_8)
        : Json.write(json, body);
  }

  private static byte @Nullable [] bytes(@Nullable String body) {
    return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Integer version(@Nullable String etag) {
    return etag == null ? null : Integer.valueOf(etag);
  }
}
