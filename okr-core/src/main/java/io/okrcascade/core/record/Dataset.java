package io.okrcascade.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records of any kinds, by kind and id. Immutable; a changed one shares with the old what did not
 * change, so that a change costs what it changes, times the logarithm of the number of records. It
 * is what a bundle describes, a database keeps, and a cascade is computed from. The order of
 * records follows from their ids, but is no order that means anything.
 */
public final class Dataset implements Lookup {
  public static final Dataset EMPTY = new Dataset(Map.of());

  private final Map<RecordKind<?>, Table<?>> tables;

  private Dataset(Map<RecordKind<?>, Table<?>> tables) {
    this.tables = tables;
  }

  /** The records of a kind, in no particular order. */
  public <T extends Record> Collection<Versioned<T>> rows(RecordKind<T> kind) {
    return table(kind).rows();
  }

  /** The records of a kind whose ids come behind one, by id; all of them where there is none. */
  public <T extends Record> List<Versioned<T>> behind(RecordKind<T> kind, @Nullable String id) {
    return table(kind).behind(id);
  }

  /**
   * The contents of the records of a kind, in no particular order; a list to walk through, which is
   * no copy.
   */
  public <T extends Record> List<T> all(RecordKind<T> kind) {
    return table(kind).contents();
  }

  /** The records that have the key in common; as {@link #all(RecordKind)}. */
  public <T extends Record, K> List<T> all(Grouping<T, K> grouping, K key) {
    return table(grouping.kind()).group(grouping, key);
  }

  /** The records that have a later day in common than this one. */
  public <T extends Record> Stream<T> after(Grouping<T, LocalDate> grouping, LocalDate day) {
    Table<T> table = table(grouping.kind());
    return table.keys(grouping).stream()
        .filter(key -> key.isAfter(day))
        .flatMap(key -> table.group(grouping, key).stream());
  }

  public <T extends Record> @Nullable Versioned<T> row(RecordKind<T> kind, String id) {
    return table(kind).row(id);
  }

  @Override
  public <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id) {
    Versioned<T> row = id == null ? null : row(kind, id);
    return row == null ? Optional.empty() : Optional.of(row.content());
  }

  @SuppressWarnings("unchecked") // a table holds records of its own kind only
  private <T extends Record> Table<T> table(RecordKind<T> kind) {
    Table<?> table = tables.get(kind);
    return table == null ? kind.none() : (Table<T>) table;
  }

  /** What follows from the records of a kind; computed once, until one of them changes. */
  public <T extends Record, V> V get(Derived<T, V> what) {
    return table(what.kind()).get(what);
  }

  /** The dataset after these changes. Applying the same changes again changes nothing. */
  public Dataset with(Collection<? extends Change<?>> changes) {
    Map<RecordKind<?>, List<Change<?>>> byKind = new LinkedHashMap<>();
    for (Change<?> change : changes) {
      byKind.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change);
    }
    Map<RecordKind<?>, Table<?>> next = new HashMap<>(tables);
    byKind.forEach((kind, all) -> next.put(kind, changed(kind, all)));
    return new Dataset(next);
  }

  @SuppressWarnings("unchecked") // changes are kept under their own kind
  private <T extends Record> Table<T> changed(RecordKind<T> kind, List<Change<?>> changes) {
    return table(kind).with((List<Change<T>>) (List<?>) changes);
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
    Set<String> seen = new HashSet<>();
    rewinding
        .touched()
        .after(this, day)
        .map(kind::idOf)
        .filter(seen::add)
        .flatMap(id -> Stream.ofNullable(row(kind, id)))
        .forEach(
            row -> {
              T then = rewinding.then().asOf(this, row.content(), day);
              if (then != row.content()) {
                changes.add(new Change<>(kind, row, then == null ? null : row.with(then)));
              }
            });
  }

  /**
   * A dataset with the records of both; where both hold one, the other's counts. Costs nothing for
   * kinds that only one of them holds, and else what the other holds of them.
   */
  public Dataset and(Dataset other) {
    Map<RecordKind<?>, Table<?>> next = new HashMap<>(tables);
    other.tables.keySet().forEach(kind -> next.put(kind, united(kind, other)));
    return new Dataset(next);
  }

  private <T extends Record> Table<T> united(RecordKind<T> kind, Dataset other) {
    Table<T> mine = table(kind);
    Table<T> theirs = other.table(kind);
    if (mine == theirs || mine.rows().isEmpty()) {
      return theirs;
    }
    List<Change<T>> changes = new ArrayList<>(theirs.rows().size());
    for (Versioned<T> row : theirs.rows()) {
      changes.add(new Change<>(kind, null, row));
    }
    return mine.with(changes);
  }

  /**
   * Two parts looked at together, such as two cycle families with the organization in each; neither
   * is copied. Of what belongs to a family no record stands in both, and the organization is the
   * other's.
   */
  public Dataset beside(Dataset other) {
    Map<RecordKind<?>, Table<?>> next = new HashMap<>(tables);
    other.tables.keySet().forEach(kind -> next.put(kind, joined(kind, other)));
    return new Dataset(next);
  }

  private <T extends Record> Table<T> joined(RecordKind<T> kind, Dataset other) {
    Table<T> theirs = other.table(kind);
    return kind.isOfOrganization() ? theirs : table(kind).beside(theirs);
  }

  /** The same without the records of other kinds than these. */
  public Dataset only(Collection<RecordKind<?>> kinds) {
    Map<RecordKind<?>, Table<?>> kept = new HashMap<>(tables);
    kept.keySet().retainAll(kinds);
    return new Dataset(kept);
  }

  /** Estimated bytes of the records, and of what it takes to find them. */
  public long weight() {
    return tables.values().stream().mapToLong(Table::weight).sum();
  }

  /** A dataset of rows of one kind. */
  public static <T extends Record> Dataset of(RecordKind<T> kind, Collection<Versioned<T>> rows) {
    return new Dataset(Map.of(kind, SingleTable.of(kind, rows)));
  }
}
