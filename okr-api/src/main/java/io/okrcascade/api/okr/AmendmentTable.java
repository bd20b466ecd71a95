package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.FLAG;
import static io.okrcascade.api.store.ColumnType.INSTANT;
import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Amendment;

/** The table {@code amendment}; rows are added and never changed. */
public final class AmendmentTable {
  private AmendmentTable() {}

  public static Table<Amendment> declare() {
    TableBuilder<Amendment> table =
        Table.appendOnly(Amendment.KIND, Amendment::writtenAt)
            .livingIn(
                "a",
                """
                JOIN objective o ON o.id = a.objective_id
                JOIN cycle c ON c.id = o.cycle_id""");
    var id = table.key("id", TEXT, Amendment::id);
    var objectiveId = table.column("objective_id", TEXT, Amendment::objectiveId);
    var keyResultId = table.column("key_result_id", TEXT, Amendment::keyResultId);
    var field = table.column("field", TEXT, Amendment::field);
    var oldValue = table.column("old_value", TEXT, Amendment::oldValue);
    var newValue = table.column("new_value", TEXT, Amendment::newValue);
    var eased = table.column("eased", FLAG, Amendment::eased);
    var reason = table.column("reason", TEXT, Amendment::reason);
    var on = table.column("on_day", DAY, Amendment::on);
    var byId = table.column("by_id", TEXT, Amendment::byId);
    var writtenAt = table.column("written_at", INSTANT, Amendment::writtenAt);
    return table.readBy(
        row ->
            new Amendment(
                row.get(id),
                row.get(objectiveId),
                row.get(keyResultId),
                row.get(field),
                row.get(oldValue),
                row.get(newValue),
                row.get(eased),
                row.get(reason),
                row.get(on),
                row.get(byId),
                row.get(writtenAt)));
  }
}
