package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The check-ins of one key result in their order, with what scoring needs of them in plain arrays:
 * a view of a part of them. What was taken back never was. Immutable.
 */
final class CheckInSeries {
  static final int NONE = -1;
  static final CheckInSeries EMPTY = of(List.of());

  /** Stands for a check-in that tells no value. */
  private static final long NO_VALUE = Long.MIN_VALUE;

  private final CheckIn[] rows;
  private final int[] days;
  private final long[] units;
  private final double[] confidences;
  private final int from;
  private final int to;

  private CheckInSeries(
      CheckIn[] rows, int[] days, long[] units, double[] confidences, int from, int to) {
    this.rows = rows;
    this.days = days;
    this.units = units;
    this.confidences = confidences;
    this.from = from;
    this.to = to;
  }

  /** One series of check-ins that stand in their order, of any key results. */
  static CheckInSeries ofAll(CheckIn[] rows) {
    int[] days = new int[rows.length];
    long[] units = new long[rows.length];
    double[] confidences = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      CheckIn row = rows[i];
      days[i] = epochDay(row.on());
      units[i] = row.value() == null ? NO_VALUE : Measures.toUnits(row.value());
      confidences[i] = row.confidence() == null ? Double.NaN : row.confidence();
    }
    return new CheckInSeries(rows, days, units, confidences, 0, rows.length);
  }

  /** The series of a key result's check-ins, which come in any order, none of them taken back. */
  static CheckInSeries of(Collection<CheckIn> checkIns) {
    CheckIn[] rows = checkIns.toArray(CheckIn[]::new);
    Arrays.sort(rows, CheckIn.ORDER);
    return ofAll(rows);
  }

  /** A part of it. */
  CheckInSeries part(int from, int to) {
    return new CheckInSeries(rows, days, units, confidences, from, to);
  }

  /** Days since 1970-01-01; days too far off for an int are as good as its ends. */
  static int epochDay(LocalDate day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  /** The row of the latest check-in up to a day, or {@link #NONE}. */
  int latest(int epochDay) {
    int i = to - 1;
    while (i >= from && days[i] > epochDay) {
      i--;
    }
    return i >= from ? i : NONE;
  }

  /** The latest row with a value up to a row, or {@link #NONE}; {@code NONE} has none. */
  int latestValue(int row) {
    int i = row;
    while (i >= from && units[i] == NO_VALUE) {
      i--;
    }
    return i >= from ? i : NONE;
  }

  long units(int row) {
    return units[row];
  }

  /** The confidence last stated at or before the row, NaN where none was. */
  double confidence(int row) {
    int i = row;
    while (i >= from && Double.isNaN(confidences[i])) {
      i--;
    }
    return i >= from ? confidences[i] : Double.NaN;
  }

  CheckIn row(int row) {
    return rows[row];
  }

  /** All of it, oldest first. */
  List<CheckIn> all() {
    return Arrays.asList(rows).subList(from, to);
  }

  List<CheckIn> upTo(LocalDate asOf) {
    List<CheckIn> found = new ArrayList<>();
    for (int i = from; i < to && !rows[i].on().isAfter(asOf); i++) {
      found.add(rows[i]);
    }
    return found;
  }
}
