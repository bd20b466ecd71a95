package io.okrcascade.api.initiative;

import static io.okrcascade.api.store.ColumnType.NUMBER;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;

/** The table {@code contribution}. */
public final class ContributionTable {
  private ContributionTable() {}

  public static Table<Contribution> declare() {
    TableBuilder<Contribution> table =
        Table.of(Contribution.KIND)
            .livingIn(
                "k",
                """
                JOIN initiative i ON i.id = k.initiative_id
                JOIN cycle c ON c.id = i.cycle_id""");
    var initiativeId = table.key("initiative_id", TEXT, Contribution::initiativeId);
    var keyResultId = table.key("key_result_id", TEXT, Contribution::keyResultId);
    var impact = table.column("impact", constant(Impact.class), Contribution::impact);
    var confidence = table.column("confidence", NUMBER, Contribution::confidence);
    return table.readBy(
        row ->
            new Contribution(
                row.get(initiativeId), row.get(keyResultId), row.get(impact), row.get(confidence)));
  }
}
