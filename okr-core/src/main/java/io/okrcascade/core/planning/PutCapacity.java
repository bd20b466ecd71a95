package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Team;

/** Takes in how many people a team has in a cycle. */
public record PutCapacity(CapacityItem item) implements Put {
  private static final Message PEOPLE = Message.invalid("REQUIRED", "people is required");

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    if (item.people() == null) {
      edit.broken("/people", PEOPLE);
    }
    Capacity made =
        edit.make(
            "",
            () ->
                new Capacity(
                    item.teamId(), item.cycleId(), item.people() == null ? 0 : item.people()));
    if (made != null
        && item.people() != null
        && edit.mention(Capacity.KIND, Capacity.KIND.idOf(made), "")) {
      edit.put(Capacity.KIND, made);
    }
  }
}
