package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Column;
import io.okrcascade.api.store.Row;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.NodeType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code alignment}. Each end has a column for an objective and one for a key result, so
 * that foreign keys hold on both; {@code link_key} makes a link unique.
 */
public final class AlignmentTable {
  private AlignmentTable() {}

  public static Table<Alignment> declare() {
    TableBuilder<Alignment> table =
        Table.of(Alignment.KIND)
            .livingIn(
                "a",
                """
                LEFT JOIN key_result k ON k.id = a.child_key_result_id
                JOIN objective o ON o.id = COALESCE(a.child_objective_id, k.objective_id)
                JOIN cycle c ON c.id = o.cycle_id""");
    var id = table.key("id", TEXT, Alignment::id);
    var childObjective =
        table.column("child_objective_id", TEXT, a -> child(a, NodeType.OBJECTIVE));
    var childKeyResult =
        table.column("child_key_result_id", TEXT, a -> child(a, NodeType.KEY_RESULT));
    var parentObjective =
        table.column("parent_objective_id", TEXT, a -> parent(a, NodeType.OBJECTIVE));
    var parentKeyResult =
        table.column("parent_key_result_id", TEXT, a -> parent(a, NodeType.KEY_RESULT));
    var mode = table.column("mode", constant(AlignmentMode.class), Alignment::mode);
    var weight = table.column("weight", NUMBER, Alignment::weight);
    table.column("link_key", TEXT, AlignmentTable::key);
    return table.readBy(
        row ->
            new Alignment(
                row.get(id),
                type(row, childObjective),
                either(row, childObjective, childKeyResult),
                type(row, parentObjective),
                either(row, parentObjective, parentKeyResult),
                row.get(mode),
                row.get(weight)));
  }

  private static @Nullable String child(Alignment link, NodeType wanted) {
    return link.childType() == wanted ? link.childId() : null;
  }

  private static @Nullable String parent(Alignment link, NodeType wanted) {
    return link.parentType() == wanted ? link.parentId() : null;
  }

  private static String key(Alignment link) {
    return "%s:%s>%s:%s"
        .formatted(
            link.childType().name().charAt(0),
            link.childId(),
            link.parentType().name().charAt(0),
            link.parentId());
  }

  private static NodeType type(Row row, Column<?, String> objective) throws SQLException {
    return row.get(objective) != null ? NodeType.OBJECTIVE : NodeType.KEY_RESULT;
  }

  private static String either(Row row, Column<?, String> objective, Column<?, String> keyResult)
      throws SQLException {
    String objectiveId = row.get(objective);
    return objectiveId != null ? objectiveId : row.get(keyResult);
  }
}
