package io.okrcascade.core.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind in a dataset. Immutable; what was computed from them is kept for as long
 * as they stay the same, in every dataset that they stand in.
 */
abstract class Table<T extends Record> {
  private final Map<Derived<T, ?>, Object> derived = new ConcurrentHashMap<>();

  abstract Collection<Versioned<T>> rows();

  abstract RecordKind<T> kind();

  /** Those whose ids come behind one, by id; all where there is none. */
  abstract List<Versioned<T>> behind(@Nullable String id);

  abstract @Nullable Versioned<T> row(String id);

  abstract <K> List<T> group(Grouping<T, K> grouping, K key);

  /** The keys under which there is a record. */
  abstract <K> Collection<K> keys(Grouping<T, K> grouping);

  /** The table after changes of this kind. */
  abstract Table<T> with(Collection<Change<T>> changes);

  /** Estimated bytes of what it holds. */
  abstract long weight();

  /** The tables that it is put together of. */
  abstract List<Table<T>> parts();

  /** Both looked at together; no record stands in both, but they may have tables in common. */
  Table<T> beside(Table<T> other) {
    Set<Table<T>> all = new LinkedHashSet<>(parts());
    all.addAll(other.parts());
    all.removeIf(part -> part.rows().isEmpty());
    return all.isEmpty()
        ? this
        : all.size() == 1 ? all.iterator().next() : new JointTable<>(List.copyOf(all));
  }

  List<T> contents() {
    return Views.mapped(rows(), Versioned::content);
  }

  @SuppressWarnings("unchecked") // what is derived is always of its own type
  <V> V get(Derived<T, V> what) {
    Object known = derived.get(what);
    if (known == null) {
      known = what.from(contents());
      derived.put(what, known);
    }
    return (V) known;
  }
}
