package io.okrcascade.client;

import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Alignments: links from an objective or key result upwards. The mode and the weight of a link can
 * be changed.
 */
public final class Alignments extends EditableResource<Versioned<Alignment>> {
  Alignments(Transport transport) {
    super(transport, Operation.GET_ALIGNMENT, Operation.UPDATE_ALIGNMENT);
  }

  /** The links of an objective upwards. */
  public Listing<Versioned<Alignment>> ofObjective(String objectiveId) {
    return listing(() -> Call.of(Operation.LIST_ALIGNMENTS_OF_OBJECTIVE, objectiveId));
  }

  /** The links of a key result upwards. */
  public Listing<Versioned<Alignment>> ofKeyResult(String keyResultId) {
    return listing(() -> Call.of(Operation.LIST_ALIGNMENTS_OF_KEY_RESULT, keyResultId));
  }

  /** Links an objective upwards. */
  public Versioned<Alignment> alignObjective(String objectiveId, AlignmentItem item) {
    return alignObjective(objectiveId, item, WriteOptions.DEFAULT);
  }

  /** Links an objective upwards under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Alignment> alignObjective(
      String objectiveId, AlignmentItem item, WriteOptions options) {
    return ask(Call.of(Operation.ALIGN_OBJECTIVE, objectiveId).create(item, options));
  }

  /** Links a key result upwards. */
  public Versioned<Alignment> alignKeyResult(String keyResultId, AlignmentItem item) {
    return alignKeyResult(keyResultId, item, WriteOptions.DEFAULT);
  }

  /** Links a key result upwards under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Alignment> alignKeyResult(
      String keyResultId, AlignmentItem item, WriteOptions options) {
    return ask(Call.of(Operation.ALIGN_KEY_RESULT, keyResultId).create(item, options));
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
