package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.db.DataChange;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.DependencyState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Migrates initiatives, dependencies and voids that were imported before their days had to be in
 * order, and before the last word about a dependency told its state.
 */
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
    dateDeliveries(handle);
    endLast(handle);
    nameFirst(handle);
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

  /** What was delivered, and nobody told when, is taken to have come on the day of its promise. */
  private void dateDeliveries(Handle handle) {
    changed +=
        handle
            .createUpdate(
                """
                UPDATE initiative SET version = version + 1, delivered_on =
                  LEAST(CAST(:today AS DATE), COALESCE(committed_end,
                    (SELECT c.ends_on FROM cycle c WHERE c.id = initiative.cycle_id)))
                WHERE state = 'DELIVERED' AND delivered_on IS NULL\
                """)
            .bind("today", today())
            .execute();
    changed +=
        handle.execute(
            """
            UPDATE initiative SET version = version + 1, committed_on = delivered_on
            WHERE state = 'DELIVERED' AND delivered_on < committed_on\
            """);
  }

  /** An end that something was said after was none: the need was asked for again. */
  private void endLast(Handle handle) {
    List<Map<String, Object>> ends = new ArrayList<>();
    List<Map<String, Object>> last = new ArrayList<>();
    Map<String, Object> before = null;
    for (Map<String, Object> answer :
        rows(
            handle,
            """
            SELECT a.id, a.dependency_id, a.state, a.on_day, d.state AS dependency_state
            FROM dependency_answer a JOIN dependency d ON d.id = a.dependency_id
            ORDER BY a.dependency_id, a.on_day, a.written_at, a.id\
            """)) {
      if (before != null) {
        boolean isSame = text(before, "dependency_id").equals(text(answer, "dependency_id"));
        if (isSame && !isOpen(before, "state")) {
          ends.add(before);
        } else if (!isSame) {
          last.add(before);
        }
      }
      before = answer;
    }
    if (before != null) {
      last.add(before);
    }
    last.removeIf(answer -> text(answer, "state").equals(text(answer, "dependency_state")));
    List<Map<String, Object>> untold =
        last.stream()
            .filter(answer -> isOpen(answer, "state") && !isOpen(answer, "dependency_state"))
            .toList();
    last.removeAll(untold);
    tellEnds(handle, untold);
    batch(
        handle,
        "UPDATE dependency_answer SET state = 'REQUESTED' WHERE id = :id",
        ends,
        (row, answer) -> row.bind("id", text(answer, "id")));
    batch(
        handle,
        "UPDATE dependency SET state = :state, version = version + 1 WHERE id = :id",
        last,
        (row, answer) ->
            row.bind("state", text(answer, "state")).bind("id", text(answer, "dependency_id")));
    changed += ends.size() + last.size();
  }

  private static boolean isOpen(Map<String, Object> answer, String state) {
    return DependencyState.valueOf(text(answer, state)).isOpen();
  }

  /** What was over, and nobody told how, was so with the last word on it. */
  private void tellEnds(Handle handle, List<Map<String, Object>> last) {
    batch(
        handle,
        """
        INSERT INTO dependency_answer (id, dependency_id, state, on_day, written_at)
        VALUES (:id, :dependency, :state, :on, :now)""",
        last,
        (row, answer) ->
            row.bind("id", UUID.randomUUID().toString())
                .bind("dependency", text(answer, "dependency_id"))
                .bind("state", text(answer, "dependency_state"))
                .bind("on", answer.get("on_day"))
                .bind("now", LocalDateTime.now(ZoneOffset.UTC)));
    changed += last.size();
  }

  /** What was said about a need was said once it was named. */
  private void nameFirst(Handle handle) {
    changed +=
        handle.execute(
            """
            UPDATE dependency SET version = version + 1, identified_on =
              (SELECT MIN(a.on_day) FROM dependency_answer a WHERE a.dependency_id = dependency.id)
            WHERE identified_on >
              (SELECT MIN(a.on_day) FROM dependency_answer a WHERE a.dependency_id = dependency.id)\
            """);
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
    return changed + " days and states were brought into order";
  }
}
