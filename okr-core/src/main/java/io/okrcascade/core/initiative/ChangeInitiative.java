package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Copy;
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
    edit.requireMatch(row.version(), match);
    InitiativeItem said = Copy.of(before, InitiativeItem.class).make();
    InitiativeItem item = edit.patched(patch, said);
    if (!isBypassOnly(said, item)) {
      edit.permitWritingFor(before.teamId());
      edit.permitWritingForNamed(item.teamId());
    }
    BypassItem bypass = InitiativeRules.bypass(edit, item, before);
    ClosedCycles.requireOpen(edit, before.cycleId());
    ClosedCycles.requireOpenInto(edit, before.cycleId(), item.cycleId(), "/cycleId");
    edit.notNested(
        "contributions", item.contributions(), () -> ContributionItem.of(edit.data(), id));
    edit.notNested("dependencies", item.dependencies(), () -> DependencyItem.of(edit.data(), id));
    InitiativeItem frozen = InitiativeRules.frozen(edit, item, before);
    edit.sameState(item.state(), before.state());
    return edit.take(
        Initiative.KIND, id, new PutInitiative(id, frozen.with(bypass, null), before.state()));
  }

  private static InitiativeItem withoutBypass(InitiativeItem item) {
    return Copy.of(item).without("bypass").withoutEmpty().make();
  }

  private static boolean isBypassOnly(InitiativeItem before, InitiativeItem after) {
    return !Objects.equals(before.bypass(), after.bypass())
        && withoutBypass(before).equals(withoutBypass(after));
  }
}
