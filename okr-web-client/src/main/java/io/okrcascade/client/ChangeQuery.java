package io.okrcascade.client;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the change log to read; what is null does not matter.
 *
 * @param after after this revision; 0 for all that there is
 * @param subjectType of records of this type, such as OBJECTIVE
 * @param subjectId of the record with this id
 * @param actorId made by this person
 */
public record ChangeQuery(
    @Nullable Long after,
    @Nullable String subjectType,
    @Nullable String subjectId,
    @Nullable String actorId) {

  /** Every change. */
  public static final ChangeQuery ALL = new ChangeQuery(null, null, null, null);

  /** The same: after this revision; 0 for all that there is. */
  public ChangeQuery after(long wanted) {
    return new ChangeQuery(wanted, subjectType, subjectId, actorId);
  }

  /** The same: of records of this type, such as OBJECTIVE. */
  public ChangeQuery ofType(String wanted) {
    return new ChangeQuery(after, wanted, subjectId, actorId);
  }

  /** The same: of the record with this id. */
  public ChangeQuery ofSubject(String wanted) {
    return new ChangeQuery(after, subjectType, wanted, actorId);
  }

  /** The same: made by this person. */
  public ChangeQuery by(String wanted) {
    return new ChangeQuery(after, subjectType, subjectId, wanted);
  }

  Call into(Call call) {
    return call.query("after", after)
        .query("subjectType", subjectType)
        .query("subjectId", subjectId)
        .query("actorId", actorId);
  }
}
