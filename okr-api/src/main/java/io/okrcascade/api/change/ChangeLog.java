package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Every change ever made, written in the transaction that makes it: the audit trail, the feed of
 * changes, and what snapshots advance by.
 */
public final class ChangeLog {
  private static final int BATCH = 1_000;

  /** The share of the heap for texts that are made ready ahead. */
  private static final double PREPARED_SHARE = 0.04;

  private final ObjectMapper json;
  private final LogDays days = new LogDays();

  public ChangeLog(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Who changed something, when and why.
   *
   * @param tokenById the token that somebody else made, by which it was done; null for none
   */
  public record Origin(
      Instant at, @Nullable String actorId, @Nullable String tokenById, @Nullable String reason) {}

  /** All that one write changed, in order. */
  public record Entries(long revision, Origin origin, List<Scoped> changes) {}

  /**
   * Makes ready what it takes to append changes, while nobody waits for that; of very many only as
   * much as may be held until then.
   */
  public void prepare(List<Scoped> changes) {
    double left = PREPARED_SHARE * Runtime.getRuntime().maxMemory();
    for (int i = 0; i < changes.size() && left > 0; i++) {
      left -= changes.get(i).prepare(json);
    }
  }

  /**
   * Appends writes, in order.
   *
   * @param mark of all that are committed together
   */
  public void append(Handle handle, String mark, List<Entries> writes) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO change_log (revision, place, mark, scope, at, actor_id, token_by_id,
                                    subject_type, subject_id, action, reason, before_json, after_json)
            VALUES (:revision, :place, :mark, :scope, :at, :actorId, :tokenById,
                    :subjectType, :subjectId, :action, :reason, :beforeJson, :afterJson)""")) {
      for (Entries write : writes) {
        days.begin(handle, write.origin().at(), write.revision(), writes.get(0).revision());
        for (int place = 0; place < write.changes().size(); place++) {
          bind(batch, write, place).bind("mark", mark).add();
          if (batch.size() == BATCH) {
            batch.execute();
          }
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private PreparedBatch bind(PreparedBatch batch, Entries write, int place) {
    Origin origin = write.origin();
    Scoped scoped = write.changes().get(place);
    Change<?> change = scoped.change();
    Scoped.Texts texts = scoped.take(json);
    return batch
        .bind("revision", write.revision())
        .bind("place", place)
        .bind("scope", scoped.scope())
        .bind("at", Moments.utc(origin.at()))
        .bind("actorId", origin.actorId())
        .bind("tokenById", origin.tokenById())
        .bind("subjectType", change.kind().name())
        .bind("subjectId", change.id())
        .bind("action", change.action().name())
        .bind("reason", origin.reason())
        .bind("beforeJson", texts.before())
        .bind("afterJson", texts.after());
  }

  /** Whether the first change of a revision has that mark. */
  public static boolean holds(Handle handle, long revision, String mark) {
    return handle
        .createQuery("SELECT mark FROM change_log WHERE revision = :revision AND place = 0")
        .bind("revision", revision)
        .mapTo(String.class)
        .findOne()
        .filter(mark::equals)
        .isPresent();
  }

  /**
   * The changes of a scope after one revision, up to and including another, in order.
   *
   * @param limit most entries that are worth reading
   * @return null where there are more than that
   */
  public @Nullable List<Change<?>> between(
      Handle handle, String scope, long after, long upTo, int limit) {
    List<Change<?>> changes =
        handle
            .createQuery(
                """
                SELECT subject_type, before_json, after_json FROM change_log
                WHERE scope = :scope AND revision > :after AND revision <= :upTo
                ORDER BY revision, place
                LIMIT :limit""")
            .bind("scope", scope)
            .bind("after", after)
            .bind("upTo", upTo)
            .bind("limit", limit + 1)
            .<Change<?>>map((row, context) -> change(row))
            .list();
    return changes.size() > limit ? null : changes;
  }

  /**
   * An entry with its circumstances.
   *
   * @param seq its place in the log
   */
  public record Logged(
      long seq,
      long revision,
      Instant at,
      @Nullable String actorId,
      @Nullable String reason,
      Change<?> change) {}

  /** The entries of a scope after a revision that tell of records of some kinds, in order. */
  public List<Logged> since(
      Handle handle, String scope, long after, Collection<RecordKind<?>> types) {
    return handle
        .createQuery(
            """
            SELECT * FROM change_log
            WHERE scope = :scope AND revision > :after AND subject_type IN (<types>)
            ORDER BY revision, place""")
        .bindList("types", types.stream().map(RecordKind::name).toList())
        .bind("scope", scope)
        .bind("after", after)
        .setFetchSize(BATCH)
        .map((row, context) -> logged(row))
        .list();
  }

  /**
   * Whether a record was written last at a revision, and was there ever since it was created.
   * Versions of one that was deleted and made anew begin anew.
   */
  public static boolean isLastWrite(Handle handle, RecordKind<?> type, String id, long revision) {
    return handle
        .createQuery(
            """
            SELECT MAX(revision) = :revision AND MAX(CASE WHEN action = :deletion THEN 1 ELSE 0 END) = 0
            FROM change_log WHERE subject_id = :id AND subject_type = :type""")
        .bind("revision", revision)
        .bind("deletion", Change.Action.DELETE.name())
        .bind("id", id)
        .bind("type", type.name())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** All entries about one record, in order. */
  public List<Logged> of(Handle handle, RecordKind<?> type, String id) {
    return handle
        .createQuery(
            """
            SELECT * FROM change_log
            WHERE subject_id = :id AND subject_type = :type
            ORDER BY revision, place""")
        .bind("id", id)
        .bind("type", type.name())
        .map((row, context) -> logged(row))
        .list();
  }

  private Logged logged(ResultSet row) throws SQLException {
    return new Logged(
        Seq.of(row),
        row.getLong("revision"),
        Moments.of(row, "at"),
        row.getString("actor_id"),
        row.getString("reason"),
        change(row));
  }

  private Change<?> change(ResultSet row) throws SQLException {
    return change(
        Registry.KINDS.named(row.getString("subject_type")),
        row.getString("before_json"),
        row.getString("after_json"));
  }

  private <T extends Record> Change<T> change(
      RecordKind<T> type, @Nullable String before, @Nullable String after) {
    return new Change<>(type, read(type, before), read(type, after));
  }

  private <T extends Record> @Nullable Versioned<T> read(
      RecordKind<T> type, @Nullable String text) {
    return Json.read(
        json,
        text,
        json.getTypeFactory().constructParametricType(Versioned.class, type.recordClass()));
  }
}
