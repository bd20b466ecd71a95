package io.okrcascade.core.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of an input can be used: nothing in the place of a value was told when it was read. */
public final class Given {
  private static final Message NESTED =
      Message.invalid("READ_ONLY", "%s are written under their own path");

  private Given() {}

  public static <T> @Nullable List<T> withoutNulls(@Nullable List<T> items) {
    return items == null ? null : items.stream().filter(Objects::nonNull).toList();
  }

  public static <T> @Nullable Map<String, T> withoutNulls(@Nullable Map<String, T> items) {
    if (items == null) {
      return null;
    }
    Map<String, T> sound = new TreeMap<>(items);
    sound.values().removeIf(Objects::isNull);
    return sound;
  }

  /** Refuses what a patch says of things that have a path of their own. */
  public static void refuseNested(String field, @Nullable Object value) {
    if (value != null) {
      throw new InvalidException(List.of(NESTED.at("/" + field, field)));
    }
  }
}
