package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes fields of an objective; what hangs below it and its state have acts of their own. */
public record ChangeObjective(String id, Match match, ItemPatch<ObjectiveItem> patch)
    implements UseCase<Versioned<Objective>> {
  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row = edit.require(Objective.KIND, id);
    ObjectiveRules.permitChange(edit, row, match);
    ObjectiveItem item = edit.patched(patch, ObjectiveItem.of(row.content()), ObjectiveItem::id);
    edit.refuseNested("keyResults", item.keyResults());
    edit.refuseNested("alignments", item.alignments());
    edit.refuseNested("amendments", item.amendments());
    ObjectiveState state = row.content().state();
    edit.requireState(item.state(), state);
    Versioned<Objective> changed =
        edit.take(Objective.KIND, id, new PutObjective(id, item.alone(), state));
    edit.permitWritingFor(changed.content().teamId());
    ClosedCycles.requireOpen(edit, changed.content().cycleId());
    return changed;
  }
}
