package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
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
    Versioned<Objective> row = ObjectiveRules.require(edit, id, match);
    ObjectiveItem item = edit.patched(patch, ObjectiveItem.of(row.content()));
    Demand.notNested("keyResults", item.keyResults());
    Demand.notNested("alignments", item.alignments());
    Demand.notNested("amendments", item.amendments());
    item.requireUntold(row.content());
    ObjectiveState state = row.content().state();
    Demand.sameState(item.state(), state);
    Versioned<Objective> changed =
        edit.take(Objective.KIND, id, new PutObjective(id, item.alone(), state));
    ClosedCycles.permitChange(edit, Objective.KIND, changed.content());
    return changed;
  }
}
