package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/** Deletes an objective with what belongs to it alone; refused where anything stands on it. */
public record DeleteObjective(String id, Match match) implements UseCase<Versioned<Objective>> {
  @Override
  public Versioned<Objective> run(Edit edit) {
    Versioned<Objective> row = ObjectiveRules.require(edit, id, match);
    List<Amendment> amendments = edit.data().all(Amendment.OF_OBJECTIVE, id);
    edit.delete(
        Objective.KIND, id, Commitment.forbidDeletion(edit, id, amendments, row.content().title()));
    return row;
  }
}
