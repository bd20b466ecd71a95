package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/** Changes fields of an objective; what hangs below it and its state have acts of their own. */
public record ChangeObjective(String id, Match match, ItemPatch<ObjectiveItem> patch)
    implements UseCase<Versioned<Objective>> {
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "a state is moved with POST .../state, with its reason");

  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row = edit.require(Objective.KIND, id);
    ObjectiveRules.permitChange(edit, row, match);
    ObjectiveItem item = edit.accept(patch.over(ObjectiveItem.of(row.content())));
    edit.requireSameId(id, item.id());
    Given.refuseNested("keyResults", item.keyResults());
    Given.refuseNested("alignments", item.alignments());
    Given.refuseNested("amendments", item.amendments());
    ObjectiveState state = row.content().state();
    if (item.state() != null && item.state() != state) {
      throw new InvalidException(List.of(USE_STATE.at("/state")));
    }
    edit.take(new PutObjective(id, item.alone(), state));
    Versioned<Objective> changed = edit.require(Objective.KIND, id);
    edit.permitWritingFor(changed.content().teamId());
    ClosedCycles.requireOpen(edit, changed.content().cycleId());
    return changed;
  }
}
