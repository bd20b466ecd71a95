package io.okrcascade.api.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.core.bundle.Change;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Every change ever made, written in the transaction that makes it: the audit trail, the feed of
 * changes, and what snapshots advance by.
 */
public final class ChangeLog {
  private static final int BATCH = 1_000;

  private final ObjectMapper json;

  public ChangeLog(ObjectMapper json) {
    this.json = json;
  }

  /** Who changed something, when and why. */
  public record Origin(
      long revision, Instant at, @Nullable String actorId, @Nullable String reason) {}

  /** Appends changes, in order. */
  public void append(
      Handle handle, Origin origin, List<Change<?>> changes, Function<Change<?>, String> scopeOf) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO change_log (revision, scope, at, actor_id, subject_type, subject_id, action,
                                    reason, before_json, after_json)
            VALUES (:revision, :scope, :at, :actorId, :subjectType, :subjectId, :action,
                    :reason, :beforeJson, :afterJson)""")) {
      for (Change<?> change : changes) {
        batch
            .bind("revision", origin.revision())
            .bind("scope", scopeOf.apply(change))
            .bind("at", LocalDateTime.ofInstant(origin.at(), ZoneOffset.UTC))
            .bind("actorId", origin.actorId())
            .bind("subjectType", change.type().name())
            .bind("subjectId", change.id())
            .bind("action", change.action().name())
            .bind("reason", origin.reason())
            .bind("beforeJson", write(change.before()))
            .bind("afterJson", write(change.after()))
            .add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  /**
   * The changes of a scope after one revision, up to and including another, in order.
   *
   * @param limit most entries that are worth reading
   * @return null where there are more than that
   */
  public @Nullable List<Change<?>> between(
      Handle handle, String scope, long after, long upTo, int limit) {
    List<Change<?>> changes = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT subject_type, before_json, after_json FROM change_log
            WHERE scope = :scope AND revision > :after AND revision <= :upTo
            ORDER BY seq
            LIMIT :limit""")
        .bind("scope", scope)
        .bind("after", after)
        .bind("upTo", upTo)
        .bind("limit", limit + 1)
        .map(
            (row, context) ->
                changes.add(
                    change(
                        RecordType.named(row.getString("subject_type")),
                        row.getString("before_json"),
                        row.getString("after_json"))))
        .list();
    return changes.size() > limit ? null : changes;
  }

  private <T extends Record> Change<T> change(
      RecordType<T> type, @Nullable String before, @Nullable String after) {
    return new Change<>(type, read(type, before), read(type, after));
  }

  private @Nullable String write(@Nullable Versioned<?> row) {
    try {
      return row == null ? null : json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written as JSON", e);
    }
  }

  private <T extends Record> @Nullable Versioned<T> read(
      RecordType<T> type, @Nullable String text) {
    JavaType target =
        json.getTypeFactory().constructParametricType(Versioned.class, type.recordClass());
    try {
      return text == null ? null : json.readValue(text, target);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change log entry that cannot be read", e);
    }
  }
}
