package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/** Deletes a key result with what belongs to it alone; refused where anything stands on it. */
public record DeleteKeyResult(String id, Match match) implements UseCase<Versioned<KeyResult>> {
  @Override
  public Versioned<KeyResult> run(Edit edit) {
    Versioned<KeyResult> row = ClosedCycles.require(edit, KeyResult.KIND, id, match);
    KeyResult keyResult = row.content();
    Approval.noteChange(edit, keyResult.objectiveId());
    edit.delete(
        KeyResult.KIND,
        id,
        Commitment.forbidDeletion(
            edit, keyResult.objectiveId(), amendments(edit), keyResult.title()));
    return row;
  }

  private List<Amendment> amendments(Edit edit) {
    return edit.data().all(Amendment.OF_NODE, new Node(NodeType.KEY_RESULT, id));
  }
}
