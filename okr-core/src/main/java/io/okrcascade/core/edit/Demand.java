package io.okrcascade.core.edit;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act cannot do without: it is refused at once, whatever else may be wrong with it. */
public final class Demand {
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "a state is moved with POST .../state, with its reason");

  private Demand() {}

  /** Refuses an input that breaks a rule. */
  public static void that(boolean holds, String pointer, Message rule, Object... parameters) {
    if (!holds) {
      throw new InvalidException(List.of(rule.at(pointer, parameters)));
    }
  }

  /** As {@link #that(boolean, String, Message, Object...)}, of a rule of this place alone. */
  public static void that(
      boolean holds, String pointer, String code, String text, Object... parameters) {
    that(holds, pointer, Message.invalid(code, text), parameters);
  }

  /** Refuses what conflicts with what is there. */
  public static void that(boolean holds, Message rule, Object... parameters) {
    if (!holds) {
      throw RefusedException.conflict(rule, parameters);
    }
  }

  /** What an act is about; refused where it is missing. */
  public static <V> V given(String field, @Nullable V value) {
    if (value == null) {
      throw new InvalidException("/" + field, "REQUIRED", field + " is required");
    }
    return value;
  }

  /** Refuses to change a state in passing; null says nothing of it. */
  public static void sameState(@Nullable Object given, Object there) {
    that(given == null || given.equals(there), "/state", USE_STATE);
  }
}
