package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/**
 * Changes fields of an initiative; its state, its contributions and its dependencies have acts of
 * their own. Who grants a bypass need not belong to the team, and changes nothing else.
 */
public record ChangeInitiative(String id, Match match, ItemPatch<InitiativeItem> patch)
    implements UseCase<Versioned<Initiative>> {
  @Override
  public Versioned<Initiative> run(Edit edit) {
    Versioned<Initiative> row = edit.require(Initiative.KIND, id);
    Initiative before = row.content();
    if (!InitiativeRules.mayGrantBypass(edit)) {
      edit.permitWritingFor(before.teamId());
    }
    ClosedCycles.requireOpen(edit, before.cycleId());
    match.require(row.version());
    InitiativeItem item = edit.patched(patch, before, InitiativeItem.class);
    Demand.notNested("contributions", item.contributions());
    Demand.notNested("dependencies", item.dependencies());
    InitiativeRules.requireFrozen(item, before);
    Demand.sameState(item.state(), before.state());
    InitiativeItem granted = item.with(InitiativeRules.bypass(edit, item, before), null);
    Versioned<Initiative> changed =
        edit.take(Initiative.KIND, id, new PutInitiative(id, granted, before.state()));
    InitiativeRules.permitBypass(edit, before, changed.content());
    if (!isBypassOnly(before, changed.content())) {
      ClosedCycles.permitChange(edit, Initiative.KIND, before);
      ClosedCycles.permitChange(edit, Initiative.KIND, changed.content());
    }
    return changed;
  }

  private static boolean isBypassOnly(Initiative before, Initiative after) {
    return !Objects.equals(before.bypass(), after.bypass())
        && before.withBypass(null).equals(after.withBypass(null));
  }
}
