package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes a team. */
public record ChangeTeam(String id, Match match, ItemPatch<TeamItem> patch)
    implements UseCase<Versioned<Team>> {
  @Override
  public Versioned<Team> run(Edit edit) {
    Versioned<Team> row = edit.require(Team.KIND, id);
    edit.permitHolders(Team.KIND, "change teams");
    match.require(row.version());
    TeamItem item = edit.accept(patch.over(TeamItem.of(row.content())));
    edit.requireSameId(id, item.id());
    edit.take(new PutTeam(id, item));
    return edit.require(Team.KIND, id);
  }
}
