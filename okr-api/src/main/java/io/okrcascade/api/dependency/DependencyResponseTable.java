package io.okrcascade.api.dependency;

import static io.okrcascade.api.store.ColumnType.DAY;
import static io.okrcascade.api.store.ColumnType.INSTANT;
import static io.okrcascade.api.store.ColumnType.TEXT;
import static io.okrcascade.api.store.ColumnType.constant;

import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import org.jspecify.annotations.Nullable;

/** The table {@code dependency_answer}. */
public final class DependencyResponseTable {
  private DependencyResponseTable() {}

  public static Table<DependencyResponse> declare() {
    TableBuilder<DependencyResponse> table =
        Table.appendOnly(DependencyResponse.KIND, DependencyResponse::writtenAt)
            .livingIn(
                "a",
                """
                JOIN dependency d ON d.id = a.dependency_id
                JOIN initiative i ON i.id = d.initiative_id
                JOIN cycle c ON c.id = i.cycle_id""");
    var id = table.key("id", TEXT, DependencyResponse::id);
    var dependencyId = table.column("dependency_id", TEXT, DependencyResponse::dependencyId);
    var state = table.column("state", constant(DependencyState.class), DependencyResponse::state);
    var on = table.column("on_day", DAY, DependencyResponse::on);
    var byId = table.column("by_id", TEXT, DependencyResponse::byId);
    var note = table.column("note", TEXT, DependencyResponse::note);
    var offeredBy = table.column("offered_by", DAY, DependencyResponse::offeredBy);
    var keyResultId =
        table.column("backing_key_result_id", TEXT, r -> idOf(r, BackingType.KEY_RESULT));
    var initiativeId =
        table.column("backing_initiative_id", TEXT, r -> idOf(r, BackingType.INITIATIVE));
    var writtenAt = table.column("written_at", INSTANT, DependencyResponse::writtenAt);
    return table.readBy(
        row ->
            new DependencyResponse(
                row.get(id),
                row.get(dependencyId),
                row.get(state),
                row.get(on),
                row.get(byId),
                row.get(note),
                row.get(offeredBy),
                backing(row.get(keyResultId), row.get(initiativeId)),
                row.get(writtenAt)));
  }

  private static @Nullable String idOf(DependencyResponse response, BackingType type) {
    Backing backing = response.backing();
    return backing != null && backing.type() == type ? backing.id() : null;
  }

  private static @Nullable Backing backing(
      @Nullable String keyResultId, @Nullable String initiativeId) {
    if (keyResultId != null) {
      return new Backing(BackingType.KEY_RESULT, keyResultId);
    }
    return initiativeId == null ? null : new Backing(BackingType.INITIATIVE, initiativeId);
  }
}
