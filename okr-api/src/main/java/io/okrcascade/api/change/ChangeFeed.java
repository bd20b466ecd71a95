package io.okrcascade.api.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.core.answer.LoggedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the change log in its order. */
final class ChangeFeed {
  private final ObjectMapper json;

  ChangeFeed(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What is asked for.
   *
   * @param after only later revisions than this
   * @param afterSeq only entries after this one; from an earlier page
   */
  record Filter(
      long after,
      long afterSeq,
      @Nullable String subjectType,
      @Nullable String subjectId,
      @Nullable String actorId) {

    Filter from(long seq) {
      return new Filter(after, seq, subjectType, subjectId, actorId);
    }
  }

  /** An entry with its place in the log. */
  record Entry(long seq, LoggedChange change) {}

  List<Entry> read(Handle handle, Filter filter, int limit) {
    StringBuilder sql =
        new StringBuilder("SELECT * FROM change_log WHERE revision > :after AND seq > :seq");
    if (filter.subjectType() != null) {
      sql.append(" AND subject_type = :subjectType");
    }
    if (filter.subjectId() != null) {
      sql.append(" AND subject_id = :subjectId");
    }
    if (filter.actorId() != null) {
      sql.append(" AND actor_id = :actorId");
    }
    Query query =
        handle
            .createQuery(sql.append(" ORDER BY seq LIMIT :limit").toString())
            .bind("after", filter.after())
            .bind("seq", filter.afterSeq())
            .bind("limit", limit);
    if (filter.subjectType() != null) {
      query.bind("subjectType", filter.subjectType());
    }
    if (filter.subjectId() != null) {
      query.bind("subjectId", filter.subjectId());
    }
    if (filter.actorId() != null) {
      query.bind("actorId", filter.actorId());
    }
    return query.map((row, context) -> entry(row)).list();
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
            object(row.getString("before_json")),
            object(row.getString("after_json"))));
  }

  private @Nullable Map<String, Object> object(@Nullable String text) {
    try {
      return text == null
          ? null
          : json.readValue(text, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change log entry that cannot be read", e);
    }
  }
}
