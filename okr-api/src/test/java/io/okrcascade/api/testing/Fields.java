package io.okrcascade.api.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON, written down field by field. */
public final class Fields {
  private Fields() {}

  /** An object of names and values by turns; a field whose value is null is left out. */
  public static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.put(
            (String) namesAndValues[i], value instanceof LocalDate ? value.toString() : value);
      }
    }
    return object;
  }
}
