package io.okrcascade.api.demo;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The cycles of the demo company around a day: a fiscal year of four calendar quarters of which the
 * day's own is the third, so that there is always a past to look at and a quarter to plan. The
 * phases are those that the calendar of the ritual gives for the day.
 */
final class DemoCalendar {
  /** A cycle as the scripts call it, seen from today. */
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
    LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    LocalDate start = quarter.minusMonths(6);
    LocalDate end = start.plusYears(1).minusDays(1);
    String year = "FY%02d".formatted(end.getYear() % 100);
    put(
        Slot.YEAR,
        new Cycle(
            year,
            "Fiscal year " + end.getYear(),
            Cadence.YEAR,
            start,
            end,
            null,
            phase(start, end)));
    List<Slot> quarters = List.of(Slot.BEFORE, Slot.LAST, Slot.NOW, Slot.NEXT);
    for (int i = 0; i < quarters.size(); i++) {
      put(quarters.get(i), quarterFrom(start.plusMonths(3L * i), year));
    }
    // The last quarter is closed and the next one in full swing, whatever the day.
    put(Slot.LAST, reached(cycle(Slot.LAST), Phase.CLOSED, 0));
    put(Slot.NEXT, reached(cycle(Slot.NEXT), Phase.VALIDATE, 10));
  }

  /** The cycle in a phase that opened this many days ago, or earlier where that is the default. */
  private Cycle reached(Cycle cycle, Phase phase, int daysAgo) {
    Map<Phase, LocalDate> own = new EnumMap<>(Phase.class);
    for (Phase earlier : Phase.values()) {
      LocalDate latest = today.minusDays(daysAgo + 7L * (phase.ordinal() - earlier.ordinal()));
      if (earlier.compareTo(phase) <= 0 && cycle.opensOn(earlier).isAfter(latest)) {
        own.put(earlier, earlier == Phase.GRADING ? cycle.opensOn(earlier) : latest);
      }
    }
    return new Cycle(
        cycle.id(),
        cycle.name(),
        cycle.cadence(),
        cycle.startsOn(),
        cycle.endsOn(),
        cycle.parentId(),
        phase,
        own);
  }

  private Cycle quarterFrom(LocalDate start, String year) {
    LocalDate end = start.plusMonths(3).minusDays(1);
    int number = (start.getMonthValue() + 2) / 3;
    return new Cycle(
        start.getYear() + "-Q" + number,
        start.getYear() + " Q" + number,
        Cadence.QUARTER,
        start,
        end,
        year,
        phase(start, end));
  }

  private Phase phase(LocalDate start, LocalDate end) {
    Cycle dates = new Cycle("c", "c", Cadence.OTHER, start, end, null, Phase.DRAFT);
    Phase reached = Phase.DRAFT;
    for (Phase phase : Phase.values()) {
      if (!dates.opensOn(phase).isAfter(today)) {
        reached = phase;
      }
    }
    return reached;
  }

  private void put(Slot slot, Cycle cycle) {
    cycles.put(slot, cycle);
  }

  /** The Monday of a week of a cycle, counted from 1. */
  LocalDate monday(Slot slot, int week) {
    return cycle(slot)
        .startsOn()
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
        .plusWeeks(week - 1L);
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
