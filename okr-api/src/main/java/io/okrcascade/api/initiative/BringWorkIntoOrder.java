package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.db.DataChange;
import io.okrcascade.core.cycle.Cycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Migrates planned days and voids that were imported before they had to be in order. */
public final class BringWorkIntoOrder extends DataChange {
  private record Place(String table, String column, boolean hasVersion, String ofCycle) {}

  private static final String OF_CYCLE = "cycle_id = :cycle";
  private static final String OF_WORK =
      "initiative_id IN (SELECT id FROM initiative WHERE cycle_id = :cycle)";
  private static final String OF_NEED =
      "dependency_id IN (SELECT d.id FROM dependency d JOIN initiative i ON i.id = d.initiative_id"
          + " WHERE i.cycle_id = :cycle)";

  /** Days that are planned or offered. */
  private static final List<Place> PLANNED =
      List.of(
          new Place("initiative", "planned_start", true, OF_CYCLE),
          new Place("initiative", "planned_end", true, OF_CYCLE),
          new Place("dependency", "needed_by", true, OF_WORK),
          new Place("dependency_answer", "offered_by", false, OF_NEED));

  private int changed;

  @Override
  protected void change(Handle handle) {
    bringNear(handle);
    voidLast(handle);
  }

  /** Whatever lies more than a year outside its cycle lies a year outside. */
  private void bringNear(Handle handle) {
    for (Map<String, Object> cycle : rows(handle, "SELECT id, starts_on, ends_on FROM cycle")) {
      LocalDate first = Objects.requireNonNull(day(cycle, "starts_on")).minusYears(1);
      LocalDate end = Objects.requireNonNull(day(cycle, "ends_on"));
      LocalDate last = end.plusYears(1).isAfter(Cycle.LATEST) ? Cycle.LATEST : end.plusYears(1);
      for (Place place : PLANNED) {
        limit(handle, place, "<", first, text(cycle, "id"));
        limit(handle, place, ">", last, text(cycle, "id"));
      }
    }
  }

  private void limit(Handle handle, Place place, String beyond, LocalDate limit, String cycleId) {
    String raised = place.hasVersion() ? ", version = version + 1" : "";
    changed +=
        handle
            .createUpdate(
                "UPDATE %1$s SET %2$s = :limit%3$s WHERE %2$s %4$s :limit AND %5$s"
                    .formatted(place.table(), place.column(), raised, beyond, place.ofCycle()))
            .bind("limit", limit)
            .bind("cycle", cycleId)
            .execute();
  }

  /** A check-in was not taken back before it was made. */
  private void voidLast(Handle handle) {
    changed +=
        handle.execute(
            "UPDATE check_in SET voided_on = on_day, version = version + 1"
                + " WHERE voided_on < on_day");
  }

  @Override
  public String getConfirmationMessage() {
    return changed + " days were brought into order";
  }
}
