package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Takes a link away; that of a committed objective is kept as an amendment.
 *
 * @param reason why; null where none is given
 */
public record DeleteAlignment(String id, Match match, @Nullable String reason)
    implements UseCase<Versioned<Alignment>> {
  @Override
  public Versioned<Alignment> run(Edit edit) {
    Versioned<Alignment> row = ClosedCycles.require(edit, Alignment.KIND, id, match);
    edit.giveReason(reason);
    Commitment.amend(edit, row.content(), null, "/reason");
    Approval.noteChange(edit, row.content().child());
    edit.delete(Alignment.KIND, id);
    return row;
  }
}
