package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks several key results of a cycle in at once: all of them, or none where any is wrong. */
public record AddCheckIns(String cycleId, Input<CheckInsItem> input)
    implements UseCase<List<CheckIn>> {
  /** Most check-ins at once. */
  public static final int MOST = 500;

  private static final Message NONE =
      Message.invalid("REQUIRED", "say which key results to check in");
  private static final Message TOO_MANY =
      Message.invalid("TOO_MANY", "at most %s check-ins are taken at once, these are %s");
  private static final Message NO_KEY_RESULT =
      Message.invalid("REQUIRED", "say which key result is checked in");
  private static final Message UNKNOWN =
      Message.invalid("UNKNOWN", "there is no such key result in %s or another cycle of its year");
  private static final Message OTHER_CYCLE =
      Message.invalid("OTHER_CYCLE", "“%s” is a key result of %s, not of %s");

  @Override
  public List<CheckIn> run(Edit edit) {
    Cycle cycle = edit.require(Cycle.KIND, cycleId).content();
    List<CycleCheckInItem> items = edit.accept(input).items();
    permit(edit, Given.withoutNulls(items));
    ClosedCycles.requireOpen(edit, cycleId);
    if (items == null || items.isEmpty()) {
      edit.broken("/items", NONE);
      return List.of();
    }
    if (items.size() > MOST) {
      edit.broken("/items", TOO_MANY, MOST, items.size());
      return List.of();
    }
    List<CheckIn> made = new ArrayList<>();
    edit.each(
        items,
        "/items",
        (item, place) -> {
          String keyResultId = item.keyResultId();
          if (keyResultId != null && isOfCycle(edit, keyResultId, cycle)) {
            new AddCheckIn(keyResultId, item.alone(), place).run(edit).ifPresent(made::add);
          } else {
            edit.that(keyResultId != null, "/keyResultId", NO_KEY_RESULT);
            new AddCheckIn(edit.newId(), item.alone(), place).judge(edit);
          }
        });
    edit.settle();
    return made;
  }

  private static void permit(Edit edit, @Nullable List<CycleCheckInItem> items) {
    if (items != null) {
      items.forEach(
          item ->
              edit.data()
                  .find(KeyResult.KIND, item.keyResultId())
                  .ifPresent(it -> edit.permitWriting(KeyResult.KIND, it)));
    }
  }

  private static boolean isOfCycle(Edit edit, String keyResultId, Cycle cycle) {
    Objective objective = new Node(NodeType.KEY_RESULT, keyResultId).objective(edit).orElse(null);
    if (objective == null) {
      edit.broken("/keyResultId", UNKNOWN, cycle.name());
      return false;
    }
    boolean isOfIt = objective.cycleId().equals(cycle.id());
    if (!isOfIt) {
      edit.broken(
          "/keyResultId",
          OTHER_CYCLE,
          edit.nameOf(KeyResult.KIND, keyResultId),
          edit.nameOf(Cycle.KIND, objective.cycleId()),
          cycle.name());
    }
    return isOfIt;
  }
}
