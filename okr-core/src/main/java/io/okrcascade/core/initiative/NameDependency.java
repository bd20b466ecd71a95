package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.NewDependencies;
import io.okrcascade.core.dependency.PutDependency;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/**
 * Names what an initiative needs from another team; that is unplanned where the initiative is
 * committed by now.
 */
public record NameDependency(String initiativeId, Input<DependencyItem> input)
    implements UseCase<Versioned<Dependency>> {
  @Override
  public Versioned<Dependency> run(Edit edit) {
    Initiative initiative = ClosedCycles.require(edit, Initiative.KIND, initiativeId);
    DependencyItem item =
        NewDependencies.begun(edit, edit.accept(input), initiative.state().isCommitted());
    String id = Objects.requireNonNull(item.id());
    Versioned<Dependency> row =
        edit.create(Dependency.KIND, id, new PutDependency(id, initiativeId, item));
    NewDependencies.noteRequest(edit, row.content());
    return row;
  }
}
