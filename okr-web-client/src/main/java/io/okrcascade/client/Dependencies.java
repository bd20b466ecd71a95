package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.NegotiationAnswer;
import io.okrcascade.core.record.Page;

/** What initiatives need from other teams, and what is said about it. */
public final class Dependencies {
  private static final TypeReference<Page<NegotiationAnswer>> PAGE = new TypeReference<>() {};
  private static final TypeReference<NegotiationAnswer> ONE = new TypeReference<>() {};
  private static final TypeReference<Exposure> EXPOSURE = new TypeReference<>() {};

  private final Transport transport;

  Dependencies(Transport transport) {
    this.transport = transport;
  }

  /** The dependencies that a query asks for. */
  public Listing<NegotiationAnswer> list(DependencyQuery query) {
    return new Listing<>(transport, () -> query.into(Call.of(Operation.LIST_DEPENDENCIES)), PAGE);
  }

  /** What an initiative needs. */
  public Listing<NegotiationAnswer> of(String initiativeId) {
    return new Listing<>(
        transport, () -> Call.of(Operation.LIST_DEPENDENCIES_OF_INITIATIVE, initiativeId), PAGE);
  }

  /** One dependency with its negotiation; not found where there is none. */
  public NegotiationAnswer get(String id) {
    return transport.ask(Call.of(Operation.GET_DEPENDENCY, id), ONE);
  }

  /** Names what an initiative needs; where the item has no id, the service gives one. */
  public NegotiationAnswer create(String initiativeId, DependencyItem item) {
    return create(initiativeId, item, WriteOptions.DEFAULT);
  }

  /** As {@link #create(String, DependencyItem)}, under an Idempotency-Key of one's own. */
  public NegotiationAnswer create(String initiativeId, DependencyItem item, WriteOptions options) {
    return transport.ask(
        Call.of(Operation.CREATE_DEPENDENCY, initiativeId).create(item, options), ONE);
  }

  /** Changes what is needed while it is still at this version and not agreed yet. */
  public NegotiationAnswer update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_DEPENDENCY, id).patch(patch, version), ONE);
  }

  /** Takes a dependency off that was never asked for, or was withdrawn. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_DEPENDENCY, id).ifMatch(version));
  }

  /** Takes a step: asks, accepts, counters, declines, delivers, withdraws or waives. */
  public NegotiationAnswer answer(String id, ResponseItem item) {
    return transport.ask(
        Call.of(Operation.ANSWER_DEPENDENCY, id).create(item, WriteOptions.DEFAULT), ONE);
  }

  /** Takes a step where the dependency is still at this version. */
  public NegotiationAnswer answer(String id, int version, ResponseItem item) {
    return transport.ask(
        Call.of(Operation.ANSWER_DEPENDENCY, id)
            .create(item, WriteOptions.DEFAULT)
            .ifMatch(version),
        ONE);
  }

  /** What hangs on a dependency. */
  public Exposure exposure(String id) {
    return transport.ask(Call.of(Operation.GET_EXPOSURE_OF_DEPENDENCY, id), EXPOSURE);
  }
}
