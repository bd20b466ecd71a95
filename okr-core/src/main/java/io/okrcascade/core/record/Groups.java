package io.okrcascade.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The records of a table by the keys of a grouping; immutable, advanced with the table. */
final class Groups<T extends Record, K> {
  /** Bytes of a group besides its entries: its map, the first part of that, and its own entry. */
  private static final int GROUP = 72;

  private final Grouping<T, K> grouping;
  private final PersistentMap<K, PersistentMap<String, T>> groups;

  private Groups(Grouping<T, K> grouping, PersistentMap<K, PersistentMap<String, T>> groups) {
    this.grouping = grouping;
    this.groups = groups;
  }

  static <T extends Record, K> Groups<T, K> of(Grouping<T, K> grouping, Collection<T> contents) {
    Map<K, List<T>> byKey = new HashMap<>();
    for (T content : contents) {
      K key = grouping.keyOf(content);
      if (key != null) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(content);
      }
    }
    List<Map.Entry<K, PersistentMap<String, T>>> groups = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, all) -> groups.add(Map.entry(key, PersistentMap.of(all, grouping.kind()::idOf))));
    return new Groups<>(grouping, PersistentMap.of(groups, Map.Entry::getKey, Map.Entry::getValue));
  }

  List<T> of(@Nullable K key) {
    PersistentMap<String, T> group = key == null ? null : groups.get(key);
    return group == null ? List.of() : Views.of(group.values());
  }

  Collection<K> keys() {
    return groups.keys();
  }

  Groups<T, K> with(Collection<SingleTable.Move<T>> moves) {
    PersistentMap<K, PersistentMap<String, T>> next = groups;
    for (SingleTable.Move<T> move : moves) {
      K before = keyOf(move.before());
      K after = keyOf(move.after());
      if (before != null && !before.equals(after)) {
        PersistentMap<String, T> left = Objects.requireNonNull(next.get(before)).remove(move.id());
        next = left.isEmpty() ? next.remove(before) : next.put(before, left);
      }
      if (after != null && move.after() != null) {
        PersistentMap<String, T> group = next.get(after);
        PersistentMap<String, T> joined = group == null ? PersistentMap.empty() : group;
        next = next.put(after, joined.put(move.id(), move.after().content()));
      }
    }
    return new Groups<>(grouping, next);
  }

  /** Estimated bytes, where there are so many records. */
  long weight(int records) {
    return (long) Weight.ENTRY * records + (long) GROUP * groups.size();
  }

  private @Nullable K keyOf(@Nullable Versioned<T> row) {
    return row == null ? null : grouping.keyOf(row.content());
  }
}
