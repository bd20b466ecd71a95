package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Creates a team. */
public record CreateTeam(Input<TeamItem> input) implements UseCase<Versioned<Team>> {
  @Override
  public Versioned<Team> run(Edit edit) {
    edit.permitHolders(Team.KIND, "create teams");
    return edit.create(Team.KIND, input, TeamItem::id, PutTeam::new);
  }
}
