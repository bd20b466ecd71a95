package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What amendments can tell: the fields of objectives and of key results, and of each the values
 * that the records themselves take. What comes back with its objective may be older than a rule.
 */
final class AmendedFields {
  private static final Objective OBJECTIVE = Objective.of("o", "t", "c", "O");
  private static final Metric METRIC =
      Copy.of(Metric.binary()).with("type", MetricType.NUMBER).make();
  private static final KeyResult KEY_RESULT = KeyResult.of("k", "o", "K", METRIC);

  /** Takes a value of each field, and throws what is wrong with it. */
  private static final Map<String, Consumer<@Nullable Object>> OF_OBJECTIVE = ofObjective();

  private static final Map<String, Consumer<@Nullable Object>> OF_KEY_RESULT = ofKeyResult();

  /** Once told in words. */
  private static final Set<String> ONCE_TEXT =
      Set.of("metric.baseline", "metric.target", "alignments");

  private static final Set<String> LIMITS = Set.of("OUT_OF_RANGE", "TOO_PRECISE", "BAD_FORMAT");

  private static final Message FIELD =
      Message.invalid("UNKNOWN", "“%s” is nothing that amendments of it tell of");
  private static final Message VALUE =
      Message.invalid("BAD_TYPE", "that is nothing that %s can be");

  private AmendedFields() {}

  private static Map<String, Consumer<@Nullable Object>> ofObjective() {
    Map<String, Consumer<@Nullable Object>> fields = new HashMap<>();
    Commitment.OF_OBJECTIVE.forEach(it -> fields.put(it, value -> set(OBJECTIVE, it, value)));
    fields.put("alignments", AmendedFields::link);
    fields.put("keyResults", value -> set(KEY_RESULT, "id", value));
    return Map.copyOf(fields);
  }

  private static Map<String, Consumer<@Nullable Object>> ofKeyResult() {
    Map<String, Consumer<@Nullable Object>> fields = new HashMap<>();
    Commitment.OF_KEY_RESULT.forEach(it -> fields.put(it, value -> set(KEY_RESULT, it, value)));
    Commitment.OF_METRIC.forEach(
        it -> fields.put(Commitment.METRIC + it, value -> set(METRIC, it, value)));
    fields.put("metric.milestones", value -> each(value, Milestone.class));
    fields.put("checkIns", value -> each(value, LocalDate.class));
    fields.put("keyResults", value -> set(KEY_RESULT, "id", value));
    fields.put("alignments", AmendedFields::link);
    return Map.copyOf(fields);
  }

  private static void set(Record sample, String field, @Nullable Object value) {
    Object made = JsonValue.as(Components.of(sample.getClass()).named(field).type(), value);
    try {
      Copy.of(sample).with(field, made).make();
    } catch (InvalidException e) {
      List<Violation> own = e.violations().stream().filter(it -> it.field().equals(field)).toList();
      if (!own.isEmpty()) {
        throw new InvalidException(own);
      }
    }
  }

  private static void each(@Nullable Object value, Class<?> type) {
    if (value != null) {
      ((List<?>) value).forEach(it -> JsonValue.as(type, it));
    }
  }

  private static void link(@Nullable Object value) {
    if (JsonValue.as(AlignmentItem.class, value) instanceof AlignmentItem said) {
      double weight = said.weight() == null ? 1 : said.weight();
      Copy.of(said, Alignment.class)
          .with("id", "a")
          .with("childType", NodeType.OBJECTIVE)
          .with("childId", "o")
          .with("weight", weight)
          .make();
    }
  }

  /**
   * Complains of a field that there is not, and of values that it cannot have.
   *
   * @param isOfOld whether it may be older than a rule
   */
  static void check(Edit edit, AmendmentItem item, boolean isOfOld) {
    String field = item.field();
    if (field == null) {
      return; // told as missing
    }
    Consumer<@Nullable Object> taker =
        (item.keyResultId() == null ? OF_OBJECTIVE : OF_KEY_RESULT).get(field);
    if (taker == null) {
      edit.broken("/field", FIELD, field);
      return;
    }
    if (item.oldValue() != null) { // nothing need be said of what follows from the change
      check(edit, field, taker, "/oldValue", item.oldValue(), isOfOld);
    }
    boolean isRemoved = item.newValue() == null && field.equals("alignments");
    if (!isRemoved && edit.isSound("/newValue")) {
      check(edit, field, taker, "/newValue", item.newValue(), isOfOld);
    }
  }

  private static void check(
      Edit edit,
      String field,
      Consumer<@Nullable Object> taker,
      String pointer,
      @Nullable Object value,
      boolean isOfOld) {
    try {
      taker.accept(value);
    } catch (InvalidException e) {
      e.violations().stream()
          .filter(it -> !isOfOld || !isOlder(it, field, value))
          .forEach(it -> edit.note("", List.of(it.at(pointer))));
    } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
      boolean isText = isOfOld && ONCE_TEXT.contains(field) && value instanceof String;
      edit.that(isText, pointer, VALUE, Commitment.word(field));
    }
  }

  /** Weights once had no upper limit and any decimals, and texts any characters. */
  private static boolean isOlder(Violation violation, String field, @Nullable Object value) {
    return value instanceof BigDecimal number
        ? field.equals("weight") && number.signum() >= 0
        : value instanceof String || LIMITS.contains(violation.code());
  }
}
