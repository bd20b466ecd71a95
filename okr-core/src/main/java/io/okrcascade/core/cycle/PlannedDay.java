package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that people plan lie within the cycle of the work. A bundle may tell of others: history is
 * as it is.
 */
public final class PlannedDay {
  private PlannedDay() {}

  /** Complains of a day that is new and lies outside the cycle. */
  public static void check(
      Edit edit,
      @Nullable Cycle cycle,
      String field,
      @Nullable LocalDate old,
      @Nullable LocalDate day) {
    if (edit.isRequest()
        && cycle != null
        && day != null
        && !Objects.equals(old, day)
        && !cycle.contains(day)) {
      edit.broken(
          "/" + field,
          "OUTSIDE_CYCLE",
          "%s %s lies outside cycle %s (%s to %s)",
          field,
          day,
          cycle.id(),
          cycle.startsOn(),
          cycle.endsOn());
    }
  }
}
