package io.okrcascade.api.planning;

import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.planning.Programme;

/** The table {@code programme}. */
public final class ProgrammeTable {
  private ProgrammeTable() {}

  public static Table<Programme> declare() {
    TableBuilder<Programme> table = Table.of(Programme.KIND);
    var id = table.key("id", TEXT, Programme::id);
    var name = table.column("name", TEXT, Programme::name);
    var description = table.column("description", TEXT, Programme::description);
    var ownerId = table.column("owner_id", TEXT, Programme::ownerId);
    return table.readBy(
        row -> new Programme(row.get(id), row.get(name), row.get(description), row.get(ownerId)));
  }
}
