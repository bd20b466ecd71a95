package io.okrcascade.core.initiative;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.NewDependencies;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;

/**
 * Creates an initiative as a draft, with the key results that it moves and what it needs from other
 * teams, where the input has some.
 */
public record CreateInitiative(Input<InitiativeItem> input)
    implements UseCase<Versioned<Initiative>> {
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "an initiative begins as DRAFT; use POST .../state");

  @Override
  public Versioned<Initiative> run(Edit edit) {
    InitiativeItem item = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    Initiative there = edit.data().find(Initiative.KIND, id).orElse(null);
    InitiativeState state = there == null ? item.state() : there.state();
    if (there == null && state != null && state != InitiativeState.DRAFT) {
      throw new InvalidException(List.of(USE_STATE.at("/state")));
    }
    InitiativeRules.requireFrozen(item, there);
    InitiativeItem begun =
        item.with(
            InitiativeRules.bypass(edit, item), NewDependencies.begun(edit, item.dependencies()));
    Versioned<Initiative> row =
        edit.create(Initiative.KIND, id, new PutInitiative(id, begun, state));
    for (Dependency dependency : edit.data().all(Dependency.OF_INITIATIVE, id)) {
      NewDependencies.noteRequest(edit, dependency);
    }
    InitiativeRules.permitChange(edit, row.content());
    InitiativeRules.permitBypass(edit, null, row.content());
    return row;
  }
}
