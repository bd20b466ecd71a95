package io.okrcascade.core.record;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the bytes of heap that records take: of a 64-bit machine with compressed references, an
 * object's fields rounded up to eight bytes, and what it refers to. Enum constants, flags and empty
 * lists stand once for all and weigh nothing.
 */
final class Weight {
  /** The slots of a map and the share in its parts, for each entry (measured: 22). */
  static final int ENTRY = 24;

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int SMALL_OBJECT = 24;
  private static final int DECIMAL = 40;
  private static final int MAP_ENTRY = 48;

  private static final ClassValue<Long> FIELDS =
      new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
          long bytes = HEADER;
          for (RecordComponent component : type.getRecordComponents()) {
            bytes += field(component.getType());
          }
          return rounded(bytes);
        }
      };

  private Weight() {}

  /** Of a record as it is kept in a table; 0 of none. */
  static long of(@Nullable Versioned<?> row) {
    if (row == null) {
      return 0;
    }
    int moments = row.createdAt() == row.updatedAt() ? 1 : 2;
    return ENTRY
        + FIELDS.get(Versioned.class)
        + (long) moments * SMALL_OBJECT
        + ofRecord(row.content());
  }

  private static long ofRecord(Record content) {
    long bytes = FIELDS.get(content.getClass());
    for (Components.Component component : Components.of(content.getClass()).all()) {
      if (!isPrimitive(component.type())) {
        bytes += ofValue(component.of(content));
      }
    }
    return bytes;
  }

  private static long ofValue(@Nullable Object value) {
    if (value == null || value instanceof Enum || value instanceof Boolean) {
      return 0;
    } else if (value instanceof String text) {
      return SMALL_OBJECT + rounded(ARRAY_HEADER + text.length());
    } else if (value instanceof Record content) {
      return ofRecord(content);
    } else if (value instanceof BigDecimal) {
      return DECIMAL;
    } else if (value instanceof Temporal) {
      return SMALL_OBJECT;
    } else if (value instanceof Collection<?> all) {
      return all.isEmpty() ? 0 : SMALL_OBJECT + ofArray(all);
    } else if (value instanceof Map<?, ?> all) {
      return 2L * SMALL_OBJECT
          + (long) MAP_ENTRY * all.size()
          + ofArray(all.keySet())
          + ofArray(all.values());
    }
    return rounded(HEADER + Long.BYTES);
  }

  private static long ofArray(Collection<?> all) {
    long bytes = rounded(ARRAY_HEADER + (long) REFERENCE * all.size());
    for (Object each : all) {
      bytes += ofValue(each);
    }
    return bytes;
  }

  private static boolean isPrimitive(Type type) {
    return type instanceof Class<?> one && one.isPrimitive();
  }

  private static int field(Class<?> type) {
    return type == long.class || type == double.class
        ? Long.BYTES
        : type == boolean.class ? 1 : REFERENCE;
  }

  private static long rounded(long bytes) {
    return (bytes + 7) / 8 * 8;
  }
}
