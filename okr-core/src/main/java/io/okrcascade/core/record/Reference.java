package io.okrcascade.core.record;

import io.okrcascade.core.message.Violation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How records of a kind refer to those of another, and what becomes of them when the other is
 * deleted.
 *
 * @param target name of the kind that is referred to
 * @param refers whether a record refers to the one of that id
 * @param obstacle what records that refer to the one of that id say to its deletion; null where
 *     they belong to it and are deleted with it
 */
public record Reference<T extends Record>(
    String target,
    BiPredicate<T, String> refers,
    @Nullable BiFunction<String, List<T>, List<Violation>> obstacle) {

  /** One violation for each record that stands in the way. */
  public static <T> BiFunction<String, List<T>, List<Violation>> each(
      String code, Function<T, String> message) {
    return (id, rows) ->
        rows.stream().map(row -> new Violation("", code, message.apply(row))).toList();
  }

  /** One violation for all records that stand in the way, by their number. */
  public static <T> BiFunction<String, List<T>, List<Violation>> counted(
      String code, BiFunction<String, Integer, String> message) {
    return (id, rows) -> List.of(new Violation("", code, message.apply(id, rows.size())));
  }
}
