package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import java.util.List;
import java.util.Map;

/** What holds of phased targets: their days lie in the cycle of the objective. */
final class PlanDays {
  private static final Invariant RULE = PlanDays::check;

  private static final Message OUTSIDE =
      Message.invalid(
          "OUTSIDE_CYCLE", "the phased target of %s for \"%s\" lies outside %s (%s to %s)");

  /** How the pointer ends where the plan itself is to blame. */
  private static final String PLAN = "/plan";

  private PlanDays() {}

  /**
   * Has the phased targets of a key result asked, where it has some.
   *
   * @param pointer to the place that is to blame
   */
  static void ask(Edit edit, KeyResult keyResult, String pointer) {
    if (!keyResult.metric().plan().isEmpty()) {
      edit.within(pointer, () -> edit.ask(RULE, keyResult.id()));
    }
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
    List<PlanPoint> plan = keyResult.metric().plan();
    for (int i = 0; i < plan.size(); i++) {
      PlanPoint point = plan.get(i);
      if (cycle != null && !cycle.contains(point.on())) {
        edit.brokenAt(
            pointer.endsWith(PLAN) ? pointer + "/" + i + "/on" : pointer,
            OUTSIDE,
            point.on(),
            keyResult.title(),
            cycle.name(),
            cycle.startsOn(),
            cycle.endsOn());
      }
    }
  }
}
