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
    Versioned<Team> row =
        edit.require(Team.KIND, id, match, team -> edit.permitHolders(Team.KIND, "change teams"));
    TeamItem item = edit.patched(patch, TeamItem.of(row.content()), TeamItem::id);
    return edit.take(Team.KIND, id, new PutTeam(id, item));
  }
}
