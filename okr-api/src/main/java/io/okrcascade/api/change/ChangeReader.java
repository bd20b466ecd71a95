package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.db.Moments;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.change.LoggedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    static final Filter ALL = new Filter(0, 0, null, null, List.of(), null);

    Filter from(long seq) {
      return new Filter(after, seq, since, subjectType, subjectIds, actorId);
    }

    /** Whether an entry is asked for; as the statement below says it. */
    boolean takes(Entry entry) {
      LoggedChange change = entry.change();
      return change.revision() > after
          && entry.seq() > afterSeq
          && (since == null || !change.at().isBefore(since))
          && takes(change.subjectType(), change.subjectId())
          && (actorId == null || actorId.equals(change.actorId()));
    }

    /** Whether one of the subjects asked for has moved, whoever moved it. */
    boolean takes(Moved moved) {
      return moved.revision() > after
          && (moved.subjects() == null
              || moved.subjects().stream()
                  .anyMatch(subject -> takes(subject.type(), subject.id())));
    }

    private boolean takes(String type, String id) {
      return (subjectType == null || subjectType.equals(type))
          && (subjectIds.isEmpty() || subjectIds.contains(id));
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
  record Entry(long seq, LoggedChange change) {
    Touched touched() {
      return new Touched(
          change.scope(), change.revision(), new Subject(change.subjectType(), change.subjectId()));
    }

    Place place() {
      return new Place(seq, change.revision());
    }
  }

  /** Where the log ends now. */
  Place end() {
    return read(Filter.ALL, Order.NEWEST_FIRST, 1).stream()
        .map(Entry::place)
        .findFirst()
        .orElse(Place.BEGINNING);
  }

  List<Entry> read(Filter filter, Order order, int limit) {
    return transactor.read(handle -> query(handle, filter, order, limit));
  }

  private List<Entry> query(Handle handle, Filter filter, Order order, int limit) {
    StringBuilder sql = new StringBuilder("SELECT * FROM change_log WHERE revision > :after");
    if (order == Order.OLDEST_FIRST) {
      sql.append(" AND revision >= :from AND (revision > :from OR place > :place)");
    } else if (filter.afterSeq() > 0) {
      sql.append(" AND revision <= :from AND (revision < :from OR place < :place)");
    }
    Instant since = filter.since();
    Long firstSince = since == null ? null : LogDays.firstSince(handle, since);
    if (since != null && firstSince == null) {
      return List.of();
    }
    if (since != null) {
      sql.append(" AND revision >= :firstSince AND at >= :since");
    }
    if (filter.subjectType() != null) {
      sql.append(" AND subject_type = :subjectType");
    }
    if (!filter.subjectIds().isEmpty()) {
      sql.append(" AND subject_id IN (<subjectIds>)");
    }
    if (filter.actorId() != null) {
      sql.append(" AND actor_id = :actorId");
    }
    Query query =
        handle
            .createQuery(
                sql.append(
                        order == Order.OLDEST_FIRST
                            ? " ORDER BY revision, place"
                            : " ORDER BY revision DESC, place DESC")
                    .append(" LIMIT :limit")
                    .toString())
            .bind("after", filter.after())
            .bind("limit", limit);
    if (order == Order.OLDEST_FIRST || filter.afterSeq() > 0) {
      query
          .bind("from", Seq.revision(filter.afterSeq()))
          .bind("place", Seq.place(filter.afterSeq()));
    }
    if (since != null) {
      query.bind("firstSince", firstSince).bind("since", Moments.utc(since));
    }
    if (filter.subjectType() != null) {
      query.bind("subjectType", filter.subjectType());
    }
    if (!filter.subjectIds().isEmpty()) {
      query.bindList("subjectIds", filter.subjectIds());
    }
    if (filter.actorId() != null) {
      query.bind("actorId", filter.actorId());
    }
    return query.map((row, context) -> entry(row)).list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Seq.of(row),
        new LoggedChange(
            row.getLong("revision"),
            Moments.of(row, "at"),
            row.getString("actor_id"),
            row.getString("token_by_id"),
            row.getString("scope"),
            row.getString("subject_type"),
            row.getString("subject_id"),
            row.getString("action"),
            row.getString("reason"),
            Json.read(json, row.getString("before_json"), Map.class),
            Json.read(json, row.getString("after_json"), Map.class)));
  }
}
