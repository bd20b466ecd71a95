package io.okrcascade.api.audit;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.audit.Waiver;

/** The table {@code waiver}. */
public final class WaiverTable {
  private WaiverTable() {}

  public static Table<Waiver> declare() {
    TableBuilder<Waiver> table =
        Table.of(Waiver.KIND).livingIn("w", "JOIN cycle c ON c.id = w.cycle_id");
    var id = table.key("id", TEXT, Waiver::id);
    var cycleId = table.column("cycle_id", TEXT, Waiver::cycleId);
    var findingId = table.column("finding_id", TEXT, Waiver::findingId);
    var reason = table.column("reason", TEXT, Waiver::reason);
    var from = table.column("from_day", DAY, Waiver::from);
    var until = table.column("until_day", DAY, Waiver::until);
    var byId = table.column("by_id", TEXT, Waiver::byId);
    return table.readBy(
        row ->
            new Waiver(
                row.get(id),
                row.get(cycleId),
                row.get(findingId),
                row.get(reason),
                row.get(from),
                row.get(until),
                row.get(byId)));
  }
}
