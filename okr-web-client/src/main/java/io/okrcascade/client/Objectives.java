package io.okrcascade.client;

import io.okrcascade.core.cascade.ExplanationAnswer;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Objectives, what they stand at, and why. */
public final class Objectives extends EditableResource<ObjectiveAnswer> {
  Objectives(Transport transport) {
    super(transport, Operation.GET_OBJECTIVE, Operation.UPDATE_OBJECTIVE);
  }

  /** The objectives that a query asks for. */
  public Listing<ObjectiveAnswer> list(ObjectiveQuery query) {
    return listing(() -> Call.of(Operation.LIST_OBJECTIVES).query(query));
  }

  /** One objective as it stood on a day. */
  public ObjectiveAnswer get(String id, LocalDate asOf) {
    return ask(Call.of(Operation.GET_OBJECTIVE, id).query("asOf", asOf));
  }

  /** Creates an objective; where the item has no id, the service gives one. */
  public ObjectiveAnswer create(ObjectiveItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates an objective under an Idempotency-Key of one's own, or with a reason. */
  public ObjectiveAnswer create(ObjectiveItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_OBJECTIVE).create(item, options));
  }

  /**
   * Creates or changes the objective that another system calls so; what the item does not say stays
   * as it is.
   */
  public ObjectiveAnswer putByExternalId(
      String externalId, ObjectiveItem item, WriteOptions options) {
    return ask(Call.of(Operation.PUT_OBJECTIVE_BY_EXTERNAL_ID, externalId).create(item, options));
  }

  /** Deletes an objective that is still at this version, and on which nothing stands. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_OBJECTIVE, id).ifMatch(version));
  }

  /**
   * Moves an objective that is still at this version to another state: proposes, approves, drops it
   * or takes it back. A reason may be null.
   */
  public ObjectiveAnswer move(
      String id, int version, ObjectiveState state, @Nullable String reason) {
    return move(
        Operation.MOVE_OBJECTIVE, id, version, Patch.set("state", state).withReason(reason));
  }

  /** The terms behind an objective's progress, status and strategic weight. */
  public ExplanationAnswer explain(String id) {
    return explain(id, null);
  }

  /** The same on a day; null for today. */
  public ExplanationAnswer explain(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.EXPLAIN_OBJECTIVE, id).query("asOf", asOf), ExplanationAnswer.class);
  }

  /** What was changed about an objective once it was committed, oldest first. */
  public Listing<Amendment> amendments(String id) {
    return listing(() -> Call.of(Operation.LIST_AMENDMENTS, id), Amendment.class);
  }

  /** Explains how an objective came out, from the phase GRADING on. */
  public GradeAnswer explainGrade(String id, String explanation) {
    return transport.ask(
        Call.of(Operation.EXPLAIN_GRADE, id).json(Patch.set("explanation", explanation)),
        GradeAnswer.class);
  }
}
