package io.okrcascade.api.planning;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.ProgrammeUpdate;

/** The table {@code programme_update}. */
public final class ProgrammeUpdateTable {
  private ProgrammeUpdateTable() {}

  public static Table<ProgrammeUpdate> declare() {
    TableBuilder<ProgrammeUpdate> table = Table.of(ProgrammeUpdate.KIND);
    var programmeId = table.key("programme_id", TEXT, ProgrammeUpdate::programmeId);
    var weekOf = table.key("week_of", DAY, ProgrammeUpdate::weekOf);
    var headline = table.column("headline", TEXT, ProgrammeUpdate::headline);
    var health = table.column("health", constant(Health.class), ProgrammeUpdate::health);
    var note = table.column("note", TEXT, ProgrammeUpdate::note);
    var byId = table.column("by_id", TEXT, ProgrammeUpdate::byId);
    return table.readBy(
        row ->
            new ProgrammeUpdate(
                row.get(programmeId),
                row.get(weekOf),
                row.get(headline),
                row.get(health),
                row.get(note),
                row.get(byId)));
  }
}
