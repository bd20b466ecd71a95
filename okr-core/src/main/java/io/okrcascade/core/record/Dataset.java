package io.okrcascade.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records of any kinds, by kind and id. Immutable; a changed one shares with the old what did not
 * change. It is what a bundle describes, a database keeps, and a cascade is computed from.
 */
public final class Dataset implements Lookup {
  public static final Dataset EMPTY = new Dataset(Map.of());

  private final Map<RecordKind<?>, Map<String, Versioned<?>>> tables;
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private Dataset(Map<RecordKind<?>, Map<String, Versioned<?>>> tables) {
    this.tables = tables;
  }

  /** The records of a kind, in no particular order. */
  @SuppressWarnings("unchecked") // a table holds records of its own kind only
  public <T extends Record> Collection<Versioned<T>> rows(RecordKind<T> kind) {
    return (Collection<Versioned<T>>) (Collection<?>) table(kind).values();
  }

  /** The contents of the records of a kind, in no particular order. */
  public <T extends Record> List<T> all(RecordKind<T> kind) {
    List<T> all = new ArrayList<>(table(kind).size());
    rows(kind).forEach(row -> all.add(row.content()));
    return all;
  }

  /** The records that have the key in common, in no particular order. */
  public <T extends Record, K> List<T> all(Grouping<T, K> grouping, K key) {
    Map<K, List<T>> groups =
        once(
            grouping,
            data -> {
              Map<K, List<T>> all = new HashMap<>();
              for (T content : data.all(grouping.kind())) {
                all.computeIfAbsent(grouping.keyOf(content), k -> new ArrayList<>(4)).add(content);
              }
              return all;
            });
    return groups.getOrDefault(key, List.of());
  }

  @SuppressWarnings("unchecked") // a table holds records of its own kind only
  public <T extends Record> @Nullable Versioned<T> row(RecordKind<T> kind, String id) {
    return (Versioned<T>) table(kind).get(id);
  }

  @Override
  public <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id) {
    Versioned<T> row = id == null ? null : row(kind, id);
    return row == null ? Optional.empty() : Optional.of(row.content());
  }

  private Map<String, Versioned<?>> table(RecordKind<?> kind) {
    return tables.getOrDefault(kind, Map.of());
  }

  /** What follows from these records; computed once. */
  public <V> V get(Derived<V> what) {
    return once(what, what::from);
  }

  @SuppressWarnings("unchecked") // a key is always used with the same function
  private <V> V once(Object key, Function<Dataset, V> compute) {
    Object known = derived.get(key);
    if (known == null) {
      known = compute.apply(this);
      derived.put(key, known);
    }
    return (V) known;
  }

  /** The dataset after these changes. Applying the same changes again changes nothing. */
  public Dataset with(Collection<? extends Change<?>> changes) {
    Map<RecordKind<?>, Map<String, Versioned<?>>> next = new HashMap<>(tables);
    Map<RecordKind<?>, Map<String, Versioned<?>>> copied = new HashMap<>();
    for (Change<?> change : changes) {
      Map<String, Versioned<?>> table =
          copied.computeIfAbsent(change.kind(), kind -> new HashMap<>(table(kind)));
      Versioned<?> after = change.after();
      if (after == null) {
        table.remove(change.id());
      } else {
        table.put(change.id(), after);
      }
    }
    next.putAll(copied);
    return new Dataset(next);
  }

  /**
   * The records as they stood at the end of a day: without the dated facts of later days. What is
   * not dated is as it is; check-ins stay, as scores take those up to their day.
   */
  public Dataset asOf(LocalDate day) {
    Set<Change<?>> changes = rewinding(day);
    return changes.isEmpty() ? this : with(changes);
  }

  /** What {@link #asOf} changes; the same for days between which nothing is dated. */
  public Set<Change<?>> rewinding(LocalDate day) {
    Set<Change<?>> changes = new HashSet<>();
    tables.keySet().forEach(kind -> rewind(kind, day, changes));
    return changes;
  }

  private <T extends Record> void rewind(
      RecordKind<T> kind, LocalDate day, Set<Change<?>> changes) {
    Rewinding<T> rewinding = kind.rewinding();
    if (rewinding == null) {
      return;
    }
    for (Versioned<T> row : rows(kind)) {
      T then = rewinding.asOf(this, row.content(), day);
      if (then != row.content()) {
        changes.add(new Change<>(kind, row, then == null ? null : row.with(then)));
      }
    }
  }

  /** A dataset with the records of both; where both hold one, the other's counts. */
  public Dataset and(Dataset other) {
    Map<RecordKind<?>, Map<String, Versioned<?>>> next = new HashMap<>(tables);
    other.tables.forEach(
        (kind, rows) ->
            next.merge(
                kind,
                rows,
                (mine, theirs) -> {
                  Map<String, Versioned<?>> both = new HashMap<>(mine);
                  both.putAll(theirs);
                  return both;
                }));
    return new Dataset(next);
  }

  /** The same without the records of other kinds than these. */
  public Dataset only(Collection<RecordKind<?>> kinds) {
    Map<RecordKind<?>, Map<String, Versioned<?>>> kept = new HashMap<>(tables);
    kept.keySet().retainAll(kinds);
    return new Dataset(kept);
  }

  /** A dataset of rows of one kind. */
  public static <T extends Record> Dataset of(RecordKind<T> kind, Collection<Versioned<T>> rows) {
    Map<String, Versioned<?>> table = new HashMap<>(rows.size() * 2);
    rows.forEach(row -> table.put(kind.idOf(row.content()), row));
    return new Dataset(Map.of(kind, table));
  }
}
