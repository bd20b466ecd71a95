package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;

/** A team and all teams below it. */
public record TeamTree(@JsonUnwrapped Versioned<Team> team, List<TeamTree> children) {

  /** The tree below a team that must be there. Four levels bound the recursion. */
  public static TeamTree of(Dataset data, String teamId) {
    return new TeamTree(
        Objects.requireNonNull(data.row(Team.KIND, teamId)),
        Organization.of(data).children(teamId).stream()
            .map(child -> of(data, child.id()))
            .toList());
  }
}
