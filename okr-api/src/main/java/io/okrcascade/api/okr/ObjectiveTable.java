package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.FLAG;
import static io.okrcascade.api.store.ColumnType.INTEGER;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;

/** The table {@code objective}. */
public final class ObjectiveTable {
  private ObjectiveTable() {}

  public static Table<Objective> declare() {
    TableBuilder<Objective> table =
        Table.of(Objective.KIND).livingIn("o", "JOIN cycle c ON c.id = o.cycle_id");
    var id = table.key("id", TEXT, Objective::id);
    var teamId = table.column("team_id", TEXT, Objective::teamId);
    var cycleId = table.column("cycle_id", TEXT, Objective::cycleId);
    var title = table.column("title", TEXT, Objective::title);
    var description = table.column("description", TEXT, Objective::description);
    var ambition = table.column("ambition", constant(Ambition.class), Objective::ambition);
    var origin = table.column("origin", constant(Origin.class), Objective::origin);
    var ownerId = table.column("owner_id", TEXT, Objective::ownerId);
    var weight = table.column("weight", NUMBER, Objective::weight);
    var state = table.column("state", constant(ObjectiveState.class), Objective::state);
    var archived = table.column("archived", FLAG, Objective::archived);
    var sortOrder = table.column("sort_order", INTEGER, Objective::sortOrder);
    return table.readBy(
        row ->
            new Objective(
                row.get(id),
                row.get(teamId),
                row.get(cycleId),
                row.get(title),
                row.get(description),
                row.get(ambition),
                row.get(origin),
                row.get(ownerId),
                row.get(weight),
                row.get(state),
                row.get(archived),
                row.get(sortOrder)));
  }
}
