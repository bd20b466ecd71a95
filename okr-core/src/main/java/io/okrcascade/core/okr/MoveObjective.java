package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Moves an objective to another state: proposes it, approves it or sends it back, withdraws its
 * approval, drops it or takes it up again.
 *
 * @param input the state to move it to; null where it says none
 */
public record MoveObjective(String id, Match match, Input<@Nullable ObjectiveState> input)
    implements UseCase<Versioned<Objective>> {
  private static final Message STATE =
      Message.conflict("STATE", "an objective does not go from %s to %s");
  private static final Message NO_PROPOSAL =
      Message.conflict(
          "STATE", "nobody proposes here: approval is switched off, so the team approves itself");
  private static final Message WORD =
      Message.invalid("REASON_REQUIRED", "say what is missing when you send a proposal back");
  private static final Message INCOMPLETE =
      Message.invalid(
          "INCOMPLETE", "“%s” needs a baseline and a target, and a way between them, first");

  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row = edit.require(Objective.KIND, id);
    Objective objective = row.content();
    boolean isTeam = edit.rights().mayWriteFor(objective.teamId());
    boolean isApprover = edit.rights().mayApprove(objective.teamId());
    edit.permit(isTeam || isApprover, "move the objectives of this team");
    ObjectiveState next = edit.accept(input);
    boolean isAsked = Approval.isAsked(edit);
    if (next == ObjectiveState.APPROVED && isAsked) {
      Approval.permit(edit, objective);
    } else if (next == ObjectiveState.DRAFT && objective.state() == ObjectiveState.APPROVED) {
      edit.permit(isApprover, "withdraw the approval of an objective of this team");
    } else if (next != ObjectiveState.DRAFT || objective.state() != ObjectiveState.PROPOSED) {
      edit.permit(isTeam, "move the objectives of this team");
    }
    edit.requireMatch(row.version(), match);
    ClosedCycles.requireOpen(edit, objective.cycleId());
    return moved(edit, objective, Demand.given("state", next), isAsked, isApprover);
  }

  private Versioned<Objective> moved(
      Edit edit, Objective objective, ObjectiveState next, boolean isAsked, boolean isApprover) {
    boolean isProposal = next == ObjectiveState.PROPOSED;
    Demand.that(isAsked || !isProposal, NO_PROPOSAL);
    Demand.that(objective.state().mayBecome(next, isAsked), STATE, objective.state(), next);
    if (isSentBack(edit, objective, next, isApprover) && !edit.hasReason()) {
      edit.broken("/reason", WORD);
    }
    Objective moved = Approval.moved(edit, objective, next);
    Commitment.amend(edit, objective, moved, ObjectiveItem.of(moved));
    if (isProposal || next == ObjectiveState.APPROVED) {
      requireComplete(edit, isAsked);
    }
    return edit.set(Objective.KIND, moved);
  }

  /** A proposal that its approver does not approve; who proposed it takes it back. */
  private static boolean isSentBack(
      Edit edit, Objective objective, ObjectiveState next, boolean isApprover) {
    return objective.state() == ObjectiveState.PROPOSED
        && next == ObjectiveState.DRAFT
        && isApprover
        && edit.actorId() != null
        && !edit.actorId().equals(objective.proposedById());
  }

  /** Where the team approves its own, its metrics are complete once that commits it. */
  private void requireComplete(Edit edit, boolean isAsked) {
    for (KeyResult keyResult : edit.data().all(KeyResult.OF_OBJECTIVE, id)) {
      if (!isAsked) {
        edit.ask(Commitment.COMPLETE, keyResult.id());
      } else if (Commitment.isIncomplete(keyResult)) {
        // Its id tells it apart from others of that title.
        edit.broken("/state", INCOMPLETE, keyResult.title(), keyResult.id());
      }
    }
  }
}
