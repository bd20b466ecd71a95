package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;

/** Creates an objective, with its links and key results where the input has some; as a draft. */
public record CreateObjective(Input<ObjectiveItem> input) implements UseCase<Versioned<Objective>> {
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "an objective begins as DRAFT; move it with POST .../state");

  @Override
  public Versioned<Objective> run(Edit edit) {
    ObjectiveItem item = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    Versioned<Objective> there = edit.data().row(Objective.KIND, id);
    ObjectiveState state = there == null ? item.state() : there.content().state();
    if (there == null && state != null && state != ObjectiveState.DRAFT) {
      throw new InvalidException(List.of(USE_STATE.at("/state")));
    }
    Versioned<Objective> row =
        edit.create(Objective.KIND, id, new PutObjective(id, item.alone(), state));
    edit.permitWritingFor(row.content().teamId());
    ClosedCycles.requireOpen(edit, row.content().cycleId());
    return row;
  }
}
