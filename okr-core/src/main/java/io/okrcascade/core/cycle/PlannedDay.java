package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that people plan or offer lie at most a year outside the cycle of the work: work and needs
 * cross quarters.
 */
public final class PlannedDay {
  /** A day, and the cycle with its first and last one. */
  private static final Message OUTSIDE =
      Message.invalid("OUTSIDE_CYCLE", "%s lies outside %s (%s to %s)");

  private static final Message FAR =
      Message.invalid("OUTSIDE_CYCLE", "%s, %s, lies more than a year outside %s (%s to %s)");

  private PlannedDay() {}

  /**
   * Complains of a day that is new and lies too far outside the cycle.
   *
   * @param what the day is, in words
   */
  public static void check(
      Edit edit,
      @Nullable Cycle cycle,
      String field,
      String what,
      @Nullable LocalDate old,
      @Nullable LocalDate day) {
    if (cycle != null && !Objects.equals(old, day) && isFar(cycle, day)) {
      edit.broken("/" + field, FAR, far(cycle, what, day));
    }
  }

  /** As {@link #check}, of a day that is new. */
  public static void check(
      Check check, Cycle cycle, String field, String what, @Nullable LocalDate day) {
    check.that(!isFar(cycle, day), "/" + field, FAR, far(cycle, what, day));
  }

  private static boolean isFar(Cycle cycle, @Nullable LocalDate day) {
    return day != null && !cycle.isNear(day);
  }

  private static Object[] far(Cycle cycle, String what, @Nullable LocalDate day) {
    return new Object[] {what, String.valueOf(day), cycle.name(), cycle.startsOn(), cycle.endsOn()};
  }

  /** Complains of a day outside the cycle. */
  public static void tellOutside(Edit edit, String pointer, Object day, Cycle cycle) {
    edit.broken(pointer, OUTSIDE, day, cycle.name(), cycle.startsOn(), cycle.endsOn());
  }
}
