package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.change.LoggedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the change log in its order. */
final class ChangeReader {
  private final Transactor transactor;
  private final ObjectMapper json;

  ChangeReader(Transactor transactor, ObjectMapper json) {
    this.transactor = transactor;
    this.json = json;
  }

  /**
   * What is asked for.
   *
   * @param after only later revisions than this
   * @param afterSeq only entries behind this one, in the order asked for; from an earlier page
   * @param since only what was written at this moment or later
   * @param subjectIds only about records with one of these ids; empty for all
   */
  record Filter(
      long after,
      long afterSeq,
      @Nullable Instant since,
      @Nullable String subjectType,
      List<String> subjectIds,
      @Nullable String actorId) {

    Filter from(long seq) {
      return new Filter(after, seq, since, subjectType, subjectIds, actorId);
    }

    Filter after(long revision) {
      return new Filter(revision, afterSeq, since, subjectType, subjectIds, actorId);
    }
  }

  /** In which order entries are read. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /** An entry with its place in the log. */
  record Entry(long seq, LoggedChange change) {}

  List<Entry> read(Filter filter, Order order, int limit) {
    return transactor.read(handle -> query(handle, filter, order, limit));
  }

  private List<Entry> query(Handle handle, Filter filter, Order order, int limit) {
    boolean isForward = order == Order.OLDEST_FIRST;
    Long behind = isForward || filter.afterSeq() > 0 ? filter.afterSeq() : null;
    Instant since = filter.since();
    StringBuilder sql = new StringBuilder("SELECT * FROM change_log WHERE revision > :after");
    Map<String, Object> bound = new HashMap<>(Map.of("after", filter.after(), "limit", limit));
    narrow(sql, bound, isForward ? "seq > :seq" : "seq < :seq", behind);
    narrow(
        sql,
        bound,
        "at >= :since",
        since == null ? null : LocalDateTime.ofInstant(since, ZoneOffset.UTC));
    narrow(sql, bound, "subject_type = :subjectType", filter.subjectType());
    narrow(sql, bound, "actor_id = :actorId", filter.actorId());
    if (!filter.subjectIds().isEmpty()) {
      sql.append(" AND subject_id IN (<subjectIds>)");
    }
    sql.append(isForward ? " ORDER BY seq" : " ORDER BY seq DESC").append(" LIMIT :limit");
    Query query = handle.createQuery(sql.toString()).bindMap(bound);
    if (!filter.subjectIds().isEmpty()) {
      query.bindList("subjectIds", filter.subjectIds());
    }
    return query.map((row, context) -> entry(row)).list();
  }

  /** Adds a condition, where there is a value for it. */
  private static void narrow(
      StringBuilder sql, Map<String, Object> bound, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(" AND ").append(condition);
      bound.put(condition.substring(condition.indexOf(':') + 1), value);
    }
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        new LoggedChange(
            row.getLong("revision"),
            row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            row.getString("actor_id"),
            row.getString("scope"),
            row.getString("subject_type"),
            row.getString("subject_id"),
            row.getString("action"),
            row.getString("reason"),
            Json.read(json, row.getString("before_json"), Map.class),
            Json.read(json, row.getString("after_json"), Map.class)));
  }
}
