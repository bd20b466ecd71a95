package io.okrcascade.client;

import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Initiatives, and the key results that they move. */
public final class Initiatives extends EditableResource<InitiativeAnswer> {
  Initiatives(Transport transport) {
    super(transport, Operation.GET_INITIATIVE, Operation.UPDATE_INITIATIVE);
  }

  /** The initiatives that a query asks for. */
  public Listing<InitiativeAnswer> list(InitiativeQuery query) {
    return listing(() -> Call.of(Operation.LIST_INITIATIVES).query(query));
  }

  /** Creates an initiative; where the item has no id, the service gives one. */
  public InitiativeAnswer create(InitiativeItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates an initiative under an Idempotency-Key of one's own, or with a reason. */
  public InitiativeAnswer create(InitiativeItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_INITIATIVE).create(item, options));
  }

  /**
   * Creates or changes the initiative that another system calls so; what the item does not say
   * stays as it is.
   */
  public InitiativeAnswer putByExternalId(
      String externalId, InitiativeItem item, WriteOptions options) {
    return ask(Call.of(Operation.PUT_INITIATIVE_BY_EXTERNAL_ID, externalId).create(item, options));
  }

  /** Deletes an initiative that is still at this version, and on which nothing stands. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_INITIATIVE, id).ifMatch(version));
  }

  /** Moves an initiative that is still at this version to another state; a reason may be null. */
  public InitiativeAnswer move(
      String id, int version, InitiativeState state, @Nullable String reason) {
    return move(
        Operation.MOVE_INITIATIVE, id, version, Patch.set("state", state).withReason(reason));
  }

  /**
   * Links an initiative to a key result that it moves, or changes such a link whatever its version.
   *
   * @param confidence that the impact will come, 0..1
   */
  public Versioned<Contribution> link(
      String id, String keyResultId, Impact impact, double confidence) {
    return askVersioned(linking(id, keyResultId, impact, confidence), Contribution.class);
  }

  /** Changes a link that is still at this version. */
  public Versioned<Contribution> link(
      String id, String keyResultId, int version, Impact impact, double confidence) {
    return askVersioned(
        linking(id, keyResultId, impact, confidence).ifMatch(version), Contribution.class);
  }

  private static Call linking(String id, String keyResultId, Impact impact, double confidence) {
    return Call.of(Operation.PUT_CONTRIBUTION, id, keyResultId)
        .json(Patch.set("impact", impact).and("confidence", confidence));
  }

  /** Takes the link to a key result away, whatever its version. */
  public void unlink(String id, String keyResultId) {
    transport.tell(Call.of(Operation.DELETE_CONTRIBUTION, id, keyResultId));
  }

  /**
   * As {@link #move(String, int, InitiativeState, String)}, with why it comes late or not at all.
   */
  public InitiativeAnswer move(
      String id, int version, InitiativeState state, LateCause cause, @Nullable String reason) {
    return move(
        Operation.MOVE_INITIATIVE,
        id,
        version,
        Patch.set("state", state).and("lateCause", cause).withReason(reason));
  }

  /** What hangs on an initiative. */
  public Exposure exposure(String id) {
    return exposure(id, null);
  }

  /** The same on a day; null for today. */
  public Exposure exposure(String id, @Nullable LocalDate asOf) {
    return transport.ask(
        Call.of(Operation.GET_EXPOSURE_OF_INITIATIVE, id).query("asOf", asOf), Exposure.class);
  }
}
