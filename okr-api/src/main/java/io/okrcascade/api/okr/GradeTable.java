package io.okrcascade.api.okr;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.okr.Grade;

/** The table {@code grade}. */
public final class GradeTable {
  private GradeTable() {}

  public static Table<Grade> declare() {
    TableBuilder<Grade> table =
        Table.of(Grade.KIND)
            .livingIn(
                "g",
                """
                JOIN objective o ON o.id = g.objective_id
                JOIN cycle c ON c.id = o.cycle_id""");
    var objectiveId = table.key("objective_id", TEXT, Grade::objectiveId);
    var progress = table.column("progress", NUMBER, Grade::progress);
    var explanation = table.column("explanation", TEXT, Grade::explanation);
    var gradedOn = table.column("graded_on", DAY, Grade::gradedOn);
    return table.readBy(
        row ->
            new Grade(
                row.get(objectiveId), row.get(progress), row.get(explanation), row.get(gradedOn)));
  }
}
