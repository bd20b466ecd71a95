package io.okrcascade.core.cycle;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a cycle.
 *
 * @param id of the cycle; null where the item has none
 */
public record PutCycle(@Nullable String id, CycleItem item) implements Put {
  private static final Message MOVED =
      Message.invalid(
          "CYCLE_MOVED",
          "a cycle stays below the parent that it was created with: what lives in it belongs to"
              + " that family");

  @Override
  public void run(Edit edit) {
    Reading<Cycle> reading =
        edit.reading(Cycle.KIND, id, item)
            .given("phaseDates", phaseDates(edit))
            .or("cadence", Cadence.OTHER)
            .or("phase", Phase.DRAFT);
    Cycle old = reading.old();
    boolean isMoved = old != null && !edit.isComparison() && isMoved(edit, old);
    if (isMoved) {
      edit.broken("/parentId", MOVED);
      reading.untold("parentId");
    }
    Cycle cycle = reading.make();
    edit.reference(Cycle.KIND, item.parentId(), "/parentId");
    if (cycle != null) {
      edit.put(Cycle.KIND, cycle);
      edit.ask(CycleForest.RULE, cycle.id());
    }
  }

  private boolean isMoved(Edit edit, Cycle old) {
    boolean isKept = item.parentId() == null && edit.keeps(old);
    return !isKept && !Objects.equals(old.parentId(), item.parentId());
  }

  private @Nullable Map<Phase, LocalDate> phaseDates(Edit edit) {
    Map<String, LocalDate> given = Given.withoutNulls(item.phaseDates());
    if (given == null) {
      return null;
    }
    Map<Phase, LocalDate> dates = new EnumMap<>(Phase.class);
    given.forEach(
        (name, day) -> {
          try {
            dates.put(Phase.valueOf(name), day);
          } catch (IllegalArgumentException e) {
            edit.broken(
                "/phaseDates/" + Violation.token(name),
                "UNKNOWN",
                "no phase is named so: %s",
                List.of(Phase.values()));
          }
        });
    // Where one could not be read, nobody knows whether the others come after it.
    return edit.isSound("/phaseDates") ? dates : null;
  }
}
