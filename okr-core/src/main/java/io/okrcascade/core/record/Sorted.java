package io.okrcascade.core.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a table by id. */
final class Sorted<T extends Record> {
  private final RecordKind<T> kind;
  private final List<Versioned<T>> rows;

  Sorted(RecordKind<T> kind, Collection<Versioned<T>> all) {
    this.kind = kind;
    List<Versioned<T>> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(row -> kind.idOf(row.content())));
    this.rows = Collections.unmodifiableList(sorted);
  }

  /** Those behind an id; all where there is none. */
  List<Versioned<T>> behind(@Nullable String id) {
    return id == null ? rows : rows.subList(firstBehind(id), rows.size());
  }

  private int firstBehind(String id) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kind.idOf(rows.get(middle).content()).compareTo(id) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Estimated bytes: a reference for each. */
  long weight() {
    return 4L * rows.size();
  }
}
