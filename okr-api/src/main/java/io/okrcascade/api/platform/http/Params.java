package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters; what cannot be read is a 400 that names the parameter. What is out of range is
 * a 422, told once the request is answered otherwise: until then it is as if it were not given.
 */
public final class Params {
  /** More ids than this do not fit the longest request line. */
  private static final int LONGEST_LIST = 100;

  private Params() {}

  public static @Nullable LocalDate day(String name, @Nullable String value) {
    return read(
        name,
        value,
        "a date such as 2026-10-01",
        text -> within(name, LocalDate.parse(text), LocalDate::getYear));
  }

  /** As {@link #day}; another day where it is not given. */
  public static LocalDate dayOr(String name, @Nullable String value, LocalDate otherwise) {
    LocalDate day = day(name, value);
    return day == null ? otherwise : day;
  }

  /** A moment of RFC 3339, or a day, which stands for its beginning in a zone. */
  public static @Nullable Instant moment(String name, @Nullable String value, ZoneId zone) {
    return read(
        name,
        value,
        "a moment such as 2026-10-01T08:00:00Z, or a date such as 2026-10-01",
        text -> {
          if (text.indexOf('T') < 0) {
            LocalDate day = day(name, text);
            return day == null ? null : day.atStartOfDay(zone).toInstant();
          }
          return within(
              name,
              OffsetDateTime.parse(text).toInstant(),
              moment -> moment.atOffset(ZoneOffset.UTC).getYear());
        });
  }

  /** What databases can compare with. */
  private static <V> @Nullable V within(String name, V value, ToIntFunction<V> yearOf) {
    int year = yearOf.applyAsInt(value);
    if (year < 1970 || year > 9999) {
      outOfRange(name, " must lie from 1970 to 9999");
      return null;
    }
    return value;
  }

  public static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, String name, @Nullable String value) {
    return read(
        name,
        value,
        "one of " + Arrays.toString(type.getEnumConstants()),
        text -> Enum.valueOf(type, text));
  }

  /** Values between commas; none where it is not given. */
  public static List<String> list(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return List.of();
    }
    String[] values = value.split(",", -1);
    if (values.length > LONGEST_LIST) {
      outOfRange(name, " takes at most " + LONGEST_LIST + " values");
      return List.of();
    }
    return Arrays.stream(values).distinct().toList();
  }

  /** True or false; null where it is not given. */
  public static @Nullable Boolean flag(String name, @Nullable String value) {
    return read(
        name,
        value,
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /** A whole number of at least {@code least}; the default where it is not given. */
  public static long number(String name, @Nullable String value, long least, long otherwise) {
    Long number = read(name, value, "a whole number", Long::valueOf);
    if (number != null && number < least) {
      outOfRange(name, " must be at least " + least);
      return otherwise;
    }
    return number == null ? otherwise : number;
  }

  /** Notes that a parameter can be read and says too much or too little. */
  public static void outOfRange(String name, String text) {
    ParameterFaults.note(new Violation("/" + name, "OUT_OF_RANGE", name + text));
  }

  /** Notes that a parameter is given beside others that it does not go with. */
  public static void tooMany(String name, String text) {
    ParameterFaults.note(new Violation("/" + name, "TOO_MANY", text));
  }

  /** What a value says; null where it is not given. */
  private static <V> @Nullable V read(
      String name, @Nullable String value, String wanted, Function<String, @Nullable V> reading) {
    try {
      return value == null ? null : reading.apply(value);
    } catch (InvalidException e) {
      throw e; // it was read, and is no read's
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.malformed(name + " must be " + wanted);
    }
  }
}
