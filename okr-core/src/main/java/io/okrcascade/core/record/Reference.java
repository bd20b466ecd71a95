package io.okrcascade.core.record;

import io.okrcascade.core.message.Violation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records of a kind refer to those of another, and what becomes of them when the other is
 * deleted.
 *
 * @param target name of the kind that is referred to
 * @param referrers the records that refer to the one of an id
 * @param obstacle what records that refer to the one of that id say to its deletion; null where
 *     they belong to it and are deleted with it
 */
public record Reference<T extends Record>(
    String target, Referrers<T> referrers, @Nullable Obstacle<T> obstacle) {

  /** Finds the records that refer to another. */
  @FunctionalInterface
  public interface Referrers<T> {
    Stream<T> of(Dataset data, String id);
  }

  /** What records that refer to another say to its deletion. */
  @FunctionalInterface
  public interface Obstacle<T> {
    /**
     * @param records by which others are named
     * @param id of what is to be deleted
     * @param rows those that refer to it
     */
    List<Violation> of(Lookup records, String id, List<T> rows);
  }

  /** One violation for each record that stands in the way. */
  public static <T> Obstacle<T> each(String code, Function<T, String> message) {
    return each(code, (records, row) -> message.apply(row));
  }

  /** As {@link #each(String, Function)}, of which others are named. */
  public static <T> Obstacle<T> each(String code, BiFunction<Lookup, T, String> message) {
    return (records, id, rows) ->
        rows.stream()
            .map(row -> message.apply(records, row))
            .distinct()
            .map(told -> new Violation("", code, told))
            .toList();
  }

  /** One violation for all records that stand in the way, by their number. */
  public static <T> Obstacle<T> counted(String code, IntFunction<String> message) {
    return (records, id, rows) -> List.of(new Violation("", code, message.apply(rows.size())));
  }
}
