package io.okrcascade.api.okr;

import io.okrcascade.api.store.Table;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables {@code key_result} and {@code milestone}. */
public final class KeyResultTable extends Table<KeyResult> {
  public KeyResultTable() {
    super(KeyResult.KIND);
  }

  @Override
  protected String select() {
    return """
        SELECT k.* FROM key_result k
        JOIN objective o ON o.id = k.objective_id
        JOIN cycle c ON c.id = o.cycle_id
        WHERE c.family_id = :family""";
  }

  @Override
  protected String insert() {
    return """
        INSERT INTO key_result (id, objective_id, title, description, metric_type, unit, direction,
                                baseline, target, source, weight, owner_id, cadence_days, state,
                                sort_order, version, created_at, updated_at)
        VALUES (:id, :objectiveId, :title, :description, :metricType, :unit, :direction,
                :baseline, :target, :source, :weight, :ownerId, :cadenceDays, :state,
                :sortOrder, :version, :createdAt, :updatedAt)""";
  }

  @Override
  protected String update() {
    return """
        UPDATE key_result
        SET objective_id = :objectiveId, title = :title, description = :description,
            metric_type = :metricType, unit = :unit, direction = :direction,
            baseline = :baseline, target = :target, source = :source, weight = :weight,
            owner_id = :ownerId, cadence_days = :cadenceDays, state = :state,
            sort_order = :sortOrder, version = :version, updated_at = :updatedAt
        WHERE id = :id""";
  }

  @Override
  protected String delete() {
    return "DELETE FROM key_result WHERE id = :id";
  }

  @Override
  protected void bind(PreparedBatch batch, KeyResult keyResult) {
    Metric metric = keyResult.metric();
    batch
        .bind("objectiveId", keyResult.objectiveId())
        .bind("title", keyResult.title())
        .bind("description", keyResult.description())
        .bind("metricType", metric.type().name())
        .bind("unit", metric.unit())
        .bind("direction", metric.direction().name())
        .bind("baseline", metric.baseline())
        .bind("target", metric.target())
        .bind("source", keyResult.source().name())
        .bind("weight", keyResult.weight())
        .bind("ownerId", keyResult.ownerId())
        .bind("cadenceDays", keyResult.cadenceDays())
        .bind("state", keyResult.state().name())
        .bind("sortOrder", keyResult.sortOrder());
  }

  @Override
  protected RowReader<KeyResult> reader(Handle handle, @Nullable String family) {
    Map<String, List<Milestone>> milestones = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT m.* FROM milestone m
            JOIN key_result k ON k.id = m.key_result_id
            JOIN objective o ON o.id = k.objective_id
            JOIN cycle c ON c.id = o.cycle_id
            WHERE c.family_id = :family
            ORDER BY m.key_result_id, m.sort_order""")
        .bind("family", family)
        .map(
            (row, context) ->
                milestones
                    .computeIfAbsent(row.getString("key_result_id"), id -> new ArrayList<>(4))
                    .add(
                        new Milestone(
                            row.getString("id"),
                            row.getString("title"),
                            row.getDouble("weight"),
                            day(row, "done_on"))))
        .list();
    return row ->
        new KeyResult(
            row.getString("id"),
            row.getString("objective_id"),
            row.getString("title"),
            row.getString("description"),
            new Metric(
                constant(MetricType.class, row, "metric_type"),
                row.getString("unit"),
                constant(Direction.class, row, "direction"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                milestones.getOrDefault(row.getString("id"), List.of())),
            constant(Source.class, row, "source"),
            row.getDouble("weight"),
            row.getString("owner_id"),
            row.getInt("cadence_days"),
            constant(KeyResultState.class, row, "state"),
            row.getInt("sort_order"));
  }

  @Override
  public void insert(Handle handle, Collection<Versioned<KeyResult>> rows) {
    super.insert(handle, rows);
    insertMilestones(handle, rows);
  }

  @Override
  public void update(Handle handle, Collection<Versioned<KeyResult>> rows) {
    super.update(handle, rows);
    deleteMilestones(handle, rows.stream().map(Versioned::content).toList());
    insertMilestones(handle, rows);
  }

  @Override
  public void delete(Handle handle, Collection<KeyResult> keyResults) {
    deleteMilestones(handle, keyResults);
    super.delete(handle, keyResults);
  }

  private void deleteMilestones(Handle handle, Collection<KeyResult> keyResults) {
    inBatches(handle, "DELETE FROM milestone WHERE key_result_id = :id", keyResults, this::bindId);
  }

  private record MilestoneRow(String keyResultId, Milestone milestone, int place) {}

  private void insertMilestones(Handle handle, Collection<Versioned<KeyResult>> rows) {
    List<MilestoneRow> milestones = new ArrayList<>();
    for (Versioned<KeyResult> row : rows) {
      for (Milestone milestone : row.content().metric().milestones()) {
        milestones.add(new MilestoneRow(row.content().id(), milestone, milestones.size()));
      }
    }
    inBatches(
        handle,
        """
        INSERT INTO milestone (key_result_id, id, title, weight, done_on, sort_order)
        VALUES (:keyResultId, :id, :title, :weight, :doneOn, :sortOrder)""",
        milestones,
        (batch, row) -> {
          batch
              .bind("keyResultId", row.keyResultId())
              .bind("id", row.milestone().id())
              .bind("title", row.milestone().title())
              .bind("weight", row.milestone().weight())
              .bind("sortOrder", row.place());
          bindDay(batch, "doneOn", row.milestone().doneOn());
        });
  }
}
