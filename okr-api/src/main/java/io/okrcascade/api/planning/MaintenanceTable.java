package io.okrcascade.api.planning;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.INTEGER;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.planning.MaintenanceReport;
import java.util.Map;

/** The table {@code maintenance}. */
public final class MaintenanceTable {
  private static final TypeReference<Map<String, Integer>> CATEGORIES = new TypeReference<>() {};

  private MaintenanceTable() {}

  public static Table<MaintenanceReport> declare() {
    TableBuilder<MaintenanceReport> table = Table.of(MaintenanceReport.KIND);
    var teamId = table.key("team_id", TEXT, MaintenanceReport::teamId);
    var weekOf = table.key("week_of", DAY, MaintenanceReport::weekOf);
    var share = table.column("share_of_time", NUMBER, MaintenanceReport::share);
    var ticketsIn = table.column("tickets_in", INTEGER, MaintenanceReport::ticketsIn);
    var ticketsOut = table.column("tickets_out", INTEGER, MaintenanceReport::ticketsOut);
    var categories = table.column("categories", json(CATEGORIES), MaintenanceReport::categories);
    return table.readBy(
        row ->
            new MaintenanceReport(
                row.get(teamId),
                row.get(weekOf),
                row.get(share),
                row.get(ticketsIn),
                row.get(ticketsOut),
                row.get(categories)));
  }
}
