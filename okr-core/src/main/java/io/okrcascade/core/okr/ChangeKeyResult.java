package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes fields of a key result; its links and check-ins have acts of their own. */
public record ChangeKeyResult(String id, Match match, ItemPatch<KeyResultItem> patch)
    implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    KeyResult before =
        edit.require(
                KeyResult.KIND,
                id,
                match,
                keyResult -> ObjectiveRules.permitPart(edit, keyResult.objectiveId()))
            .content();
    KeyResultItem item = edit.patched(patch, KeyResultItem.of(before), KeyResultItem::id);
    edit.refuseNested("alignments", item.alignments());
    edit.refuseNested("checkIns", item.checkIns());
    return edit.take(KeyResult.KIND, id, new PutKeyResult(id, before.objectiveId(), item, 0));
  }
}
