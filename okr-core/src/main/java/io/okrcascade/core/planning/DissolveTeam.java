package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Archive;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.DissolveAnswer.Moved;
import io.okrcascade.core.record.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Dissolves a team into another one: OKRs, initiatives, dependencies, memberships, capacities and
 * weekly reports of open cycles go there, and then the team is archived. What is in closed cycles
 * stays with the team it was graded in. What one of the two asked of the other is own work from now
 * on, and waived. The write must have all cycle families at hand.
 */
public record DissolveTeam(String id, Match match, Input<DissolveItem> input)
    implements UseCase<DissolveAnswer> {
  private static final Message REASON =
      Message.invalid("REASON_REQUIRED", "dissolving a team needs a reason");
  private static final Message SELF =
      Message.invalid("SELF", "a team is not dissolved into itself");
  private static final Message ARCHIVED = Message.conflict("TEAM_ARCHIVED", "%s is archived");
  private static final Message TEAMS_BELOW =
      Message.conflict("TEAMS_BELOW", "%s has teams below it, which move first: %s");

  @Override
  public DissolveAnswer run(Edit edit) {
    Team team =
        edit.require(Team.KIND, id, match, it -> edit.permitHolders(Team.KIND, "dissolve teams"))
            .content();
    Team into = into(edit);
    requireFree(edit, team, into);
    List<Moved> moved = new ArrayList<>();
    edit.blaming("/intoTeamId", () -> moved.addAll(new TeamMoves(edit, team, into).all()));
    edit.set(Team.KIND, Copy.of(team).with("archived", true).make());
    return new DissolveAnswer(id, into.id(), moved);
  }

  private Team into(Edit edit) {
    DissolveItem item = edit.accept(input);
    if (!edit.hasReason()) {
      edit.broken("/reason", REASON);
    }
    if (id.equals(item.intoTeamId())) {
      edit.broken("/intoTeamId", SELF);
    }
    edit.reference(Team.KIND, item.intoTeamId(), "/intoTeamId");
    if (item.intoTeamId() == null) {
      edit.broken("/intoTeamId", "REQUIRED", "which team takes over?");
    }
    edit.settle();
    return edit.found(Team.KIND, Demand.given("intoTeamId", item.intoTeamId()));
  }

  private static void requireFree(Edit edit, Team team, Team into) {
    Demand.that(!team.archived(), ARCHIVED, team.name());
    Archive.nearest(edit.data(), into.id())
        .ifPresent(archived -> Demand.that(false, ARCHIVED, archived.name()));
    String below =
        edit.data().all(Team.KIND).stream()
            .filter(other -> team.id().equals(other.parentId()) && !other.archived())
            .map(Team::name)
            .sorted()
            .collect(Collectors.joining(", "));
    Demand.that(below.isEmpty(), TEAMS_BELOW, team.name(), below);
  }
}
