package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Team;

/** Takes in how many people a team has in a cycle. */
public record PutCapacity(CapacityItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    Capacity made = edit.reading(Capacity.class, null, item).make();
    if (made != null && edit.mention(Capacity.KIND, Capacity.KIND.idOf(made), "")) {
      edit.put(Capacity.KIND, made);
    }
  }
}
