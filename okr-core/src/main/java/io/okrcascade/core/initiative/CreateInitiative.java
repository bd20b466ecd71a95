package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.NewDependencies;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;

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
    Versioned<Initiative> row =
        edit.create(Initiative.KIND, input, (id, item) -> begun(edit, id, item));
    for (Dependency dependency : edit.data().all(Dependency.OF_INITIATIVE, row.content().id())) {
      NewDependencies.noteRequest(edit, dependency);
    }
    return row;
  }

  private static Put begun(Edit edit, String id, InitiativeItem item) {
    Initiative there = edit.data().find(Initiative.KIND, id).orElse(null);
    edit.permitWritingForNamed(item.teamId());
    BypassItem bypass = InitiativeRules.bypass(edit, item, there);
    ClosedCycles.requireOpenInto(edit, null, item.cycleId(), "/cycleId");
    InitiativeState state =
        edit.beginning(
            Initiative.KIND, id, Initiative::state, item.state(), InitiativeState.DRAFT, USE_STATE);
    InitiativeItem frozen = InitiativeRules.frozen(edit, item, there);
    InitiativeItem begun = frozen.with(bypass, NewDependencies.begun(edit, item.dependencies()));
    return new PutInitiative(id, begun, state);
  }
}
