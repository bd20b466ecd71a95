package io.okrcascade.client;

import io.okrcascade.core.cascade.ExplanationAnswer;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.okr.KeyResultItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Key results, what they stand at, and why. */
public final class KeyResults extends EditableResource<KeyResultAnswer> {
  KeyResults(Transport transport) {
    super(transport, Operation.GET_KEY_RESULT, Operation.UPDATE_KEY_RESULT);
  }

  /** The key results of an objective, in their order. */
  public Listing<KeyResultAnswer> of(String objectiveId) {
    return of(objectiveId, null);
  }

  /** The key results of an objective as they stood on a day; null for today. */
  public Listing<KeyResultAnswer> of(String objectiveId, @Nullable LocalDate asOf) {
    return listing(() -> Call.of(Operation.LIST_KEY_RESULTS, objectiveId).query("asOf", asOf));
  }

  /** The key results of a cycle that a query asks for. */
  public Listing<KeyResultAnswer> list(KeyResultQuery query) {
    return listing(
        () ->
            Call.of(Operation.LIST_KEY_RESULTS_OF_CYCLE, query.cycleId()).query(query, "cycleId"));
  }

  /** One key result as it stood on a day. */
  public KeyResultAnswer get(String id, LocalDate asOf) {
    return ask(Call.of(Operation.GET_KEY_RESULT, id).query("asOf", asOf));
  }

  /** Creates a key result of an objective; where the item has no id, the service gives one. */
  public KeyResultAnswer create(String objectiveId, KeyResultItem item) {
    return create(objectiveId, item, WriteOptions.DEFAULT);
  }

  /**
   * Creates a key result of an objective under an Idempotency-Key of one's own, or with a reason.
   */
  public KeyResultAnswer create(String objectiveId, KeyResultItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_KEY_RESULT, objectiveId).create(item, options));
  }

  /** Deletes a key result that is still at this version, and on which nothing stands. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_KEY_RESULT, id).ifMatch(version));
  }

  /** The terms behind a key result's progress, status and strategic weight. */
  public ExplanationAnswer explain(String id) {
    return explain(id, null);
  }

  /** The same on a day; null for today. */
  public ExplanationAnswer explain(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.EXPLAIN_KEY_RESULT, id).query("asOf", asOf), ExplanationAnswer.class);
  }

  /** What hangs on a key result. */
  public Exposure exposure(String id) {
    return exposure(id, null);
  }

  /** The same on a day; null for today. */
  public Exposure exposure(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.GET_EXPOSURE_OF_KEY_RESULT, id).query("asOf", asOf), Exposure.class);
  }

  /** What carries a key result. */
  public Exposure carriedBy(String id) {
    return carriedBy(id, null);
  }

  /** The same on a day; null for today. */
  public Exposure carriedBy(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.GET_EXPOSURE_OF_KEY_RESULT, id)
            .query("direction", "DOWN")
            .query("asOf", asOf),
        Exposure.class);
  }
}
