package io.okrcascade.api.demo;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The cycles of the demo company around a day: a fiscal year of four calendar quarters of which the
 * day's own is the third, so that there is always a past to look at and a quarter to plan.
 */
final class DemoCalendar {
  /** A cycle as the documents call it, seen from today. */
  enum Slot {
    YEAR,
    BEFORE,
    LAST,
    NOW,
    NEXT;

    static Slot of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  private final LocalDate today;
  private final Map<Slot, Cycle> cycles = new EnumMap<>(Slot.class);

  DemoCalendar(LocalDate today) {
    this.today = today;
    LocalDate start = today.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(6);
    LocalDate end = start.plusYears(1).minusDays(1);
    String year = "FY%02d".formatted(end.getYear() % 100);
    String name = "Fiscal year " + end.getYear();
    cycles.put(
        Slot.YEAR,
        new Cycle(year, name, Cadence.YEAR, start, end, null, Phase.ACTIVE, Map.of(), null));
    cycles.put(Slot.BEFORE, quarter(start, year, Phase.CLOSED, Map.of()));
    // The last quarter is closed and the next one in full swing, whatever the day.
    cycles.put(Slot.LAST, reached(start.plusMonths(3), year, Phase.CLOSED, 0));
    cycles.put(Slot.NOW, quarter(start.plusMonths(6), year, Phase.ACTIVE, Map.of()));
    cycles.put(Slot.NEXT, reached(start.plusMonths(9), year, Phase.VALIDATE, 10));
  }

  private static Cycle quarter(
      LocalDate start, String year, Phase phase, Map<Phase, LocalDate> phaseDates) {
    int number = start.get(IsoFields.QUARTER_OF_YEAR);
    return new Cycle(
        start.getYear() + "-Q" + number,
        start.getYear() + " Q" + number,
        Cadence.QUARTER,
        start,
        start.plusMonths(3).minusDays(1),
        year,
        phase,
        phaseDates,
        null);
  }

  /** A quarter whose phase opened this many days ago, or earlier where that is the default. */
  private Cycle reached(LocalDate start, String year, Phase phase, int daysAgo) {
    Cycle cycle = quarter(start, year, phase, Map.of());
    Map<Phase, LocalDate> own = new EnumMap<>(Phase.class);
    for (Phase earlier : Phase.values()) {
      int weeksBefore = phase.ordinal() - earlier.ordinal();
      LocalDate latest = today.minusDays(daysAgo + 7L * weeksBefore);
      if (weeksBefore >= 0 && cycle.opensOn(earlier).isAfter(latest)) {
        own.put(earlier, earlier == Phase.GRADING ? cycle.opensOn(earlier) : latest);
      }
    }
    return quarter(start, year, phase, own);
  }

  LocalDate today() {
    return today;
  }

  /** All cycles, the year first. */
  List<Cycle> cycles() {
    return List.copyOf(cycles.values());
  }

  Cycle cycle(Slot slot) {
    return Objects.requireNonNull(cycles.get(slot));
  }

  /** What ids of a cycle begin with, such as {@code fy27} or {@code q4}. */
  String prefix(Slot slot) {
    return prefixOf(cycle(slot).id());
  }

  static String prefixOf(String cycleId) {
    return cycleId.substring(cycleId.indexOf('-') + 1).toLowerCase(Locale.ROOT);
  }
}
