package io.okrcascade.core.dependency;

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
  private static final Message STATE =
      Message.conflict(
          "STATE", "what another team was asked for is withdrawn before it is deleted");

  @Override
  public Versioned<Dependency> run(Edit edit) {
    Versioned<Dependency> row =
        edit.require(Dependency.KIND, id, match, it -> Consumer.permitChange(edit, it));
    DependencyState state = row.content().state();
    edit.demand(state == DependencyState.IDENTIFIED || state == DependencyState.WITHDRAWN, STATE);
    edit.delete(Dependency.KIND, id);
    return row;
  }
}
