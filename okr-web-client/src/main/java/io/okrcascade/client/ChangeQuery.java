package io.okrcascade.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the change log to read; what is null does not matter.
 *
 * @param after after this revision; 0 for all that there is
 * @param since written at this moment or later
 * @param subjectType of records of this type, such as OBJECTIVE
 * @param subjectIds of records with one of these ids, at most 100
 * @param actorId made by this person
 * @param order which come first, oldest unless it says otherwise; what is followed live comes in
 *     the order in which it happens
 */
public record ChangeQuery(
    @Nullable Long after,
    @Nullable Instant since,
    @Nullable String subjectType,
    @Nullable List<String> subjectIds,
    @Nullable String actorId,
    @Nullable Order order) {

  /** Every change. */
  public static final ChangeQuery ALL = new ChangeQuery(null, null, null, null, null, null);

  /** Which entries come first. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  public ChangeQuery {
    subjectIds = subjectIds == null ? null : List.copyOf(subjectIds);
  }

  /** The same: after this revision; 0 for all that there is. */
  public ChangeQuery after(long wanted) {
    return new ChangeQuery(wanted, since, subjectType, subjectIds, actorId, order);
  }

  /** The same: written at this moment or later. */
  public ChangeQuery since(Instant wanted) {
    return new ChangeQuery(after, wanted, subjectType, subjectIds, actorId, order);
  }

  /** The same: of records of this type, such as OBJECTIVE. */
  public ChangeQuery ofType(String wanted) {
    return new ChangeQuery(after, since, wanted, subjectIds, actorId, order);
  }

  /** The same: of the records with these ids. */
  public ChangeQuery ofSubject(String... wanted) {
    return new ChangeQuery(after, since, subjectType, List.of(wanted), actorId, order);
  }

  /** The same: made by this person. */
  public ChangeQuery by(String wanted) {
    return new ChangeQuery(after, since, subjectType, subjectIds, wanted, order);
  }

  /** The same: the newest first. */
  public ChangeQuery newestFirst() {
    return new ChangeQuery(after, since, subjectType, subjectIds, actorId, Order.NEWEST_FIRST);
  }

  Call into(Call call) {
    return call.query("after", after)
        .query("since", since)
        .query("subjectType", subjectType)
        .query("subjectId", subjectIds == null ? null : String.join(",", subjectIds))
        .query("actorId", actorId)
        .query("order", order);
  }
}
