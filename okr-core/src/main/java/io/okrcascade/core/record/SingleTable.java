package io.okrcascade.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records that stand together; a changed table shares with the old what did not change. */
final class SingleTable<T extends Record> extends Table<T> {
  private final RecordKind<T> kind;
  private final PersistentMap<String, Versioned<T>> rows;
  private final long weight;
  private final Map<Grouping<T, ?>, Groups<T, ?>> groups = new ConcurrentHashMap<>();

  /**
   * The groupings that any version of this table was ever asked for. What is asked of one version
   * only, as of the state after a write, is so kept from the next write on.
   */
  private final Set<Grouping<T, ?>> asked;

  /** Null until it is asked for, which only lists by id do. */
  private volatile @Nullable Sorted<T> sorted;

  private SingleTable(
      RecordKind<T> kind,
      PersistentMap<String, Versioned<T>> rows,
      long weight,
      Set<Grouping<T, ?>> asked) {
    this.kind = kind;
    this.rows = rows;
    this.weight = weight;
    this.asked = asked;
  }

  static <T extends Record> SingleTable<T> of(RecordKind<T> kind, Collection<Versioned<T>> all) {
    PersistentMap<String, Versioned<T>> rows =
        PersistentMap.of(all, row -> kind.idOf(row.content()));
    long weight = 0;
    for (Versioned<T> row : rows.values()) {
      weight += Weight.of(row);
    }
    return new SingleTable<>(kind, rows, weight, ConcurrentHashMap.newKeySet());
  }

  @Override
  Collection<Versioned<T>> rows() {
    return rows.values();
  }

  @Override
  RecordKind<T> kind() {
    return kind;
  }

  @Override
  List<Versioned<T>> behind(@Nullable String id) {
    Sorted<T> known = sorted;
    if (known == null) {
      known = new Sorted<>(kind, rows.values());
      sorted = known;
    }
    return known.behind(id);
  }

  @Override
  @Nullable Versioned<T> row(String id) {
    return rows.get(id);
  }

  @Override
  <K> List<T> group(Grouping<T, K> grouping, K key) {
    return groups(grouping).of(key);
  }

  @Override
  <K> Collection<K> keys(Grouping<T, K> grouping) {
    return groups(grouping).keys();
  }

  @SuppressWarnings("unchecked") // groups have the keys of their grouping
  private <K> Groups<T, K> groups(Grouping<T, K> grouping) {
    Groups<T, ?> known = groups.get(grouping);
    if (known == null) {
      known = Groups.of(grouping, contents());
      groups.put(grouping, known);
      asked.add(grouping);
    }
    return (Groups<T, K>) known;
  }

  /** What becomes of the record of an id. */
  record Move<T extends Record>(
      String id, @Nullable Versioned<T> before, @Nullable Versioned<T> after) {}

  @Override
  SingleTable<T> with(Collection<Change<T>> changes) {
    PersistentMap<String, Versioned<T>> next = rows;
    List<Move<T>> moves = new ArrayList<>(changes.size());
    long bytes = weight;
    for (Change<T> change : changes) {
      String id = change.id();
      Move<T> move = new Move<>(id, next.get(id), change.after());
      moves.add(move);
      next = move.after == null ? next.remove(id) : next.put(id, move.after);
      bytes += Weight.of(move.after) - Weight.of(move.before);
    }
    if (next == rows) {
      return this;
    }
    SingleTable<T> table = new SingleTable<>(kind, next, bytes, asked);
    for (Grouping<T, ?> grouping : asked) {
      table.groups.put(grouping, groups(grouping).with(moves));
    }
    return table;
  }

  @Override
  long weight() {
    Sorted<T> known = sorted;
    return weight
        + (known == null ? 0 : known.weight())
        + groups.values().stream().mapToLong(it -> it.weight(rows.size())).sum();
  }

  @Override
  List<Table<T>> parts() {
    return List.of(this);
  }
}
