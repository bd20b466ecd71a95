package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;

/** Takes in how many people a team has in a cycle. */
public record PutCapacity(CapacityItem item) implements Put {
  private static final Message TWICE =
      Message.invalid("DUPLICATE", "the people of %s in %s stand more than once in this input");

  @Override
  public void run(Edit edit) {
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    Capacity made = edit.reading(Capacity.class, null, item).make();
    if (made != null && isFirst(edit, made)) {
      edit.put(Capacity.KIND, made);
    }
  }

  private static boolean isFirst(Edit edit, Capacity made) {
    String team = edit.nameOf(Team.KIND, made.teamId());
    String cycle = edit.nameOf(Cycle.KIND, made.cycleId());
    return edit.mention(Capacity.KIND, Capacity.KIND.idOf(made), "", TWICE, team, cycle);
  }
}
