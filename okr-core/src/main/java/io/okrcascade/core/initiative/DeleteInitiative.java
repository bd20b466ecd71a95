package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

/**
 * Deletes an initiative with what belongs to it alone; refused where it was ever committed, or
 * anything stands on it.
 */
public record DeleteInitiative(String id, Match match) implements UseCase<Versioned<Initiative>> {
  @Override
  public Versioned<Initiative> run(Edit edit) {
    Versioned<Initiative> row = ClosedCycles.require(edit, Initiative.KIND, id, match);
    Demand.that(
        !row.content().wasCommitted(),
        Message.conflict(
            "STATE", "a committed initiative is not deleted; drop or postpone it instead"));
    edit.delete(Initiative.KIND, id);
    return row;
  }
}
