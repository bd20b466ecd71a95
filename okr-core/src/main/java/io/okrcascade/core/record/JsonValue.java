package io.okrcascade.core.record;

import io.okrcascade.core.message.Check;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as JSON says it: text, a number, true or false, a list, a map by names, or null. Values
 * that JSON says alike are equal, whatever they were made of: numbers are decimals without trailing
 * zeros, days and constants are text, and records are maps of what they say. Nulls within lists and
 * maps say nothing and are left out.
 */
public final class JsonValue {
  private JsonValue() {}

  /** The value in that form. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return plain(new BigDecimal(number.toString()));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonValue::of).filter(Objects::nonNull).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> said = new LinkedHashMap<>();
      map.forEach((name, each) -> put(said, String.valueOf(name), each));
      return said;
    }
    if (value instanceof Record content) {
      Map<String, Object> said = new LinkedHashMap<>();
      Components.of(content.getClass()).all().forEach(c -> put(said, c.name(), c.of(content)));
      return said;
    }
    return value.toString();
  }

  private static void put(Map<String, Object> said, String name, @Nullable Object value) {
    Object made = of(value);
    if (made != null) {
      said.put(name, made);
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    // Written out, a number such as 1E+100000000 would fill the memory.
    return stripped.scale() < 0 && Check.isBounded(stripped) ? stripped.setScale(0) : stripped;
  }
}
