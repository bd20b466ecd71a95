package io.okrcascade.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a table by id; immutable, advanced with the table. */
final class Sorted<T extends Record> {
  /** Above this share of changes the records are sorted anew. */
  private static final int FEW = 8;

  private final RecordKind<T> kind;
  private final List<Versioned<T>> rows;

  private Sorted(RecordKind<T> kind, List<Versioned<T>> rows) {
    this.kind = kind;
    this.rows = rows;
  }

  static <T extends Record> Sorted<T> of(RecordKind<T> kind, Collection<Versioned<T>> all) {
    List<Versioned<T>> rows = new ArrayList<>(all);
    rows.sort(Comparator.comparing(row -> kind.idOf(row.content())));
    return new Sorted<>(kind, rows);
  }

  List<Versioned<T>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** After changes; null where there are so many that it is cheaper to sort anew. */
  @Nullable Sorted<T> with(Collection<SingleTable.Move<T>> moves) {
    if (moves.size() > rows.size() / FEW) {
      return null;
    }
    List<Versioned<T>> next = new ArrayList<>(rows);
    for (SingleTable.Move<T> move : moves) {
      int place = place(next, move.id());
      if (move.before() == null && move.after() != null) {
        next.add(-place - 1, move.after());
      } else if (move.before() != null && move.after() == null) {
        next.remove(place);
      } else if (move.after() != null) {
        next.set(place, move.after());
      }
    }
    return new Sorted<>(kind, next);
  }

  /** Where the record of an id stands, or where it would as a binary search tells it. */
  private int place(List<Versioned<T>> rows, String id) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = kind.idOf(rows.get(middle).content()).compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Those behind an id; all where there is none. */
  List<Versioned<T>> behind(@Nullable String id) {
    if (id == null) {
      return rows();
    }
    int place = place(rows, id);
    return rows().subList(place < 0 ? -place - 1 : place + 1, rows.size());
  }

  /** Estimated bytes: a reference for each. */
  long weight() {
    return 4L * rows.size();
  }
}
