package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves a text that is told from today: a day, an instant, a cycle, or the id of a record. */
final class RelativeText {
  private static final Pattern AGO =
      Pattern.compile("(\\d+) (day|week)s? ago(?: at (\\d\\d:\\d\\d))?");
  private static final Pattern OF_CYCLE =
      Pattern.compile(
          "(year|before|last|now|next)(?::(?<id>\\S+)| week (?<week>-?\\d+) (?<weekday>\\w+)"
              + "| (?<share>\\d+) %| start - (?<earlier>\\d+)| (?<closed>closed))?");

  private final DemoCalendar calendar;

  RelativeText(DemoCalendar calendar) {
    this.calendar = calendar;
  }

  /** The text as it reads today; any other text stays as it is. */
  String resolve(String text) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      LocalDate day = ago(Integer.parseInt(ago.group(1)), ago.group(2));
      return ago.group(3) == null ? day.toString() : day + "T" + ago.group(3) + ":00Z";
    }
    Matcher ofCycle = OF_CYCLE.matcher(text);
    return ofCycle.matches() ? ofCycle(Slot.of(ofCycle.group(1)), ofCycle) : text;
  }

  /** So many days ago, or the Monday of so many weeks ago. */
  private LocalDate ago(int number, String unit) {
    return unit.equals("day")
        ? calendar.today().minusDays(number)
        : calendar.today().with(DayOfWeek.MONDAY).minusWeeks(number);
  }

  private String ofCycle(Slot slot, Matcher parts) {
    Cycle cycle = calendar.cycle(slot);
    if (parts.group("id") != null) {
      return calendar.prefix(slot) + "-" + parts.group("id");
    }
    LocalDate start = cycle.startsOn();
    if (parts.group("week") != null) {
      return start
          .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
          .plusWeeks(Integer.parseInt(parts.group("week")) - 1)
          .with(DayOfWeek.valueOf(parts.group("weekday").toUpperCase(Locale.ROOT)))
          .toString();
    }
    if (parts.group("share") != null) {
      return start.plusDays(cycle.days() * Integer.parseInt(parts.group("share")) / 100).toString();
    }
    if (parts.group("earlier") != null) {
      return start.minusDays(Integer.parseInt(parts.group("earlier"))).toString();
    }
    return parts.group("closed") == null ? cycle.id() : cycle.opensOn(Phase.CLOSED).toString();
  }
}
