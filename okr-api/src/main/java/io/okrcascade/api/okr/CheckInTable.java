package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.DECIMAL;
import static io.okrcascade.api.store.ColumnType.INSTANT;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.WORDS;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.CheckIn;

/** The table {@code check_in}; rows are added and never changed. */
public final class CheckInTable {
  private CheckInTable() {}

  public static Table<CheckIn> declare() {
    TableBuilder<CheckIn> table =
        Table.appendOnly(CheckIn.KIND, CheckIn::writtenAt)
            .livingIn(
                "i",
                """
                JOIN key_result k ON k.id = i.key_result_id
                JOIN objective o ON o.id = k.objective_id
                JOIN cycle c ON c.id = o.cycle_id""");
    var id = table.key("id", TEXT, CheckIn::id);
    var keyResultId = table.column("key_result_id", TEXT, CheckIn::keyResultId);
    var on = table.column("on_day", DAY, CheckIn::on);
    var value = table.column("current_value", DECIMAL, CheckIn::value);
    var confidence = table.column("confidence", NUMBER, CheckIn::confidence);
    var note = table.column("note", TEXT, CheckIn::note);
    var byId = table.column("by_id", TEXT, CheckIn::byId);
    var milestonesDone = table.column("milestones_done", WORDS, CheckIn::milestonesDone);
    var writtenAt = table.column("written_at", INSTANT, CheckIn::writtenAt);
    return table.readBy(
        row ->
            new CheckIn(
                row.get(id),
                row.get(keyResultId),
                row.get(on),
                row.get(value),
                row.get(confidence),
                row.get(note),
                row.get(byId),
                row.get(milestonesDone),
                row.get(writtenAt)));
  }
}
