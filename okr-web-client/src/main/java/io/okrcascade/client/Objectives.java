package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.cascade.ExplanationAnswer;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.record.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Objectives, what they stand at, and why. */
public final class Objectives {
  private static final TypeReference<Page<ObjectiveAnswer>> PAGE = new TypeReference<>() {};
  private static final TypeReference<ObjectiveAnswer> ONE = new TypeReference<>() {};
  private static final TypeReference<ExplanationAnswer> EXPLANATION = new TypeReference<>() {};
  private static final TypeReference<Page<Amendment>> AMENDMENTS = new TypeReference<>() {};
  private static final TypeReference<GradeAnswer> GRADE = new TypeReference<>() {};

  private final Transport transport;

  Objectives(Transport transport) {
    this.transport = transport;
  }

  /** The objectives that a query asks for. */
  public Listing<ObjectiveAnswer> list(ObjectiveQuery query) {
    return new Listing<>(transport, () -> query.into(Call.of(Operation.LIST_OBJECTIVES)), PAGE);
  }

  /** One objective; not found where there is none. */
  public ObjectiveAnswer get(String id) {
    return transport.ask(Call.of(Operation.GET_OBJECTIVE, id), ONE);
  }

  /** One objective as it stood on a day. */
  public ObjectiveAnswer get(String id, LocalDate asOf) {
    return transport.ask(Call.of(Operation.GET_OBJECTIVE, id).query("asOf", asOf), ONE);
  }

  /** Creates an objective; where the item has no id, the service gives one. */
  public ObjectiveAnswer create(ObjectiveItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates an objective under an Idempotency-Key of one's own, or with a reason. */
  public ObjectiveAnswer create(ObjectiveItem item, WriteOptions options) {
    return transport.ask(Call.of(Operation.CREATE_OBJECTIVE).create(item, options), ONE);
  }

  /** Changes an objective that is still at this version. */
  public ObjectiveAnswer update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_OBJECTIVE, id).patch(patch, version), ONE);
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
    return transport.ask(
        Call.of(Operation.MOVE_OBJECTIVE, id)
            .ifMatch(version)
            .json(Patch.set("state", state).because(reason)),
        ONE);
  }

  /** The terms behind an objective's progress, status and strategic weight. */
  public ExplanationAnswer explain(String id) {
    return explain(id, null);
  }

  /** The same on a day; null for today. */
  public ExplanationAnswer explain(String id, @Nullable LocalDate asOf) {
    return transport.ask(Call.of(Operation.EXPLAIN_OBJECTIVE, id).query("asOf", asOf), EXPLANATION);
  }

  /** What was changed about an objective once it was committed, oldest first. */
  public Listing<Amendment> amendments(String id) {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_AMENDMENTS, id), AMENDMENTS);
  }

  /** Explains how an objective came out, from the phase GRADING on. */
  public GradeAnswer explainGrade(String id, String explanation) {
    return transport.ask(
        Call.of(Operation.EXPLAIN_GRADE, id).json(Patch.set("explanation", explanation)), GRADE);
  }
}
