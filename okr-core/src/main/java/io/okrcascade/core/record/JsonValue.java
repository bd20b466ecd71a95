package io.okrcascade.core.record;

import io.okrcascade.core.message.Check;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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

  /**
   * What a value in that form says of a type: text, a number or flag, a day, a constant, a record
   * or a list of them.
   *
   * @throws IllegalArgumentException where it says none; also a {@link ClassCastException}, a
   *     {@link java.time.DateTimeException} or what the record complains of
   */
  public static @Nullable Object as(Type type, @Nullable Object value) {
    if (value == null) {
      if (type instanceof Class<?> one && one.isPrimitive()) {
        throw new IllegalArgumentException("nothing in the place of a value");
      }
      return null;
    }
    if (type instanceof ParameterizedType list) {
      Type each = list.getActualTypeArguments()[0];
      return ((List<?>) value).stream().map(one -> as(each, one)).toList();
    }
    Class<?> wanted = MethodType.methodType((Class<?>) type).wrap().returnType();
    if (wanted.isRecord()) {
      return record(wanted.asSubclass(Record.class), (Map<?, ?>) value);
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> constant.toString().equals(value))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }
    return wanted == LocalDate.class
        ? LocalDate.parse((String) value)
        : wanted == Double.class ? ((BigDecimal) value).doubleValue() : wanted.cast(value);
  }

  private static <R extends Record> R record(Class<R> type, Map<?, ?> said) {
    Copy<R> copy = Copy.blank(type);
    Components.of(type).all().forEach(c -> copy.with(c.name(), as(c.type(), said.get(c.name()))));
    said.keySet().forEach(name -> Components.of(type).named(String.valueOf(name)));
    return copy.make();
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
