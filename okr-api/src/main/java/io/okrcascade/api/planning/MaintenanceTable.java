package io.okrcascade.api.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.core.planning.MaintenanceReport;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code maintenance}. */
public final class MaintenanceTable extends Table<MaintenanceReport> {
  private static final TypeReference<Map<String, Integer>> CATEGORIES = new TypeReference<>() {};

  public MaintenanceTable() {
    super(MaintenanceReport.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT * FROM maintenance""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO maintenance (team_id, week_of, share_of_time, tickets_in, tickets_out,
                                 categories, version, created_at, updated_at)
        VALUES (:teamId, :weekOf, :shareOfTime, :ticketsIn, :ticketsOut, :categories, :version,
                :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE maintenance
        SET share_of_time = :shareOfTime, tickets_in = :ticketsIn, tickets_out = :ticketsOut,
            categories = :categories, version = :version, updated_at = :updatedAt
        WHERE team_id = :teamId AND week_of = :weekOf""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM maintenance WHERE team_id = :teamId AND week_of = :weekOf";
  }

  @Override
  protected void bindId(PreparedBatch batch, MaintenanceReport row) {
    batch.bind("teamId", row.teamId()).bind("weekOf", row.weekOf());
  }

  @Override
  protected void bind(PreparedBatch batch, MaintenanceReport row) {
    batch
        .bind("shareOfTime", row.share())
        .bind("ticketsIn", row.ticketsIn())
        .bind("ticketsOut", row.ticketsOut())
        .bind("categories", asJson(row.categories()));
  }

  @Override
  protected RowReader<MaintenanceReport> reader(Handle handle, @Nullable String family) {
    return row ->
        new MaintenanceReport(
            row.getString("team_id"),
            row.getObject("week_of", LocalDate.class),
            row.getDouble("share_of_time"),
            row.getInt("tickets_in"),
            row.getInt("tickets_out"),
            fromJson(row.getString("categories"), CATEGORIES));
  }
}
