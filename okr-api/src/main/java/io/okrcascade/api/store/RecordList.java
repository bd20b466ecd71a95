package io.okrcascade.api.store;

import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list of records on its way to the page that is asked for: which of them, in which order, and
 * how they are shown.
 *
 * @param <S> what they are read from
 */
public final class RecordList<S, T extends Record> {
  private final List<S> sources;
  private final Rows<S, T> rows;
  private BiPredicate<S, T> chosen = (source, record) -> true;
  private Function<T, String> key;
  private boolean isById;
  private boolean isDescending;

  private RecordList(List<S> sources, Rows<S, T> rows, Function<T, String> key, boolean isById) {
    this.sources = sources;
    this.rows = rows;
    this.key = key;
    this.isById = isById;
  }

  /** Where they come from. */
  @FunctionalInterface
  private interface Rows<S, T extends Record> {
    /**
     * Of a source.
     *
     * @param byId whether they are wanted by id, and those behind one are enough
     * @param after that one; null for all
     */
    Iterable<Versioned<T>> of(S source, boolean byId, @Nullable String after);
  }

  /** One of the listed, with the key that it is sorted by. */
  private record Found<S, T extends Record>(String key, S source, Versioned<T> row) {}

  /** All records of a kind, by id. */
  public static <T extends Record> RecordList<Dataset, T> of(Dataset data, RecordKind<T> kind) {
    return new RecordList<>(
        List.of(data), (found, byId, after) -> rows(found, kind, byId, after), kind::idOf, true);
  }

  /** The records that have a key in common, by id. */
  public static <T extends Record, K> RecordList<Dataset, T> of(
      Dataset data, Grouping<T, K> grouping, K common) {
    RecordKind<T> kind = grouping.kind();
    return new RecordList<>(
        List.of(data),
        (found, byId, after) ->
            found.all(grouping, common).stream()
                .map(record -> Reads.require(found, kind, kind.idOf(record)))
                .toList(),
        kind::idOf,
        false);
  }

  /** All records of a kind in several snapshots, by id. */
  public static <T extends Record> RecordList<CascadeSnapshot, T> of(
      List<CascadeSnapshot> snapshots, RecordKind<T> kind) {
    return new RecordList<>(
        snapshots, (found, byId, after) -> rows(found.data(), kind, byId, after), kind::idOf, true);
  }

  /** The order is kept with the data: it is not made for nothing. */
  private static <T extends Record> Collection<Versioned<T>> rows(
      Dataset data, RecordKind<T> kind, boolean byId, @Nullable String after) {
    return byId ? data.behind(kind, after) : data.rows(kind);
  }

  /** Only those of which this holds. */
  public RecordList<S, T> where(Predicate<T> condition) {
    return where((source, record) -> condition.test(record));
  }

  /** Only those of which this holds where they stand. */
  public RecordList<S, T> where(BiPredicate<S, T> condition) {
    chosen = chosen.and(condition);
    return this;
  }

  /** Only those that have this value; all where none is asked for. */
  public <V> RecordList<S, T> having(Function<T, ? extends @Nullable V> of, @Nullable V wanted) {
    return wanted == null ? this : where(record -> wanted.equals(of.apply(record)));
  }

  /** A key for the order of days, then of the moments of writing, then of ids. */
  public static String dated(LocalDate on, Instant writtenAt, String id) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, writtenAt);
    return "%s %020d %s".formatted(on, micros, id);
  }

  /** In the order of other keys, which are unique as well. */
  public RecordList<S, T> by(Function<T, String> other) {
    key = other;
    isById = false;
    return this;
  }

  /** The greatest key first. */
  public RecordList<S, T> descending() {
    isDescending = true;
    isById = false;
    return this;
  }

  /** The page that is asked for, of records as they are kept. */
  public Page<Versioned<T>> page(PageParams asked) {
    return page(asked, (source, row) -> row);
  }

  /** The page that is asked for. */
  public <R> Page<R> page(PageParams asked, BiFunction<S, Versioned<T>, R> shown) {
    Comparator<String> order = isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    // Only those of the page are kept and sorted, and one more, which tells that there are more.
    int most = asked.limit() + 1;
    PriorityQueue<Found<S, T>> kept =
        new PriorityQueue<>(Comparator.comparing(Found<S, T>::key, order).reversed());
    String after = asked.after();
    for (S source : sources) {
      for (Versioned<T> row : rows.of(source, isById, after)) {
        // A key that is composed costs more than to ask whether it is needed.
        if (!isById && !chosen.test(source, row.content())) {
          continue;
        }
        String own = key.apply(row.content());
        boolean isBehind = kept.size() == most && order.compare(own, kept.element().key) > 0;
        if (isBehind && isById) {
          break; // and so are all that follow
        }
        boolean isIn = !isBehind && (after == null || order.compare(own, after) > 0);
        if (isIn && (!isById || chosen.test(source, row.content()))) {
          kept.add(new Found<>(own, source, row));
          if (kept.size() > most) {
            kept.remove();
          }
        }
      }
    }
    List<Found<S, T>> found = new ArrayList<>(kept);
    found.sort(Comparator.comparing(Found::key, order));
    return asked.page(found, Found::key, isDescending, one -> shown.apply(one.source, one.row));
  }
}
