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
    Versioned<Objective> row = ObjectiveRules.require(edit, id, match);
    ObjectiveItem item = edit.patched(patch, ObjectiveItem.of(row.content()));
    edit.permitWritingForNamed(item.teamId());
    Approval.permitMove(edit, row.content(), item.teamId());
    ClosedCycles.requireOpenInto(edit, row.content().cycleId(), item.cycleId(), "/cycleId");
    edit.notNested("keyResults", item.keyResults(), () -> KeyResultItem.of(edit.data(), id));
    Node node = new Node(NodeType.OBJECTIVE, id);
    edit.notNested("alignments", item.alignments(), () -> AlignmentItem.of(edit.data(), node));
    item.requireUntold(edit, row.content());
    ObjectiveState state = row.content().state();
    edit.sameState(item.state(), state);
    return edit.take(Objective.KIND, id, new PutObjective(id, item.alone().unnested(), state));
  }
}
