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
  static final Message READ_ONLY =
      Message.invalid("READ_ONLY", "%s is noted by the service and cannot be set");
  private static final Message NESTED =
      Message.invalid("READ_ONLY", "%s are written under their own path");

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

  /** Refuses what an item says of things that have a path of their own. */
  public static void notNested(String field, @Nullable Object value) {
    that(value == null, "/" + field, NESTED, field);
  }

  /** Refuses to tell what the service notes itself; null says nothing of it. */
  public static void readOnly(String field, @Nullable Object given, @Nullable Object there) {
    that(given == null || given.equals(there), "/" + field, READ_ONLY, field);
  }

  /** Refuses to change a state in passing; null says nothing of it. */
  public static void sameState(@Nullable Object given, Object there) {
    that(given == null || given.equals(there), "/state", USE_STATE);
  }
}
