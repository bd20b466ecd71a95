package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts are never dated in the future; intentions may be. */
public final class PastDay {
  private static final Message FUTURE =
      Message.invalid("FUTURE", "%s cannot lie in the future: %s");

  private PastDay() {}

  /**
   * Complains of a fact of the future.
   *
   * @param what it is, in words
   */
  public static void check(Edit edit, String field, String what, @Nullable LocalDate day) {
    if (day != null && day.isAfter(edit.today())) {
      edit.broken("/" + field, FUTURE, what, day);
    }
  }
}
