package io.okrcascade.api.planning;

import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.planning.Capacity;

/** The table {@code capacity}. */
public final class CapacityTable {
  private CapacityTable() {}

  public static Table<Capacity> declare() {
    TableBuilder<Capacity> table =
        Table.of(Capacity.KIND).livingIn("p", "JOIN cycle c ON c.id = p.cycle_id");
    var teamId = table.key("team_id", TEXT, Capacity::teamId);
    var cycleId = table.key("cycle_id", TEXT, Capacity::cycleId);
    var people = table.column("people", NUMBER, Capacity::people);
    return table.readBy(row -> new Capacity(row.get(teamId), row.get(cycleId), row.get(people)));
  }
}
