package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that people plan lie within the cycle of the work. A bundle may tell of others: history is
 * as it is.
 */
public final class PlannedDay {
  /** A day, and the cycle with its first and last one. */
  public static final Message OUTSIDE =
      Message.invalid("OUTSIDE_CYCLE", "%s lies outside cycle %s (%s to %s)");

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
      tellOutside(edit, "/" + field, field + " " + day, cycle);
    }
  }

  /** Complains of a day outside the cycle. */
  public static void tellOutside(Edit edit, String pointer, Object day, Cycle cycle) {
    edit.broken(pointer, OUTSIDE, day, cycle.id(), cycle.startsOn(), cycle.endsOn());
  }
}
