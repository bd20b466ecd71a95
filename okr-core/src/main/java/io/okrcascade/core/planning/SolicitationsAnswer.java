package io.okrcascade.core.planning;

import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who was asked to design something together in a cycle, and how often.
 *
 * @param items newest first
 * @param teams every squad and tribe, those asked most often first
 */
public record SolicitationsAnswer(List<Versioned<Solicitation>> items, List<TeamAsked> teams) {

  /** How a team's share of being asked looks. */
  public enum Standing {
    /** Asked more often than anybody can answer well. */
    TOO_OFTEN,
    SOMETIMES,
    /** Never asked, although its work may well touch that of others. */
    NEVER
  }

  /** How often a team was asked, and what became of it. */
  public record TeamAsked(String teamId, int asked, int joined, int declined, Standing standing) {}

  /**
   * @param data the organization and the family of the cycle
   * @param most how often a team may be asked in a cycle before it is too often
   */
  public static SolicitationsAnswer of(Dataset data, String cycleId, int most) {
    List<Versioned<Solicitation>> items =
        data.rows(Solicitation.KIND).stream()
            .filter(row -> row.content().cycleId().equals(cycleId))
            .sorted(
                Comparator.comparing((Versioned<Solicitation> row) -> row.content().on())
                    .reversed()
                    .thenComparing(row -> row.content().id()))
            .toList();
    Map<String, List<Solicitation>> byTeam =
        items.stream().map(Versioned::content).collect(Collectors.groupingBy(Solicitation::teamId));
    return new SolicitationsAnswer(
        items,
        Organization.of(data).teams().stream()
            .filter(team -> !team.archived() || byTeam.containsKey(team.id()))
            .filter(team -> isAskable(team) || byTeam.containsKey(team.id()))
            .map(team -> asked(team.id(), byTeam.getOrDefault(team.id(), List.of()), most))
            .sorted(
                Comparator.comparing(TeamAsked::asked).reversed().thenComparing(TeamAsked::teamId))
            .toList());
  }

  private static boolean isAskable(Team team) {
    return team.level() == TeamLevel.SQUAD || team.level() == TeamLevel.TRIBE;
  }

  private static TeamAsked asked(String teamId, List<Solicitation> theirs, int most) {
    int asked = theirs.size();
    return new TeamAsked(
        teamId,
        asked,
        count(theirs, SolicitationState.JOINED),
        count(theirs, SolicitationState.DECLINED),
        asked == 0 ? Standing.NEVER : asked > most ? Standing.TOO_OFTEN : Standing.SOMETIMES);
  }

  private static int count(List<Solicitation> theirs, SolicitationState state) {
    return (int) theirs.stream().filter(one -> one.state() == state).count();
  }
}
