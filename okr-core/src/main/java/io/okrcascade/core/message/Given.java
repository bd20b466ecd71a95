package io.okrcascade.core.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of an input can be used: nothing in the place of a value was told when it was read, and an
 * empty text says nothing.
 */
public final class Given {
  private Given() {}

  /** A text that says something; null for none. */
  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  public static <T> @Nullable List<T> withoutNulls(@Nullable List<T> items) {
    return items == null ? null : items.stream().filter(Objects::nonNull).toList();
  }

  public static <K, T> @Nullable Map<K, T> withoutNulls(@Nullable Map<K, T> items) {
    if (items == null) {
      return null;
    }
    Map<K, T> sound = new TreeMap<>(items);
    sound.values().removeIf(Objects::isNull);
    return sound;
  }
}
