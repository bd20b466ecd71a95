package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

/** Creates an objective, with its links and key results where the input has some; as a draft. */
public record CreateObjective(Input<ObjectiveItem> input) implements UseCase<Versioned<Objective>> {
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "an objective begins as DRAFT; move it with POST .../state");

  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row =
        edit.create(Objective.KIND, input, ObjectiveItem::id, (id, item) -> begun(edit, id, item));
    edit.permitWritingFor(row.content().teamId());
    ClosedCycles.requireOpen(edit, row.content().cycleId());
    return row;
  }

  private static Put begun(Edit edit, String id, ObjectiveItem item) {
    ObjectiveState state =
        edit.beginning(
            Objective.KIND, id, Objective::state, item.state(), ObjectiveState.DRAFT, USE_STATE);
    return new PutObjective(id, item.alone(), state);
  }
}
