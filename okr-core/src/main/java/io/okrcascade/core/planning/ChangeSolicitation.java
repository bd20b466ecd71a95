package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Both sides may say what became of it; what was asked changes only who asked. */
public record ChangeSolicitation(String id, Match match, ItemPatch<SolicitationItem> patch)
    implements UseCase<Versioned<Solicitation>> {
  @Override
  public Versioned<Solicitation> run(Edit edit) {
    Versioned<Solicitation> row = edit.require(Solicitation.KIND, id);
    Solicitation before = row.content();
    Rights rights = edit.rights();
    boolean asks = rights.mayAnswerFor(before.requesterTeamId()) || rights.holds("RUN_PLANNING");
    edit.permit(asks || rights.mayAnswerFor(before.teamId()), "answer for team " + before.teamId());
    match.require(row.version());
    ClosedCycles.requireOpen(edit, before.cycleId());
    SolicitationItem item = edit.patched(patch, SolicitationItem.of(before), SolicitationItem::id);
    Versioned<Solicitation> changed =
        edit.take(Solicitation.KIND, id, new PutSolicitation(id, item));
    boolean isAnswerOnly = before.withState(changed.content().state()).equals(changed.content());
    edit.permit(asks || isAnswerOnly, "change what another team asked for");
    return changed;
  }
}
