package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

/**
 * Takes a dependency off its initiative, with all that was said about it; only one that was never
 * asked for, or was withdrawn.
 */
public record DeleteDependency(String id, Match match) implements UseCase<Versioned<Dependency>> {
  @Override
  public Versioned<Dependency> run(Edit edit) {
    Versioned<Dependency> row = ClosedCycles.require(edit, Dependency.KIND, id, match);
    DependencyState state = row.content().state();
    Demand.that(
        state == DependencyState.IDENTIFIED || state == DependencyState.WITHDRAWN,
        Message.conflict(
            "STATE", "what another team was asked for is withdrawn before it is deleted"));
    edit.delete(Dependency.KIND, id);
    return row;
  }
}
