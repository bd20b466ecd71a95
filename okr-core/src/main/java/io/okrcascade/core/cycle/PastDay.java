package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a fact: what is to come is planned, not reported. */
public final class PastDay {
  private PastDay() {}

  /**
   * Finds a day wrong that lies in the future.
   *
   * @param what is dated, with its article
   */
  public static void check(Edit edit, String pointer, String what, @Nullable LocalDate day) {
    if (day != null && day.isAfter(edit.today())) {
      edit.broken(pointer, "FUTURE", "%s cannot lie in the future: %s", what, day);
    }
  }
}
