package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.org.Team;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that a team was asked to join in.
 *
 * @param id of the solicitation; null where the item has none
 */
public record PutSolicitation(@Nullable String id, SolicitationItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Team.KIND, item.requesterTeamId(), "/requesterTeamId");
    edit.reference(Initiative.KIND, item.initiativeId(), "/initiativeId");
    Reading<Solicitation> reading =
        edit.reading(Solicitation.KIND, id, item)
            .or("on", edit.today())
            .or("state", SolicitationState.ASKED);
    Solicitation old = reading.old();
    Solicitation made = reading.make();
    if (made == null) {
      return;
    }
    PastDay.check(edit, "/on", "the day of asking", made.on());
    if (old != null && !CycleForest.areOfOneFamily(edit, old.cycleId(), made.cycleId())) {
      edit.broken("/cycleId", "OTHER_FAMILY", "a solicitation stays in the year of its cycle");
    } else {
      edit.put(Solicitation.KIND, made);
    }
  }
}
