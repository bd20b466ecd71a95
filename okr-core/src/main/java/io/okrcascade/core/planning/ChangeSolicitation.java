package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Versioned;

/** Both sides may say what became of it; what was asked changes only who asked. */
public record ChangeSolicitation(String id, Match match, ItemPatch<SolicitationItem> patch)
    implements UseCase<Versioned<Solicitation>> {
  @Override
  public Versioned<Solicitation> run(Edit edit) {
    Versioned<Solicitation> row = edit.require(Solicitation.KIND, id);
    Solicitation before = row.content();
    Rights rights = edit.rights();
    boolean asks = mayAskFor(rights, before);
    edit.permit(
        asks || rights.mayAnswerFor(before.teamId()),
        "answer for team " + edit.nameOf(Team.KIND, before.teamId()));
    match.require(row.version());
    ClosedCycles.requireOpen(edit, before.cycleId());
    SolicitationItem item = edit.patched(patch, before, SolicitationItem.class);
    Versioned<Solicitation> changed =
        edit.take(Solicitation.KIND, id, new PutSolicitation(id, item));
    Solicitation after = changed.content();
    boolean isAnswerOnly = before.withState(after.state()).equals(after);
    edit.permit(asks || isAnswerOnly, "change what another team asked for");
    edit.permit(
        isAnswerOnly || mayAskFor(rights, after),
        "ask in the name of team " + edit.nameOf(Team.KIND, after.requesterTeamId()));
    return changed;
  }

  private static boolean mayAskFor(Rights rights, Solicitation asked) {
    return rights.mayAnswerFor(asked.requesterTeamId()) || rights.holds("RUN_PLANNING");
  }
}
