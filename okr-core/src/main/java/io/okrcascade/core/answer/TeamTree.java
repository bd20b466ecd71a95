package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.org.Team;
import java.util.List;
import java.util.Objects;

/** A team and all teams below it. */
public record TeamTree(@JsonUnwrapped Versioned<Team> team, List<TeamTree> children) {

  /** The tree below a team that must be there. Four levels bound the recursion. */
  public static TeamTree of(Dataset data, String teamId) {
    return new TeamTree(
        Objects.requireNonNull(data.row(RecordType.TEAM, teamId)),
        data.organization().children(teamId).stream().map(child -> of(data, child.id())).toList());
  }
}
