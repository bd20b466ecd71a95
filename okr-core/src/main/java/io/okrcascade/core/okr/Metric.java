package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is measured.
 *
 * @param unit what is counted, for people; may be null
 * @param baseline where it started; null where that is not known yet, and for BINARY and MILESTONES
 * @param target where it should be; null as for the baseline
 * @param milestones the steps of MILESTONES, empty otherwise
 * @param plan phased targets of a number to be increased or decreased, their days rising; empty
 *     where the way is straight
 */
public record Metric(
    MetricType type,
    @Nullable String unit,
    Direction direction,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal target,
    List<Milestone> milestones,
    List<PlanPoint> plan) {

  public Metric {
    milestones = milestones == null ? List.of() : milestones;
    Check check =
        new Check()
            .required("type", type)
            .required("direction", direction)
            .line("unit", unit, 32)
            .measure("baseline", baseline)
            .measure("target", target);
    if (type == MetricType.MILESTONES) {
      checkMilestones(check, milestones);
    } else {
      check.that(
          milestones.isEmpty(),
          "/milestones",
          "METRIC",
          "only a metric of milestones has milestones");
    }
    if (check.found().isEmpty()) {
      baseline = Measures.normal(baseline);
      target = Measures.normal(target);
      if (isNumeric(type)) {
        checkScale(check, direction, baseline, target);
      }
    }
    plan = plan == null ? List.of() : List.copyOf(plan);
    checkPlan(check, plan, type, direction);
    check.done();
    milestones = List.copyOf(milestones);
  }

  private static void checkPlan(
      Check check, List<PlanPoint> plan, MetricType type, Direction direction) {
    check.that(
        plan.isEmpty() || (isNumeric(type) && !isMaintained(direction)),
        "/plan",
        "METRIC",
        "only a number, a percentage or an amount to be increased or decreased has phased targets");
    for (int i = 1; i < plan.size(); i++) {
      check.that(
          plan.get(i).on().isAfter(plan.get(i - 1).on()),
          "/plan/" + i + "/on",
          "DATES",
          "the days of phased targets must rise: %s does not come after %s"
              .formatted(plan.get(i).on(), plan.get(i - 1).on()));
    }
  }

  private static void checkMilestones(Check check, List<Milestone> milestones) {
    check.that(
        milestones.stream().anyMatch(milestone -> milestone.weight() > 0),
        "/milestones",
        "REQUIRED",
        "a metric of milestones needs at least one milestone with a weight above 0");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < milestones.size(); i++) {
      String id = milestones.get(i).id();
      check.that(
          ids.add(id),
          "/milestones/" + i + "/id",
          "DUPLICATE",
          "milestone " + id + " stands twice");
    }
  }

  private static void checkScale(
      Check check,
      Direction direction,
      @Nullable BigDecimal baseline,
      @Nullable BigDecimal target) {
    if (baseline == null || target == null) {
      return;
    }
    int way = target.compareTo(baseline);
    check.that(
        way == 0 || direction.isUp() == way > 0,
        "/target",
        "DIRECTION",
        "what is to %s needs a target %s the baseline"
            .formatted(direction.inWords(), direction.isUp() ? "above" : "below"));
  }

  /** A number to be brought from baseline to target, whichever way that is. */
  public static Metric number(String unit, double baseline, double target) {
    return new Metric(
        MetricType.NUMBER,
        unit,
        target < baseline ? Direction.DECREASE : Direction.INCREASE,
        BigDecimal.valueOf(baseline),
        BigDecimal.valueOf(target),
        List.of(),
        List.of());
  }

  /** Done or not done. */
  public static Metric binary() {
    return new Metric(
        MetricType.BINARY, null, Direction.INCREASE, null, null, List.of(), List.of());
  }

  /** Steps with weights. */
  public static Metric milestones(List<Milestone> milestones) {
    return new Metric(
        MetricType.MILESTONES, null, Direction.INCREASE, null, null, milestones, List.of());
  }

  /** Whether it is a number, a percentage or an amount, rather than something to be done. */
  public boolean isNumeric() {
    return isNumeric(type);
  }

  private static boolean isNumeric(MetricType type) {
    return type != MetricType.BINARY && type != MetricType.MILESTONES;
  }

  /** Whether the target is a line to stay on the right side of, rather than one to reach. */
  public boolean isMaintained() {
    return isNumeric() && isMaintained(direction);
  }

  private static boolean isMaintained(Direction direction) {
    return direction == Direction.MAINTAIN_AT_LEAST || direction == Direction.MAINTAIN_AT_MOST;
  }

  /**
   * Whether progress follows from a value: with a baseline and a target, which are the same only
   * where a line is to be held. What is to be done is always complete.
   */
  public boolean isComplete() {
    return !isNumeric()
        || (baseline != null
            && target != null
            && (isMaintained() || target.compareTo(baseline) != 0));
  }

  /** The unit as it is compared: a percentage without one has "%". */
  public String comparedUnit() {
    return comparedUnit(type, unit);
  }

  /** The unit of a metric of that type as it is compared. */
  public static String comparedUnit(MetricType type, @Nullable String unit) {
    if (unit != null && !unit.isBlank()) {
      return unit.strip();
    }
    return type == MetricType.PERCENT ? "%" : "";
  }

  /**
   * Whether a target asks for less than another before it, by the direction of this metric, or the
   * same value has come further from a baseline.
   */
  boolean eases(String field, @Nullable Object before, @Nullable Object after) {
    boolean isComparable = field.equals("target") || (field.equals("baseline") && !isMaintained());
    return isComparable && asksLess(before, after);
  }

  private boolean asksLess(@Nullable Object before, @Nullable Object after) {
    return before instanceof BigDecimal was
        && after instanceof BigDecimal is
        && (direction.isUp() ? is.compareTo(was) < 0 : is.compareTo(was) > 0);
  }

  /** The metric with the milestones done that a check-in reports, unless they are done before. */
  public Metric reported(CheckIn checkIn) {
    List<String> done = checkIn.milestonesDone();
    return done.isEmpty()
        ? this
        : withMilestones(
            milestones.stream()
                .map(
                    milestone ->
                        done.contains(milestone.id()) && !milestone.isDone(checkIn.on())
                            ? milestone.withDoneOn(checkIn.on())
                            : milestone)
                .toList());
  }

  /** The metric as it stood on a day: without the milestones that were reached later. */
  Metric asOf(LocalDate day) {
    return milestones.stream().noneMatch(step -> step.doneOn() != null && !step.isDone(day))
        ? this
        : withMilestones(
            milestones.stream()
                .map(step -> step.isDone(day) ? step : step.withDoneOn(null))
                .toList());
  }

  /** The day on which the last milestone yet was reached; null where none was. */
  @Nullable LocalDate lastStepOn() {
    return milestones.stream()
        .map(Milestone::doneOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The metric without what check-ins reported of it. */
  public Metric unreported() {
    return withMilestones(
        milestones.stream().map(milestone -> milestone.withDoneOn(null)).toList());
  }

  public Metric withMilestones(List<Milestone> steps) {
    return new Metric(type, unit, direction, baseline, target, steps, plan);
  }
}
