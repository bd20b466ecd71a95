package io.okrcascade.core.edit;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** What an act cannot do without: it is refused at once, whatever else may be wrong with it. */
public final class Demand {
  private Demand() {}

  /** Refuses what conflicts with what is there. */
  public static void that(boolean holds, Message rule, Object... parameters) {
    if (!holds) {
      throw RefusedException.conflict(rule, parameters);
    }
  }

  /** What an act is about; refused where it is missing. */
  public static <V> V given(String field, @Nullable V value) {
    if (value == null) {
      throw new InvalidException("/" + field, "REQUIRED", Message.field(field) + " is required");
    }
    return value;
  }
}
