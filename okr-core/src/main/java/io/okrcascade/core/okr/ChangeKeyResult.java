package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
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
        .ifPresent(to -> permitMove(edit, before, to));
    edit.notNested("alignments", item.alignments());
    edit.notNested("checkIns", item.checkIns());
    String objectiveId = edit.given("objectiveId", item.objectiveId(), before.objectiveId());
    return edit.take(KeyResult.KIND, id, new PutKeyResult(id, objectiveId, item, 0));
  }

  private static void permitMove(Edit edit, KeyResult before, Objective to) {
    edit.permitWriting(Objective.KIND, to);
    String cycleId = edit.kinds().cycleIdOf(KeyResult.KIND, before, edit.data());
    ClosedCycles.requireOpenInto(edit, cycleId, to.cycleId(), "/objectiveId");
  }
}
