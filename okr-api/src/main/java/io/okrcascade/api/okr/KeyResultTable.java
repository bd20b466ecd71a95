package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.DECIMAL;
import static io.okrcascade.api.store.ColumnType.INTEGER;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Part;
import io.okrcascade.api.store.PartBuilder;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Source;

/** The tables {@code key_result} and {@code milestone}. */
public final class KeyResultTable {
  private KeyResultTable() {}

  public static Table<KeyResult> declare() {
    TableBuilder<KeyResult> table =
        Table.of(KeyResult.KIND)
            .livingIn(
                "k",
                """
                JOIN objective o ON o.id = k.objective_id
                JOIN cycle c ON c.id = o.cycle_id""");
    var id = table.key("id", TEXT, KeyResult::id);
    var objectiveId = table.column("objective_id", TEXT, KeyResult::objectiveId);
    var title = table.column("title", TEXT, KeyResult::title);
    var description = table.column("description", TEXT, KeyResult::description);
    var type = table.column("metric_type", constant(MetricType.class), k -> k.metric().type());
    var unit = table.column("unit", TEXT, k -> k.metric().unit());
    var direction =
        table.column("direction", constant(Direction.class), k -> k.metric().direction());
    var baseline = table.column("baseline", DECIMAL, k -> k.metric().baseline());
    var target = table.column("target", DECIMAL, k -> k.metric().target());
    var source = table.column("source", constant(Source.class), KeyResult::source);
    var weight = table.column("weight", NUMBER, KeyResult::weight);
    var ownerId = table.column("owner_id", TEXT, KeyResult::ownerId);
    var cadenceDays = table.column("cadence_days", INTEGER, KeyResult::cadenceDays);
    var state = table.column("state", constant(KeyResultState.class), KeyResult::state);
    var sortOrder = table.column("sort_order", INTEGER, KeyResult::sortOrder);
    var milestones =
        milestones(table.parts("milestone", "key_result_id", k -> k.metric().milestones()));
    return table.readBy(
        row ->
            new KeyResult(
                row.get(id),
                row.get(objectiveId),
                row.get(title),
                row.get(description),
                new Metric(
                    row.get(type),
                    row.get(unit),
                    row.get(direction),
                    row.get(baseline),
                    row.get(target),
                    row.get(milestones, row.get(id))),
                row.get(source),
                row.get(weight),
                row.get(ownerId),
                row.get(cadenceDays),
                row.get(state),
                row.get(sortOrder)));
  }

  private static Part<KeyResult, Milestone> milestones(PartBuilder<KeyResult, Milestone> table) {
    var id = table.column("id", TEXT, Milestone::id);
    var title = table.column("title", TEXT, Milestone::title);
    var weight = table.column("weight", NUMBER, Milestone::weight);
    var doneOn = table.column("done_on", DAY, Milestone::doneOn);
    table.order("sort_order");
    return table.readBy(
        row -> new Milestone(row.get(id), row.get(title), row.get(weight), row.get(doneOn)));
  }
}
