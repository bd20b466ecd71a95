package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Takes a link away; that of a committed objective is kept as an amendment. */
public record DeleteAlignment(String id, Match match) implements UseCase<Versioned<Alignment>> {
  @Override
  public Versioned<Alignment> run(Edit edit) {
    Versioned<Alignment> row = ClosedCycles.require(edit, Alignment.KIND, id, match);
    row.content().parent().requireOpen(edit);
    Commitment.amend(edit, row.content(), null);
    Approval.noteChange(edit, row.content().child());
    edit.delete(Alignment.KIND, id);
    return row;
  }
}
