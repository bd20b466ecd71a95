package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.record.Versioned;

/** Changes fields of a key result; its links and check-ins have acts of their own. */
public record ChangeKeyResult(String id, Match match, ItemPatch<KeyResultItem> patch)
    implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    Versioned<KeyResult> row = edit.require(KeyResult.KIND, id);
    String objectiveId = row.content().objectiveId();
    ObjectiveRules.permitPart(edit, objectiveId);
    match.require(row.version());
    KeyResultItem item = edit.accept(patch.over(KeyResultItem.of(row.content())));
    edit.requireSameId(id, item.id());
    Given.refuseNested("alignments", item.alignments());
    Given.refuseNested("checkIns", item.checkIns());
    edit.take(new PutKeyResult(id, objectiveId, item, 0));
    return edit.require(KeyResult.KIND, id);
  }
}
