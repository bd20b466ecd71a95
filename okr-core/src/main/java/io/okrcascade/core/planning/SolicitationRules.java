package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.org.Team;
import org.jspecify.annotations.Nullable;

/** What several steps on solicitations have in common. */
final class SolicitationRules {
  private SolicitationRules() {}

  static boolean mayAskFor(Edit edit, String requesterTeamId) {
    return edit.rights().mayAnswerFor(requesterTeamId) || edit.rights().holds("RUN_PLANNING");
  }

  /** Refuses to ask in the name of another team; that there is no such team is told later. */
  static void permitAsking(Edit edit, @Nullable String requesterTeamId) {
    edit.data()
        .find(Team.KIND, requesterTeamId)
        .ifPresent(
            team ->
                edit.permit(mayAskFor(edit, team.id()), "ask in the name of team " + team.name()));
  }
}
