package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Deletes a team; refused where anything stands on it. */
public record DeleteTeam(String id, Match match) implements UseCase<Versioned<Team>> {
  @Override
  public Versioned<Team> run(Edit edit) {
    Versioned<Team> row = edit.require(Team.KIND, id);
    edit.permitHolders(Team.KIND, "delete teams");
    match.require(row.version());
    edit.delete(Team.KIND, id);
    return row;
  }
}
