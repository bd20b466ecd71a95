package io.okrcascade.core.cascade;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * All check-ins by key result in their order, with what scoring needs of them in plain arrays. What
 * was taken back never was.
 */
final class CheckInSeries {
  static final int NONE = -1;

  private final int[] starts;
  private final CheckIn[] rows;
  private final int[] days;
  private final long[] units;
  private final double[] confidences;

  /** Stands for a check-in that tells no value. */
  private static final long NO_VALUE = Long.MIN_VALUE;

  /** Adds a violation for every check-in of a key result that is not there, and leaves it out. */
  CheckInSeries(IdIndex keyResults, Collection<CheckIn> checkIns, Check check) {
    CheckIn[] given = checkIns.toArray(CheckIn[]::new);
    int[] owners = new int[given.length];
    starts = new int[keyResults.size() + 1];
    for (int i = 0; i < given.length; i++) {
      owners[i] = keyResults.of(given[i].keyResultId());
      if (owners[i] < 0) {
        check.add(
            "/" + given[i].id() + "/keyResultId",
            "UNKNOWN",
            "no key result " + given[i].keyResultId());
      } else if (given[i].voided() != null) {
        owners[i] = NONE;
      } else {
        starts[owners[i] + 1]++;
      }
    }
    for (int k = 0; k < keyResults.size(); k++) {
      starts[k + 1] += starts[k];
    }
    rows = new CheckIn[starts[keyResults.size()]];
    int[] next = starts.clone();
    for (int i = 0; i < given.length; i++) {
      if (owners[i] >= 0) {
        rows[next[owners[i]]++] = given[i];
      }
    }
    for (int k = 0; k < keyResults.size(); k++) {
      if (starts[k + 1] - starts[k] > 1) {
        Arrays.sort(rows, starts[k], starts[k + 1], CheckIn.ORDER);
      }
    }
    days = new int[rows.length];
    units = new long[rows.length];
    confidences = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      CheckIn row = rows[i];
      days[i] = epochDay(row.on());
      units[i] = row.value() == null ? NO_VALUE : Measures.toUnits(row.value());
      confidences[i] = row.confidence() == null ? Double.NaN : row.confidence();
    }
  }

  /** Days since 1970-01-01; days too far off for an int are as good as its ends. */
  static int epochDay(LocalDate day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  /** The latest check-in of a key result up to a day, or {@link #NONE}. */
  int latest(int keyResult, int epochDay) {
    int i = starts[keyResult + 1] - 1;
    while (i >= starts[keyResult] && days[i] > epochDay) {
      i--;
    }
    return i >= starts[keyResult] ? i : NONE;
  }

  /** The latest check-in with a value up to a row of the key result, or {@link #NONE}. */
  int latestValue(int keyResult, int row) {
    int i = row;
    while (i >= starts[keyResult] && units[i] == NO_VALUE) {
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
