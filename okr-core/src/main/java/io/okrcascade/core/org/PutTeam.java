package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a team.
 *
 * @param id of the team; null where the item has none
 */
public record PutTeam(@Nullable String id, TeamItem item) implements Put {
  @Override
  public void mention(Edit edit) {
    edit.mention(Team.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Team old = edit.data().find(Team.KIND, id).orElse(null);
    Team team =
        edit.make(
            "",
            () ->
                new Team(
                    id,
                    edit.pickOrNull(item.name(), old, Team::name),
                    edit.pickOrNull(item.level(), old, Team::level),
                    edit.pickOrNull(item.parentId(), old, Team::parentId),
                    edit.pickOrNull(item.kind(), old, Team::kind),
                    edit.pickOrNull(item.country(), old, Team::country),
                    edit.pick(item.archived(), old, Team::archived, false)));
    edit.reference(Team.KIND, item.parentId(), "/parentId");
    if (team != null) {
      edit.put(Team.KIND, team);
      edit.ask(TeamLevels.RULE, team.id());
    }
  }
}
