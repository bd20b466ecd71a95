package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

/**
 * Takes a dependency off its initiative, with all that was said about it; only one that was never
 * asked for, or was withdrawn. What was asked for a committed initiative is kept.
 */
public record DeleteDependency(String id, Match match) implements UseCase<Versioned<Dependency>> {
  private static final Message ASKED =
      Message.conflict(
          "STATE", "what another team was asked for is withdrawn before it is deleted");
  private static final Message COMMITTED =
      Message.conflict("STATE", "“%s” was committed, so what it asked for stays, withdrawn");

  @Override
  public Versioned<Dependency> run(Edit edit) {
    Versioned<Dependency> row = ClosedCycles.require(edit, Dependency.KIND, id, match);
    Initiative initiative = edit.found(Initiative.KIND, row.content().initiativeId());
    DependencyState state = row.content().state();
    Demand.that(state.isDeletable(), ASKED);
    Demand.that(
        state == DependencyState.IDENTIFIED || !initiative.wasCommitted(),
        COMMITTED,
        initiative.title());
    edit.delete(Dependency.KIND, id);
    return row;
  }
}
