package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Pace;
import java.time.LocalDate;
import java.util.List;

/** The day for which a cascade is scored, as it lies in each cycle. Immutable. */
final class Day {
  final LocalDate asOf;
  final Pace pace;
  final int epochDay;

  /** By number of the cycle: the share of it that is over, whether it has begun, and is over. */
  private final double[] elapsed;

  private final boolean[] begun;
  private final boolean[] over;

  Day(LocalDate asOf, Pace pace, List<Cycle> cycles) {
    this.asOf = asOf;
    this.pace = pace;
    epochDay = CheckInSeries.epochDay(asOf);
    elapsed = new double[cycles.size()];
    begun = new boolean[cycles.size()];
    over = new boolean[cycles.size()];
    for (int c = 0; c < elapsed.length; c++) {
      elapsed[c] = cycles.get(c).elapsed(asOf);
      begun[c] = !asOf.isBefore(cycles.get(c).startsOn());
      over[c] = asOf.isAfter(cycles.get(c).endsOn());
    }
  }

  double elapsed(int cycle) {
    return elapsed[cycle];
  }

  boolean hasBegun(int cycle) {
    return begun[cycle];
  }

  boolean isOver(int cycle) {
    return over[cycle];
  }
}
