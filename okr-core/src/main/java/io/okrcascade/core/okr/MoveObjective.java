package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moves an objective to another state: proposes, approves or drops it, or takes it up again.
 * Approving is for a lead above, and never for its owner.
 *
 * @param input the state to move it to; null where it says none
 */
public record MoveObjective(String id, Match match, Input<@Nullable ObjectiveState> input)
    implements UseCase<Versioned<Objective>> {
  private static final Message STATE =
      Message.conflict("STATE", "an objective does not go from %s to %s");

  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row = edit.require(Objective.KIND, id);
    match.require(row.version());
    ObjectiveState next = Demand.given("state", edit.acceptSound(input));
    Objective objective = row.content();
    permit(edit, objective, next);
    Demand.that(
        next == objective.state() || objective.state().mayBecome(next),
        STATE,
        objective.state(),
        next);
    ClosedCycles.requireOpen(edit, objective.cycleId());
    return edit.set(Objective.KIND, objective.withState(next));
  }

  private static void permit(Edit edit, Objective objective, ObjectiveState next) {
    if (next != ObjectiveState.APPROVED) {
      edit.permitWritingFor(objective.teamId());
      return;
    }
    edit.permit(
        edit.rights().mayApprove(objective.teamId(), objective.ownerId()),
        Objects.equals(objective.ownerId(), edit.actorId())
            ? "approve what you own"
            : "approve objectives of team " + objective.teamId());
  }
}
