package io.okrcascade.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several tables looked at together; a record stands in one of them. */
final class JointTable<T extends Record> extends Table<T> {
  private final List<Table<T>> parts;

  JointTable(List<Table<T>> parts) {
    this.parts = parts;
  }

  @Override
  Collection<Versioned<T>> rows() {
    return Views.joined(parts.stream().map(Table::rows).toList());
  }

  @Override
  RecordKind<T> kind() {
    return parts.get(0).kind();
  }

  @Override
  List<Versioned<T>> behind(@Nullable String id) {
    return new Sorted<>(kind(), rows()).behind(id);
  }

  @Override
  @Nullable Versioned<T> row(String id) {
    for (Table<T> part : parts) {
      Versioned<T> row = part.row(id);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  @Override
  <K> List<T> group(Grouping<T, K> grouping, K key) {
    List<List<T>> groups = new ArrayList<>(1);
    for (Table<T> part : parts) {
      List<T> group = part.group(grouping, key);
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups.size() == 1 ? groups.get(0) : Views.joined(groups);
  }

  @Override
  <K> Collection<K> keys(Grouping<T, K> grouping) {
    Set<K> keys = new LinkedHashSet<>();
    parts.forEach(part -> keys.addAll(part.keys(grouping)));
    return keys;
  }

  /** What is there changes where it stands; what is new goes into the last. */
  @Override
  Table<T> with(Collection<Change<T>> changes) {
    List<List<Change<T>>> ofPart =
        Stream.<List<Change<T>>>generate(ArrayList::new).limit(parts.size()).toList();
    changes.forEach(change -> ofPart.get(placeOf(change.id())).add(change));
    List<Table<T>> next = new ArrayList<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      next.set(i, parts.get(i).with(ofPart.get(i)));
    }
    return next.equals(parts) ? this : new JointTable<>(next);
  }

  private int placeOf(String id) {
    int place = 0;
    while (place < parts.size() - 1 && parts.get(place).row(id) == null) {
      place++;
    }
    return place;
  }

  @Override
  long weight() {
    return parts.stream().mapToLong(Table::weight).sum();
  }

  @Override
  List<Table<T>> parts() {
    return parts;
  }
}
