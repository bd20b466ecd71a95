package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.Initiative;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that people plan lie within the cycle of the work. A bundle may tell of others: history is
 * as it is.
 */
final class PlannedDays {
  private PlannedDays() {}

  static void check(Workbench bench, @Nullable Initiative old, Initiative planned, String at) {
    Cycle cycle = bench.find(Cycle.KIND, planned.cycleId()).orElse(null);
    boolean moved = old != null && !old.cycleId().equals(planned.cycleId());
    LocalDate start = old == null || moved ? null : old.plannedStart();
    LocalDate end = old == null || moved ? null : old.plannedEnd();
    check(bench, cycle, "plannedStart", start, planned.plannedStart(), at);
    check(bench, cycle, "plannedEnd", end, planned.plannedEnd(), at);
  }

  /** Complains of a day that is new and lies outside the cycle. */
  static void check(
      Workbench bench,
      @Nullable Cycle cycle,
      String field,
      @Nullable LocalDate old,
      @Nullable LocalDate day,
      String at) {
    if (bench.options.ritual()
        && cycle != null
        && day != null
        && !Objects.equals(old, day)
        && !cycle.contains(day)) {
      bench.violation(
          at + "/" + field,
          "OUTSIDE_CYCLE",
          "%s %s lies outside cycle %s (%s to %s)"
              .formatted(field, day, cycle.id(), cycle.startsOn(), cycle.endsOn()));
    }
  }
}
