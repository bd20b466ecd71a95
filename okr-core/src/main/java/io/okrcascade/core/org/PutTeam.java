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
  public void run(Edit edit) {
    Team team = edit.reading(Team.KIND, id, item).or("archived", false).make();
    edit.reference(Team.KIND, item.parentId(), "/parentId");
    if (team != null) {
      edit.put(Team.KIND, team);
      edit.ask(TeamLevels.RULE, team.id());
    }
  }
}
