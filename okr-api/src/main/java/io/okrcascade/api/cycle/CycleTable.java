package io.okrcascade.api.cycle;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;
import static io.okrcascade.api.store.ColumnType.json;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code cycle}; each row also names the root of its family. */
public final class CycleTable {
  private static final TypeReference<Map<Phase, LocalDate>> PHASE_DATES = new TypeReference<>() {};

  private CycleTable() {}

  public static Table<Cycle> declare() {
    TableBuilder<Cycle> table = Table.of(Cycle.KIND).livingIn("c", "");
    var id = table.key("id", TEXT, Cycle::id);
    var name = table.column("name", TEXT, Cycle::name);
    var cadence = table.column("cadence", constant(Cadence.class), Cycle::cadence);
    var startsOn = table.column("starts_on", DAY, Cycle::startsOn);
    var endsOn = table.column("ends_on", DAY, Cycle::endsOn);
    var parentId = table.fixed("parent_id", TEXT, Cycle::parentId);
    var phase = table.column("phase", constant(Phase.class), Cycle::phase);
    var phaseDates = table.column("phase_dates", json(PHASE_DATES), CycleTable::phaseDates);
    table.computed(
        "family_id",
        """
        COALESCE((SELECT p.family_id FROM (SELECT * FROM cycle) p WHERE p.id = :parentId), :id)""");
    return table.readBy(
        row ->
            new Cycle(
                row.get(id),
                row.get(name),
                row.get(cadence),
                row.get(startsOn),
                row.get(endsOn),
                row.get(parentId),
                row.get(phase),
                row.get(phaseDates)));
  }

  private static @Nullable Map<Phase, LocalDate> phaseDates(Cycle cycle) {
    return cycle.phaseDates().isEmpty() ? null : cycle.phaseDates();
  }
}
