package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/** Alignments: links from an objective or key result upwards. */
public final class Alignments {
  private static final TypeReference<Page<Versioned<Alignment>>> PAGE = new TypeReference<>() {};
  private static final TypeReference<Versioned<Alignment>> ONE = new TypeReference<>() {};

  private final Transport transport;

  Alignments(Transport transport) {
    this.transport = transport;
  }

  /** The links of an objective upwards. */
  public Listing<Versioned<Alignment>> ofObjective(String objectiveId) {
    return new Listing<>(
        transport, () -> Call.of(Operation.LIST_ALIGNMENTS_OF_OBJECTIVE, objectiveId), PAGE);
  }

  /** The links of a key result upwards. */
  public Listing<Versioned<Alignment>> ofKeyResult(String keyResultId) {
    return new Listing<>(
        transport, () -> Call.of(Operation.LIST_ALIGNMENTS_OF_KEY_RESULT, keyResultId), PAGE);
  }

  /** One link; not found where there is none. */
  public Versioned<Alignment> get(String id) {
    return transport.ask(Call.of(Operation.GET_ALIGNMENT, id), ONE);
  }

  /** Links an objective upwards. */
  public Versioned<Alignment> alignObjective(String objectiveId, AlignmentItem item) {
    return alignObjective(objectiveId, item, WriteOptions.DEFAULT);
  }

  /** Links an objective upwards under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Alignment> alignObjective(
      String objectiveId, AlignmentItem item, WriteOptions options) {
    return transport.ask(
        Call.of(Operation.ALIGN_OBJECTIVE, objectiveId).create(item, options), ONE);
  }

  /** Links a key result upwards. */
  public Versioned<Alignment> alignKeyResult(String keyResultId, AlignmentItem item) {
    return alignKeyResult(keyResultId, item, WriteOptions.DEFAULT);
  }

  /** Links a key result upwards under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Alignment> alignKeyResult(
      String keyResultId, AlignmentItem item, WriteOptions options) {
    return transport.ask(
        Call.of(Operation.ALIGN_KEY_RESULT, keyResultId).create(item, options), ONE);
  }

  /** Changes the mode or the weight of a link that is still at this version. */
  public Versioned<Alignment> update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_ALIGNMENT, id).patch(patch, version), ONE);
  }

  /**
   * Takes away a link that is still at this version.
   *
   * @param reason required for what is committed, otherwise it may be null
   */
  public void delete(String id, int version, @Nullable String reason) {
    transport.tell(
        Call.of(Operation.DELETE_ALIGNMENT, id).query("reason", reason).ifMatch(version));
  }
}
