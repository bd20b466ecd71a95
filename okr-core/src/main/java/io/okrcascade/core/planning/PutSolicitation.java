package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that a team was asked to join in.
 *
 * @param id of the solicitation; null where the item has none
 */
public record PutSolicitation(@Nullable String id, SolicitationItem item) implements Put {
  private static final Message OTHER_FAMILY =
      Message.invalid("OTHER_FAMILY", "a solicitation stays in the year of its cycle");

  @Override
  public void mention(Edit edit) {
    edit.mention(Solicitation.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Solicitation old = edit.data().find(Solicitation.KIND, id).orElse(null);
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Team.KIND, item.requesterTeamId(), "/requesterTeamId");
    edit.reference(Initiative.KIND, item.initiativeId(), "/initiativeId");
    Solicitation made =
        edit.make(
            "",
            () ->
                new Solicitation(
                    id,
                    edit.pickOrNull(item.cycleId(), old, Solicitation::cycleId),
                    edit.pickOrNull(item.teamId(), old, Solicitation::teamId),
                    edit.pickOrNull(item.requesterTeamId(), old, Solicitation::requesterTeamId),
                    edit.pickOrNull(item.topic(), old, Solicitation::topic),
                    edit.pickOrNull(item.initiativeId(), old, Solicitation::initiativeId),
                    edit.pick(item.on(), old, Solicitation::on, edit.today()),
                    edit.pick(item.state(), old, Solicitation::state, SolicitationState.ASKED)));
    if (made == null) {
      return;
    }
    if (old != null && !CycleForest.areOfOneFamily(edit, old.cycleId(), made.cycleId())) {
      edit.broken("/cycleId", OTHER_FAMILY);
    } else {
      edit.put(Solicitation.KIND, made);
    }
  }
}
