package io.okrcascade.api.dependency;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.FLAG;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;

/** The table {@code dependency}. */
public final class DependencyTable {
  private DependencyTable() {}

  public static Table<Dependency> declare() {
    TableBuilder<Dependency> table =
        Table.of(Dependency.KIND)
            .livingIn(
                "d",
                """
                JOIN initiative i ON i.id = d.initiative_id
                JOIN cycle c ON c.id = i.cycle_id""");
    var id = table.key("id", TEXT, Dependency::id);
    var initiativeId = table.column("initiative_id", TEXT, Dependency::initiativeId);
    var providerId = table.column("provider_team_id", TEXT, Dependency::providerTeamId);
    var need = table.column("need", TEXT, Dependency::need);
    var neededBy = table.column("needed_by", DAY, Dependency::neededBy);
    var size = table.column("size", constant(Size.class), Dependency::size);
    var state = table.column("state", constant(DependencyState.class), Dependency::state);
    var identifiedOn = table.column("identified_on", DAY, Dependency::identifiedOn);
    var unplanned = table.column("unplanned", FLAG, Dependency::unplanned);
    return table.readBy(
        row ->
            new Dependency(
                row.get(id),
                row.get(initiativeId),
                row.get(providerId),
                row.get(need),
                row.get(neededBy),
                row.get(size),
                row.get(state),
                row.get(identifiedOn),
                row.get(unplanned)));
  }
}
