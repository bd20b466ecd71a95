package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.InitiativeItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the dependencies of initiatives, as far as their stories have gone by today. */
final class NeedWriter {
  private static final Pattern STEP =
      Pattern.compile("(\\w+) (-?\\d+)( ago)?(?: by (\\d+))?(?: with ([\\w-]+))?");
  private static final String PRODUCT_OPS = "tomasz-nowak";

  private final PlanningScript script;
  private final Cast cast;
  private final DemoCalendar calendar;

  NeedWriter(PlanningScript script, Cast cast, DemoCalendar calendar) {
    this.script = script;
    this.cast = cast;
    this.calendar = calendar;
  }

  /** The dependencies of an initiative; null where it has none yet. */
  @Nullable List<DependencyItem> of(
      InitiativeItem initiative, @Nullable LocalDate committedOn, Slot slot, String name) {
    List<String> lines =
        script
            .needs()
            .getOrDefault(slot.name().toLowerCase(Locale.ROOT), Map.of())
            .getOrDefault(name, List.of());
    List<DependencyItem> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      dependency(initiative, committedOn, slot, lines.get(i), i + 1).ifPresent(items::add);
    }
    return items.isEmpty() ? null : items;
  }

  private Optional<DependencyItem> dependency(
      InitiativeItem initiative,
      @Nullable LocalDate committedOn,
      Slot slot,
      String line,
      int number) {
    String[] parts = line.split(" \\| ");
    String provider = parts[0];
    LocalDate named = null;
    DependencyState state = DependencyState.IDENTIFIED;
    List<ResponseItem> answers = new ArrayList<>();
    for (String word : parts[2].split("; ")) {
      Matcher step = STEP.matcher(word);
      if (!step.matches()) {
        throw new IllegalArgumentException(line);
      }
      LocalDate day = day(slot, Integer.parseInt(step.group(2)), step.group(3) != null);
      if (day.isAfter(calendar.today())) {
        break;
      }
      if (step.group(1).equals("named")) {
        named = day;
      } else {
        ResponseItem answer =
            answer(step, slot, day, String.valueOf(initiative.teamId()), provider);
        answers.add(answer);
        state = Objects.requireNonNull(answer.state());
      }
    }
    if (named == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DependencyItem(
            initiative.id() + "." + number,
            provider,
            parts[3],
            neededBy(initiative),
            Size.valueOf(parts[1]),
            state,
            named,
            committedOn != null && named.isAfter(committedOn) ? true : null,
            answers));
  }

  /** Halfway through the work. */
  private static @Nullable LocalDate neededBy(InitiativeItem initiative) {
    LocalDate start = initiative.plannedStart();
    LocalDate end = initiative.plannedEnd();
    return start == null || end == null
        ? null
        : start.plusDays(ChronoUnit.DAYS.between(start, end) * 2 / 3);
  }

  private ResponseItem answer(
      Matcher step, Slot slot, LocalDate day, String consumer, String provider) {
    DependencyState state =
        switch (step.group(1)) {
          case "asked" -> DependencyState.REQUESTED;
          default -> DependencyState.valueOf(step.group(1).toUpperCase(Locale.ROOT));
        };
    String by =
        switch (state) {
          case REQUESTED -> cast.memberOf(consumer, 0);
          case WAIVED -> PRODUCT_OPS;
          default -> cast.memberOf(provider, 0);
        };
    String week = step.group(4);
    String backing = step.group(5);
    return new ResponseItem(
        day,
        state,
        script.said().get(step.group(1)),
        by,
        week == null ? null : calendar.monday(slot, Integer.parseInt(week)).plusDays(4),
        backing == null
            ? null
            : new BackingItem(BackingType.INITIATIVE, calendar.prefix(slot) + "-" + backing));
  }

  /** A Tuesday of the cycle's weeks, weeks before its start counted downwards; or days ago. */
  private LocalDate day(Slot slot, int number, boolean ago) {
    if (ago) {
      return calendar.today().minusDays(number);
    }
    return calendar.monday(slot, number > 0 ? number : number + 1).plusDays(1);
  }
}
