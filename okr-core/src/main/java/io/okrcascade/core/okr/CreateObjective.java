package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

/**
 * Creates an objective, with its links and key results where the input has some; as a draft, or
 * approved where objectives are not approved by others.
 */
public record CreateObjective(Input<ObjectiveItem> input) implements UseCase<Versioned<Objective>> {
  private static final Message USE_STATE =
      Message.invalid(
          "USE_STATE", "an objective begins as %s; its state is moved by an act of its own");

  @Override
  public Versioned<Objective> run(Edit edit) {
    return edit.create(Objective.KIND, input, (id, item) -> begun(edit, id, item));
  }

  private static Put begun(Edit edit, String id, ObjectiveItem item) {
    edit.permitWritingForNamed(item.teamId());
    ClosedCycles.requireOpenInto(edit, null, item.cycleId(), "/cycleId");
    item.requireUntold(edit, edit.data().find(Objective.KIND, id).orElse(null));
    ObjectiveState first = Approval.isAsked(edit) ? ObjectiveState.DRAFT : ObjectiveState.APPROVED;
    ObjectiveState state =
        edit.beginning(Objective.KIND, id, Objective::state, item.state(), first, USE_STATE);
    return new PutObjective(id, item.alone(), state == null ? first : state);
  }
}
