package io.okrcascade.core.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one record while its constructor looks at every component, and throws
 * them together at the end. Codes: REQUIRED, BAD_ID, TOO_LONG, OUT_OF_RANGE, BAD_FORMAT, or the
 * rule's own.
 */
public final class Check {
  /** The form of every id. */
  public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Longest name or title, in characters. */
  public static final int NAME = 255;

  /** Longest id of another system, in characters. */
  public static final int EXTERNAL_ID = 128;

  /** Longest free text, in characters. */
  public static final int TEXT = 10_000;

  /** Greatest weight of an objective, a key result or a milestone. */
  public static final double MAX_WEIGHT = 100;

  /** Greatest weight of a link: what one child may count among its parent's children. */
  public static final double MAX_LINK_WEIGHT = 10;

  /** Most decimal places of a measure or a weight. */
  public static final int DECIMALS = 4;

  /** Measures stay below this in absolute value, so that sums of them stay exact. */
  public static final BigDecimal MAX_MEASURE = new BigDecimal("1E14");

  /** Most digits of a number, and places that its point may be away from them. */
  private static final int DIGITS = 40;

  private final List<Violation> found = new ArrayList<>();

  /** Whether a number is one that can be written out. */
  public static boolean isBounded(BigDecimal value) {
    return value.precision() <= DIGITS && Math.abs((long) value.scale()) <= DIGITS;
  }

  public Check add(String pointer, String code, String message) {
    found.add(new Violation(pointer, code, message));
    return this;
  }

  /** Adds a violation where {@code holds} is false. */
  public Check that(boolean holds, String pointer, String code, String message) {
    return holds ? this : add(pointer, code, message);
  }

  /** As {@link #that(boolean, String, String, String)}, in words that follow the field's name. */
  private Check field(boolean holds, String field, String code, String text) {
    return holds ? this : add("/" + field, code, Message.field(field) + text);
  }

  /** As {@link #that(boolean, String, String, String)}, in the words of a rule. */
  public Check that(boolean holds, String pointer, Message rule, Object... parameters) {
    if (!holds) {
      found.add(rule.at(pointer, parameters));
    }
    return this;
  }

  public Check required(String field, @Nullable Object value) {
    return field(value != null, field, "REQUIRED", " is required");
  }

  public Check id(String field, @Nullable String value) {
    return value == null ? required(field, null) : optionalId(field, value);
  }

  public Check optionalId(String field, @Nullable String value) {
    return field(
        value == null || ID.matcher(value).matches(),
        field,
        "BAD_ID",
        " must be 1 to 64 letters, digits, dots, underscores or hyphens, and start with a letter or"
            + " digit");
  }

  /** What another system calls something; null where none does. */
  public Check externalId(@Nullable String value) {
    return field(
            value == null || !VisibleText.isSpaces(value), "externalId", "REQUIRED", " is empty")
        .line("externalId", value, EXTERNAL_ID);
  }

  /** A name or title: present, not blank, at most {@link #NAME} characters that people see. */
  public Check name(String field, @Nullable String value) {
    return requiredLine(field, value, NAME);
  }

  /** A text of one line that must be there, not blank. */
  public Check requiredLine(String field, @Nullable String value, int max) {
    // What nobody sees is told as that.
    return value == null || VisibleText.isSpaces(value)
        ? required(field, null)
        : line(field, value, max);
  }

  /** Optional text of one line, of at most {@code max} characters that people see. */
  public Check line(String field, @Nullable String value, int max) {
    return length(field, value, max)
        .field(
            value == null || (isWhole(value) && VisibleText.isVisible(value)),
            field,
            "BAD_FORMAT",
            " has a character that nobody sees, such as a line break or a zero-width space");
  }

  /** Free text that must be there, not blank. */
  public Check requiredText(String field, @Nullable String value) {
    return required(field, value == null || VisibleText.isBlank(value) ? null : value)
        .text(field, value);
  }

  /** Optional free text of any number of lines, of at most {@link #TEXT} characters. */
  public Check text(String field, @Nullable String value) {
    return length(field, value, TEXT)
        .field(
            value == null || (isWhole(value) && VisibleText.isReadable(value)),
            field,
            "BAD_FORMAT",
            " has a character that no text needs: a control character, half of a character pair, or"
                + " one that turns the words around it");
  }

  private Check length(String field, @Nullable String value, int max) {
    return value == null || value.length() <= max
        ? this
        : add(
            "/" + field,
            "TOO_LONG",
            Message.field(field)
                + " has %d characters, at most %d are allowed".formatted(value.length(), max));
  }

  /** Whether a text can be kept and told again as it is. */
  private static boolean isWhole(String value) {
    return value.indexOf('\0') < 0
        && value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  /** What JSON says: its texts and numbers are within the limits of others. */
  public Check json(String field, @Nullable Object value) {
    if (value instanceof String text) {
      length(field, text, TEXT)
          .field(
              isWhole(text),
              field,
              "BAD_FORMAT",
              " has a NUL character or half of a character pair");
    } else if (value instanceof BigDecimal number) {
      field(isBounded(number), field, "OUT_OF_RANGE", " is out of all range");
    } else if (value instanceof Iterable<?> list) {
      list.forEach(each -> json(field, each));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> json(field, String.valueOf(name)).json(field, each));
    }
    return this;
  }

  /** A place in a list that people put in order. */
  public Check sortOrder(int value) {
    return range("sortOrder", (double) value, 0, 1_000_000);
  }

  /** A number from {@code min} to {@code max}; null passes, NaN does not. */
  public Check range(String field, @Nullable Double value, double min, double max) {
    return value == null || (value >= min && value <= max)
        ? this
        : add(
            "/" + field,
            "OUT_OF_RANGE",
            Message.field(field) + " must be from " + number(min) + " to " + number(max));
  }

  /** A weight from 0 to {@code max}. */
  public Check weight(String field, double value, double max) {
    return Double.isFinite(value)
        ? range(field, value, 0, max).decimals(field, BigDecimal.valueOf(value))
        : range(field, value, 0, max);
  }

  public Check measure(String field, @Nullable BigDecimal value) {
    return field(
            value == null || value.abs().compareTo(MAX_MEASURE) < 0,
            field,
            "OUT_OF_RANGE",
            " must stay below 100,000,000,000,000 in absolute value")
        .decimals(field, value);
  }

  /** At most {@link #DECIMALS} decimal places: what has more is not rounded, it is refused. */
  private Check decimals(String field, @Nullable BigDecimal value) {
    return field(
        value == null || value.stripTrailingZeros().scale() <= DECIMALS,
        field,
        "TOO_PRECISE",
        " must not have more than four decimals");
  }

  /** Takes over what another input found, as part of this one. */
  public Check under(String prefix, List<Violation> others) {
    others.forEach(v -> found.add(v.under(prefix)));
    return this;
  }

  public List<Violation> found() {
    return List.copyOf(found);
  }

  /** Throws what was found, all of it; does nothing where nothing was. */
  public void done() {
    if (!found.isEmpty()) {
      throw new InvalidException(found);
    }
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
