package io.okrcascade.api.org;

import static io.okrcascade.api.store.ColumnType.FLAG;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;

/** The table {@code team}. */
public final class TeamTable {
  private TeamTable() {}

  public static Table<Team> declare() {
    TableBuilder<Team> table = Table.of(Team.KIND);
    var id = table.key("id", TEXT, Team::id);
    var name = table.column("name", TEXT, Team::name);
    var level = table.column("level", constant(TeamLevel.class), Team::level);
    var parentId = table.column("parent_id", TEXT, Team::parentId);
    var kind = table.column("kind", constant(TeamKind.class), Team::kind);
    var country = table.column("country", TEXT, Team::country);
    var archived = table.column("archived", FLAG, Team::archived);
    return table.readBy(
        row ->
            new Team(
                row.get(id),
                row.get(name),
                row.get(level),
                row.get(parentId),
                row.get(kind),
                row.get(country),
                row.get(archived)));
  }
}
