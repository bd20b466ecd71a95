package io.okrcascade.api.planning;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;

/** The table {@code solicitation}. */
public final class SolicitationTable {
  private SolicitationTable() {}

  public static Table<Solicitation> declare() {
    TableBuilder<Solicitation> table =
        Table.of(Solicitation.KIND).livingIn("s", "JOIN cycle c ON c.id = s.cycle_id");
    var id = table.key("id", TEXT, Solicitation::id);
    var cycleId = table.column("cycle_id", TEXT, Solicitation::cycleId);
    var teamId = table.column("team_id", TEXT, Solicitation::teamId);
    var requesterId = table.column("requester_team_id", TEXT, Solicitation::requesterTeamId);
    var topic = table.column("topic", TEXT, Solicitation::topic);
    var initiativeId = table.column("initiative_id", TEXT, Solicitation::initiativeId);
    var on = table.column("on_day", DAY, Solicitation::on);
    var state = table.column("state", constant(SolicitationState.class), Solicitation::state);
    return table.readBy(
        row ->
            new Solicitation(
                row.get(id),
                row.get(cycleId),
                row.get(teamId),
                row.get(requesterId),
                row.get(topic),
                row.get(initiativeId),
                row.get(on),
                row.get(state)));
  }
}
