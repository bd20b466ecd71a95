package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Deletes a team; refused where anything stands on it. */
public record DeleteTeam(String id, Match match) implements UseCase<Versioned<Team>> {
  @Override
  public Versioned<Team> run(Edit edit) {
    return edit.delete(Team.KIND, id, match, team -> edit.permitHolders(Team.KIND, "delete teams"));
  }
}
