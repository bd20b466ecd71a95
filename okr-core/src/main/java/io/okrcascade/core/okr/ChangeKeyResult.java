package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/**
 * Changes fields of a key result, or moves it to another objective of its team; its links and
 * check-ins have acts of their own.
 */
public record ChangeKeyResult(String id, Match match, ItemPatch<KeyResultItem> patch)
    implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    KeyResult before = ClosedCycles.require(edit, KeyResult.KIND, id, match).content();
    KeyResultItem item = edit.patched(patch, before, KeyResultItem.class);
    edit.data()
        .find(Objective.KIND, item.objectiveId())
        .ifPresent(to -> ClosedCycles.permitChange(edit, Objective.KIND, to));
    edit.notNested("alignments", item.alignments());
    edit.notNested("checkIns", item.checkIns());
    String objectiveId = Demand.given("objectiveId", item.objectiveId());
    return edit.take(KeyResult.KIND, id, new PutKeyResult(id, objectiveId, item, 0));
  }
}
