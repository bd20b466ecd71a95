package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What holds of phased targets: their days lie in the cycle of the objective. */
final class PlanDays {
  private static final Invariant RULE = PlanDays::check;

  private static final Message OUTSIDE =
      Message.invalid(
          "OUTSIDE_CYCLE", "the phased target of %s for \"%s\" lies outside %s (%s to %s)");

  private PlanDays() {}

  /**
   * Has the phased targets of a key result asked that moves to another cycle with its objective.
   */
  static void askOfMoved(Edit edit, KeyResult keyResult) {
    if (!keyResult.metric().plan().isEmpty()) {
      edit.within("/cycleId", () -> edit.ask(RULE, keyResult.id()));
    }
  }

  /**
   * Has the phased targets of a key result asked: those that an item tells, whatever else is wrong
   * with them, else those that stay.
   */
  static void ask(Edit edit, KeyResult keyResult, @Nullable MetricItem item) {
    Map<Integer, LocalDate> days = told(edit, keyResult.id());
    edit.each(
        item == null ? null : item.plan(),
        "",
        (point, place) -> {
          if (point.on() != null) {
            days.put(place, point.on());
          }
        });
    List<PlanPoint> plan = keyResult.metric().plan();
    for (int i = 0; days.isEmpty() && i < plan.size(); i++) {
      days.put(i, plan.get(i).on());
    }
    edit.within("/metric/plan", () -> edit.ask(RULE, keyResult.id()));
  }

  /** Days by their places in the plan; none where the plan is only moved. */
  private static Map<Integer, LocalDate> told(Edit edit, String keyResultId) {
    return edit.memo(List.of(PlanDays.class, keyResultId), TreeMap::new);
  }

  private static void check(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) ->
            edit.find(KeyResult.KIND, id).ifPresent(keyResult -> check(edit, keyResult, pointer)));
  }

  private static void check(Edit edit, KeyResult keyResult, String pointer) {
    Cycle cycle =
        edit.find(Objective.KIND, keyResult.objectiveId())
            .flatMap(objective -> edit.find(Cycle.KIND, objective.cycleId()))
            .orElse(null);
    if (cycle == null) {
      return;
    }
    Map<Integer, LocalDate> days = told(edit, keyResult.id());
    days.forEach((place, day) -> check(edit, keyResult, cycle, day, pointer + "/" + place + "/on"));
    if (days.isEmpty()) {
      keyResult
          .metric()
          .plan()
          .forEach(point -> check(edit, keyResult, cycle, point.on(), pointer));
    }
  }

  private static void check(
      Edit edit, KeyResult keyResult, Cycle cycle, LocalDate day, String pointer) {
    if (!cycle.contains(day)) {
      edit.brokenAt(
          pointer, OUTSIDE, day, keyResult.title(), cycle.name(), cycle.startsOn(), cycle.endsOn());
    }
  }
}
