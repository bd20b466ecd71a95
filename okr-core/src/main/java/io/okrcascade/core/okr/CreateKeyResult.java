package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Adds a key result to an objective. */
public record CreateKeyResult(String objectiveId, Input<KeyResultItem> input)
    implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    ClosedCycles.require(edit, Objective.KIND, objectiveId);
    edit.readOnly("objectiveId", input.item().objectiveId(), objectiveId);
    return edit.create(
        KeyResult.KIND, input, (id, item) -> new PutKeyResult(id, objectiveId, item, 0));
  }
}
