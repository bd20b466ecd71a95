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
  /** Asked of those that an item tells, or that stay in a key result of which it tells. */
  private static final Invariant TOLD =
      (edit, touched) -> touched.forEach((id, pointer) -> checkTold(edit, id, pointer));

  /** Asked of those that move with the objective; what is told itself is asked where it is told. */
  private static final Invariant MOVED =
      (edit, touched) ->
          touched.forEach(
              (id, pointer) -> {
                if (!edit.isPut(KeyResult.KIND, id)) {
                  checkMoved(edit, id, pointer);
                }
              });

  private static final Message OUTSIDE =
      Message.invalid(
          "OUTSIDE_CYCLE", "the phased target of %s for “%s” lies outside %s (%s to %s)");

  private PlanDays() {}

  /**
   * Has the phased targets of a key result asked that moves to another cycle with its objective.
   */
  static void askOfMoved(Edit edit, KeyResult keyResult) {
    if (!keyResult.metric().plan().isEmpty()) {
      edit.within("/cycleId", () -> edit.ask(MOVED, keyResult.id()));
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
    if (days.isEmpty()) {
      List<PlanPoint> plan = keyResult.metric().plan();
      for (int i = 0; i < plan.size(); i++) {
        days.put(i, plan.get(i).on());
      }
    }
    edit.within("/metric/plan", () -> edit.ask(TOLD, keyResult.id()));
  }

  /** Days by their places in the plan. */
  private static Map<Integer, LocalDate> told(Edit edit, String keyResultId) {
    return edit.memo(List.of(PlanDays.class, keyResultId), TreeMap::new);
  }

  private static void checkTold(Edit edit, String id, String pointer) {
    edit.find(KeyResult.KIND, id)
        .ifPresent(
            keyResult ->
                told(edit, id)
                    .forEach(
                        (place, day) ->
                            check(edit, keyResult, day, pointer + "/" + place + "/on")));
  }

  private static void checkMoved(Edit edit, String id, String pointer) {
    edit.find(KeyResult.KIND, id)
        .ifPresent(
            keyResult ->
                keyResult
                    .metric()
                    .plan()
                    .forEach(point -> check(edit, keyResult, point.on(), pointer)));
  }

  private static void check(Edit edit, KeyResult keyResult, LocalDate day, String pointer) {
    edit.find(Objective.KIND, keyResult.objectiveId())
        .flatMap(objective -> edit.find(Cycle.KIND, objective.cycleId()))
        .filter(cycle -> !cycle.contains(day))
        .ifPresent(
            cycle ->
                edit.brokenAt(
                    pointer,
                    OUTSIDE,
                    day,
                    keyResult.title(),
                    cycle.name(),
                    cycle.startsOn(),
                    cycle.endsOn()));
  }
}
