package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All check-ins by key result in their order, with what scoring needs of them in plain arrays. */
final class CheckInTable {
  static final int NONE = -1;

  private final int[] starts;
  private final CheckIn[] rows;
  private final int[] days;
  private final long[] units;
  private final double[] confidences;

  CheckInTable(IdIndex keyResults, Collection<CheckIn> checkIns) {
    CheckIn[] given = checkIns.toArray(CheckIn[]::new);
    int[] owners = new int[given.length];
    starts = new int[keyResults.size() + 1];
    for (int i = 0; i < given.length; i++) {
      owners[i] = keyResults.of(given[i].keyResultId());
      if (owners[i] < 0) {
        throw new IllegalArgumentException(
            "check-in " + given[i].id() + " of no key result " + given[i].keyResultId());
      }
      starts[owners[i] + 1]++;
    }
    for (int k = 0; k < keyResults.size(); k++) {
      starts[k + 1] += starts[k];
    }
    rows = new CheckIn[given.length];
    int[] next = starts.clone();
    for (int i = 0; i < given.length; i++) {
      insert(given[i], starts[owners[i]], next[owners[i]]++);
    }
    days = new int[given.length];
    units = new long[given.length];
    confidences = new double[given.length];
    for (int i = 0; i < rows.length; i++) {
      CheckIn row = rows[i];
      days[i] = (int) row.on().toEpochDay();
      units[i] = row.value() == null ? 0 : Measures.toUnits(row.value());
      confidences[i] = row.confidence() == null ? Double.NaN : row.confidence();
    }
  }

  /**
   * Insertion keeps a key result's rows in order; they mostly come in order, so it seldom moves.
   */
  private void insert(CheckIn row, int from, int at) {
    int place = at;
    while (place > from && CheckIn.ORDER.compare(rows[place - 1], row) > 0) {
      rows[place] = rows[place - 1];
      place--;
    }
    rows[place] = row;
  }

  /** The latest check-in of a key result up to a day, or {@link #NONE}. */
  int latest(int keyResult, int epochDay) {
    int i = starts[keyResult + 1] - 1;
    while (i >= starts[keyResult] && days[i] > epochDay) {
      i--;
    }
    return i >= starts[keyResult] ? i : NONE;
  }

  long units(int row) {
    return units[row];
  }

  /** The confidence last stated at or before the row, NaN where none was. */
  double confidence(int keyResult, int row) {
    int i = row;
    while (i >= starts[keyResult] && Double.isNaN(confidences[i])) {
      i--;
    }
    return i >= starts[keyResult] ? confidences[i] : Double.NaN;
  }

  CheckIn row(int row) {
    return rows[row];
  }

  List<CheckIn> upTo(int keyResult, LocalDate asOf) {
    List<CheckIn> found = new ArrayList<>();
    for (int i = starts[keyResult]; i < starts[keyResult + 1] && !rows[i].on().isAfter(asOf); i++) {
      found.add(rows[i]);
    }
    return found;
  }
}
