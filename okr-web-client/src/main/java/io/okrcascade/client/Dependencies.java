package io.okrcascade.client;

import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.NegotiationAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What initiatives need from other teams, and what is said about it. What is needed can be changed
 * while it is not agreed yet.
 */
public final class Dependencies extends EditableResource<NegotiationAnswer> {
  Dependencies(Transport transport) {
    super(transport, Operation.GET_DEPENDENCY, Operation.UPDATE_DEPENDENCY);
  }

  /** The dependencies that a query asks for. */
  public Listing<NegotiationAnswer> list(DependencyQuery query) {
    return listing(() -> Call.of(Operation.LIST_DEPENDENCIES).query(query));
  }

  /** What an initiative needs. */
  public Listing<NegotiationAnswer> of(String initiativeId) {
    return listing(() -> Call.of(Operation.LIST_DEPENDENCIES_OF_INITIATIVE, initiativeId));
  }

  /** Names what an initiative needs; where the item has no id, the service gives one. */
  public NegotiationAnswer create(String initiativeId, DependencyItem item) {
    return create(initiativeId, item, WriteOptions.DEFAULT);
  }

  /** As {@link #create(String, DependencyItem)}, under an Idempotency-Key of one's own. */
  public NegotiationAnswer create(String initiativeId, DependencyItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_DEPENDENCY, initiativeId).create(item, options));
  }

  /** Takes a dependency off that was never asked for, or was withdrawn. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_DEPENDENCY, id).ifMatch(version));
  }

  /** Takes a step: asks, accepts, counters, declines, delivers, withdraws or waives. */
  public NegotiationAnswer answer(String id, ResponseItem item) {
    return ask(Call.of(Operation.ANSWER_DEPENDENCY, id).create(item, WriteOptions.DEFAULT));
  }

  /** Takes a step where the dependency is still at this version. */
  public NegotiationAnswer answer(String id, int version, ResponseItem item) {
    return ask(
        Call.of(Operation.ANSWER_DEPENDENCY, id)
            .create(item, WriteOptions.DEFAULT)
            .ifMatch(version));
  }

  /** What hangs on a dependency. */
  public Exposure exposure(String id) {
    return exposure(id, null);
  }

  /** The same on a day; null for today. */
  public Exposure exposure(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.GET_EXPOSURE_OF_DEPENDENCY, id).query("asOf", asOf), Exposure.class);
  }
}
