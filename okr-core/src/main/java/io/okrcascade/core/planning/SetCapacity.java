package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Says how many people a team has in a cycle.
 *
 * @param input the number of people; null where it says none
 */
public record SetCapacity(String teamId, String cycleId, Match match, Input<@Nullable Double> input)
    implements UseCase<Versioned<Capacity>> {
  @Override
  public Versioned<Capacity> run(Edit edit) {
    edit.require(Team.KIND, teamId);
    edit.permitHolders(Capacity.KIND, "set capacities");
    ClosedCycles.requireOpen(edit, cycleId);
    String id = RecordKind.pairId(teamId, cycleId);
    edit.requireMatch(Capacity.KIND, id, match);
    edit.take(new PutCapacity(new CapacityItem(teamId, cycleId, edit.accept(input))));
    return edit.require(Capacity.KIND, id);
  }
}
