package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.InvalidException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given under an Idempotency-Key. One is kept in the transaction of the write
 * itself, so a repeated request finds either both or neither.
 */
public final class Idempotency {
  private final ObjectMapper json;

  public Idempotency(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param value as the client sent it
   * @param requestHash of method, path and body, by which a key used twice is told from a retry
   */
  public record Key(String value, String requestHash) {}

  private record Row(String requestHash, Reply reply) {}

  /** The answer that was given under this key, to the byte; empty where there was none. */
  public Optional<Reply> replay(Handle handle, String principal, Key key) {
    Optional<Row> row =
        handle
            .createQuery(
                """
                SELECT request_hash, status, location, etag, body FROM idempotency
                WHERE principal = :principal AND idempotency_key = :key""")
            .bind("principal", principal)
            .bind("key", key.value())
            .map(
                (r, context) ->
                    new Row(
                        r.getString("request_hash"),
                        new Reply(
                            r.getInt("status"),
                            r.getString("location"),
                            version(r.getString("etag")),
                            bytes(r.getString("body")))))
            .findOne();
    row.filter(r -> !r.requestHash().equals(key.requestHash()))
        .ifPresent(
            r -> {
              throw new InvalidException(
                  "",
                  "IDEMPOTENCY_KEY_REUSED",
                  "this Idempotency-Key was used for another request");
            });
    return row.map(Row::reply);
  }

  /** Keeps an answer, which is given as it is kept from the first time on. */
  public Reply keep(Handle handle, String principal, Key key, Reply reply, Instant now) {
    Integer version = reply.version();
    String body = Json.write(json, reply.body());
    handle
        .createUpdate(
            """
            INSERT INTO idempotency (principal, idempotency_key, request_hash, status, location,
                                     etag, body, created_at)
            VALUES (:principal, :key, :hash, :status, :location, :etag, :body, :createdAt)""")
        .bind("principal", principal)
        .bind("key", key.value())
        .bind("hash", key.requestHash())
        .bind("status", reply.status())
        .bind("location", reply.location())
        .bind("etag", version == null ? null : version.toString())
        .bind("body", body)
        .bind("createdAt", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .execute();
    return new Reply(reply.status(), reply.location(), version, bytes(body));
  }

  /** Forgets answers that are older than an instant. */
  public static int purge(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM idempotency WHERE created_at < :before")
        .bind("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
        .execute();
  }

  private static byte @Nullable [] bytes(@Nullable String body) {
    return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Integer version(@Nullable String etag) {
    return etag == null ? null : Integer.valueOf(etag);
  }
}
