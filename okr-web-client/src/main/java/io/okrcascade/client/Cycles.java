package io.okrcascade.client;

import io.okrcascade.core.bundle.CarriedAnswer;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cycles and their phases. */
public final class Cycles extends EditableResource<Versioned<Cycle>> {
  Cycles(Transport transport) {
    super(transport, Operation.GET_CYCLE, Operation.UPDATE_CYCLE);
  }

  /** All cycles, by their first day. */
  public Listing<Versioned<Cycle>> list() {
    return list(null);
  }

  /** The cycles whose name or id contains a text; null for all. */
  public Listing<Versioned<Cycle>> list(@Nullable String q) {
    return listing(() -> Call.of(Operation.LIST_CYCLES).query("q", q));
  }

  /** Creates a cycle; where the item has no id, the service gives one. */
  public Versioned<Cycle> create(CycleItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a cycle under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Cycle> create(CycleItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_CYCLE).create(item, options));
  }

  /** Moves a cycle that is still at this version to another phase; a reason may be null. */
  public Versioned<Cycle> move(String id, int version, Phase phase, @Nullable String reason) {
    return move(Operation.MOVE_CYCLE, id, version, Patch.set("phase", phase).withReason(reason));
  }

  /** How the objectives of a cycle ended. */
  public Listing<GradeAnswer> grades(String id) {
    return listing(() -> Call.of(Operation.LIST_GRADES, id), GradeAnswer.class);
  }

  /**
   * What may continue of a team and all below it.
   *
   * @param toCycleId where; null for the cycle that follows
   * @param teamId null for all teams
   */
  public CarryOverAnswer carryOver(String id, @Nullable String toCycleId, @Nullable String teamId) {
    return transport.ask(
        Call.of(Operation.GET_CARRY_OVER, id).query("to", toCycleId).query("team", teamId),
        CarryOverAnswer.class);
  }

  /** Continues what is chosen; answers it as it begins, and what could not come along. */
  public CarriedAnswer continueIn(
      String id, String toCycleId, List<String> objectiveIds, List<String> initiativeIds) {
    return transport.ask(
        Call.of(Operation.CARRY_OVER, id)
            .create(
                Patch.set("toCycleId", toCycleId)
                    .and("objectiveIds", objectiveIds)
                    .and("initiativeIds", initiativeIds),
                WriteOptions.DEFAULT),
        CarriedAnswer.class);
  }
}
