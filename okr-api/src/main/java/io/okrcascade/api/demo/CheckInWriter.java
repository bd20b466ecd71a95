package io.okrcascade.api.demo;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Expands a story into the check-ins of a key result: on the team's weekday, up to yesterday. */
final class CheckInWriter {
  /** How far a value strays from its story, as a share of the way. */
  private static final double STRAY = 0.015;

  private final LocalDate today;

  CheckInWriter(LocalDate today) {
    this.today = today;
  }

  /**
   * The check-ins.
   *
   * @param seed makes the values stray the same way every time
   * @param until share of the cycle after which nobody checks in any more
   */
  List<CheckInItem> write(
      String seed,
      MetricText metric,
      Story story,
      Map<Integer, String> notes,
      Cycle cycle,
      DayOfWeek weekday,
      int cadenceDays,
      double until,
      String byId) {
    MetricItem measured = Objects.requireNonNull(metric.metric());
    List<LocalDate> days = days(cycle, weekday, cadenceDays, until);
    Map<LocalDate, String> said = onDays(notes, days, cycle);
    Random random = new Random(seed.hashCode());
    List<CheckInItem> items = new ArrayList<>();
    double before = -1;
    for (LocalDate day : days) {
      double stray = (random.nextDouble() * 2 - 1) * STRAY;
      if (!day.isBefore(today)) {
        break;
      }
      double at = share(day, cycle);
      BigDecimal value = value(measured, metric.doneAt(), story.wayAt(at) + stray, at);
      items.add(
          new CheckInItem(
              day,
              value,
              story.confidenceAt(at),
              note(said.get(day), value),
              byId,
              milestonesDone(measured, metric.doneAt(), before, at)));
      before = at;
    }
    return items;
  }

  /** Every cadence from the first such weekday on, and the last day of the cycle. */
  private static List<LocalDate> days(
      Cycle cycle, DayOfWeek weekday, int cadenceDays, double until) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = cycle.startsOn().with(TemporalAdjusters.nextOrSame(weekday));
    for (; day.isBefore(cycle.endsOn()); day = day.plusDays(cadenceDays)) {
      days.add(day);
    }
    days.add(cycle.endsOn());
    days.removeIf(d -> share(d, cycle) > until);
    return days;
  }

  /** 0 on the first day of the cycle, 1 on the last. */
  private static double share(LocalDate day, Cycle cycle) {
    return (double) ChronoUnit.DAYS.between(cycle.startsOn(), day) / (cycle.days() - 1);
  }

  private static Map<LocalDate, String> onDays(
      Map<Integer, String> notes, List<LocalDate> days, Cycle cycle) {
    Map<LocalDate, String> said = new TreeMap<>();
    new TreeMap<>(notes)
        .forEach(
            (percent, note) ->
                days.stream()
                    .filter(day -> share(day, cycle) >= percent / 100.0)
                    .findFirst()
                    .ifPresent(day -> said.merge(day, note, (one, next) -> one + " " + next)));
    return said;
  }

  /** A note with the value in the place of its braces. */
  private static @Nullable String note(@Nullable String text, @Nullable BigDecimal value) {
    return text == null || value == null
        ? text
        : text.replace("{}", value.stripTrailingZeros().toPlainString());
  }

  private static @Nullable BigDecimal value(
      MetricItem metric, List<Double> doneAt, double way, double at) {
    if (metric.type() == MetricType.MILESTONES) {
      return null;
    }
    if (metric.type() == MetricType.BINARY) {
      return at >= doneAt.get(0) ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    BigDecimal baseline = Objects.requireNonNull(metric.baseline());
    BigDecimal made = Objects.requireNonNull(metric.target()).subtract(baseline);
    BigDecimal value =
        baseline
            .add(made.multiply(BigDecimal.valueOf(way)))
            .setScale(places(metric), RoundingMode.HALF_UP);
    boolean below = value.signum() < 0 && baseline.signum() >= 0;
    boolean overFull =
        metric.type() == MetricType.PERCENT
            && metric.direction() != Direction.DECREASE
            && value.compareTo(FULL) > 0
            && metric.target().compareTo(FULL) <= 0;
    return below ? BigDecimal.ZERO : overFull ? FULL : value;
  }

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** As many decimals as the metric is written with, one more where its way is short. */
  private static int places(MetricItem metric) {
    BigDecimal baseline = Objects.requireNonNull(metric.baseline());
    BigDecimal target = Objects.requireNonNull(metric.target());
    int places = Math.max(baseline.scale(), target.scale());
    boolean counted = places == 0 && metric.type() == MetricType.NUMBER;
    double steps = target.subtract(baseline).abs().movePointRight(places).doubleValue();
    return counted || steps >= 40 ? places : places + 1;
  }

  private static @Nullable List<String> milestonesDone(
      MetricItem metric, List<Double> doneAt, double after, double upTo) {
    if (metric.type() != MetricType.MILESTONES) {
      return null;
    }
    List<String> done = new ArrayList<>();
    for (int i = 0; i < doneAt.size(); i++) {
      if (doneAt.get(i) > after && doneAt.get(i) <= upTo) {
        done.add("m" + (i + 1));
      }
    }
    return done;
  }
}
