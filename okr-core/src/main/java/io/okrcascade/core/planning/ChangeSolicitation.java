package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;

/** Both sides may say what became of it; what was asked changes only who asked. */
public record ChangeSolicitation(String id, Match match, ItemPatch<SolicitationItem> patch)
    implements UseCase<Versioned<Solicitation>> {
  @Override
  public Versioned<Solicitation> run(Edit edit) {
    Versioned<Solicitation> row = edit.require(Solicitation.KIND, id);
    Solicitation before = row.content();
    boolean asks = SolicitationRules.mayAskFor(edit, before.requesterTeamId());
    edit.permit(
        asks || edit.rights().mayAnswerFor(before.teamId()),
        "answer for team " + edit.nameOf(Team.KIND, before.teamId()));
    edit.requireMatch(row.version(), match);
    ClosedCycles.requireOpen(edit, before.cycleId());
    SolicitationItem said = Copy.of(before, SolicitationItem.class).make();
    SolicitationItem item = edit.patched(patch, said);
    if (!Copy.of(said).with("state", item.state()).make().equals(item)) {
      edit.permit(asks, "change what another team asked for");
      SolicitationRules.permitAsking(edit, item.requesterTeamId());
    }
    return edit.take(Solicitation.KIND, id, new PutSolicitation(id, item));
  }
}
