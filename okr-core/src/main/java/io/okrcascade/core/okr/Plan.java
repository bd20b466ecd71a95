package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What phased targets ask for on a day. */
public final class Plan {
  private Plan() {}

  /**
   * The progress that the planned value of the day would have, 0..1: linear between the points,
   * from the baseline on the cycle's first day unless the plan says otherwise, the last value after
   * the last point.
   *
   * @param metric complete, with a plan
   */
  public static double expected(Metric metric, Cycle cycle, LocalDate asOf) {
    BigDecimal baseline = metric.baseline();
    BigDecimal target = metric.target();
    if (baseline == null || target == null) {
      throw new IllegalArgumentException("a plan needs a baseline and a target");
    }
    double all = target.subtract(baseline).doubleValue();
    LocalDate from = cycle.startsOn();
    double reached = 0;
    for (PlanPoint point : metric.plan()) {
      double next = point.value().subtract(baseline).doubleValue();
      if (point.on().isAfter(asOf)) {
        double share =
            (double) ChronoUnit.DAYS.between(from, asOf)
                / ChronoUnit.DAYS.between(from, point.on());
        return Progress.clamp((reached + (next - reached) * share) / all);
      }
      from = point.on();
      reached = next;
    }
    return Progress.clamp(reached / all);
  }
}
