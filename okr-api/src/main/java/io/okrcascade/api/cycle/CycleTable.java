package io.okrcascade.api.cycle;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code cycle}; each row also names the root of its family. */
public final class CycleTable extends Table<Cycle> {
  private static final TypeReference<Map<Phase, LocalDate>> PHASE_DATES = new TypeReference<>() {};

  public CycleTable() {
    super(Cycle.KIND);
  }

  @Override
  protected String select() {
    return "SELECT * FROM cycle";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO cycle (id, name, cadence, starts_on, ends_on, parent_id, family_id, phase,
                           phase_dates,
                           version, created_at, updated_at)
        VALUES (:id, :name, :cadence, :startsOn, :endsOn, :parentId,
                COALESCE((SELECT p.family_id FROM (SELECT * FROM cycle) p WHERE p.id = :parentId),
                         :id),
                :phase, :phaseDates, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE cycle
        SET name = :name, cadence = :cadence, starts_on = :startsOn, ends_on = :endsOn,
            phase = :phase, phase_dates = :phaseDates, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM cycle WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, Cycle cycle) {
    batch
        .bind("name", cycle.name())
        .bind("cadence", cycle.cadence().name())
        .bind("startsOn", cycle.startsOn())
        .bind("endsOn", cycle.endsOn())
        .bind("parentId", cycle.parentId())
        .bind("phase", cycle.phase().name())
        .bind("phaseDates", cycle.phaseDates().isEmpty() ? null : asJson(cycle.phaseDates()));
  }

  @Override
  protected RowReader<Cycle> reader(Handle handle, @Nullable String family) {
    return row ->
        new Cycle(
            row.getString("id"),
            row.getString("name"),
            constant(Cadence.class, row, "cadence"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            row.getString("parent_id"),
            constant(Phase.class, row, "phase"),
            fromJson(row.getString("phase_dates"), PHASE_DATES));
  }
}
