package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a key result in. Check-ins are added and never changed: where a bundle tells of one that
 * is there already, it is that one; a person who says the same again means it.
 */
public record AddCheckIn(String keyResultId, CheckInItem item)
    implements UseCase<Optional<CheckIn>> {
  private static final Message SOURCE =
      Message.conflict(
          "SOURCE", "%s takes its progress from its children (%s), not from check-ins");

  /** The check-in that was added; empty where it is there already, or wrong. */
  @Override
  public Optional<CheckIn> run(Edit edit) {
    KeyResult keyResult = edit.found(KeyResult.KIND, keyResultId);
    Objective objective = edit.find(Objective.KIND, keyResult.objectiveId()).orElse(null);
    if (edit.isStep() && objective != null) {
      edit.permitWritingFor(objective.teamId());
      ClosedCycles.requireOpen(edit, objective.cycleId());
    }
    // A bundle may hold the history of a key result that takes its children's progress by now.
    if (edit.isRequest() && item.value() != null && keyResult.source() != Source.CHECK_INS) {
      String what = edit.isStep() ? "this key result" : "key result " + keyResultId;
      edit.conflict("", SOURCE, what, keyResult.source());
      return Optional.empty();
    }
    Cycle cycle =
        objective == null ? null : edit.find(Cycle.KIND, objective.cycleId()).orElse(null);
    CheckIn checkIn = make(edit, keyResult, cycle);
    if (checkIn == null) {
      return Optional.empty();
    }
    // What a person says again is meant; what a bundle tells of may be there.
    if (!edit.isRequest()
        && edit.isThere(CheckIn.OF_KEY_RESULT, keyResultId, checkIn, CheckInItem::of)) {
      edit.unchanged(CheckIn.KIND);
      return Optional.empty();
    }
    edit.put(CheckIn.KIND, checkIn);
    if (!checkIn.milestonesDone().isEmpty()) {
      edit.put(KeyResult.KIND, keyResult.withMetric(keyResult.metric().reported(checkIn)));
    }
    return Optional.of(checkIn);
  }

  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  private @Nullable CheckIn make(Edit edit, KeyResult keyResult, @Nullable Cycle cycle) {
    Metric metric = keyResult.metric();
    LocalDate on = item.on() == null ? defaultDay(edit, cycle) : item.on();
    List<String> done =
        item.milestonesDone() == null ? List.of() : Given.withoutNulls(item.milestonesDone());
    edit.reference(Person.KIND, item.byId(), "/byId");
    if (item.value() == null
        && item.confidence() == null
        && item.note() == null
        && metric.type() != MetricType.MILESTONES) {
      edit.broken("/value", "REQUIRED", "a check-in tells a value, a confidence or a note");
    }
    if (on.isAfter(edit.today())) {
      edit.broken("/on", "FUTURE", "a check-in cannot lie in the future: %s", on);
    } else if (cycle != null && !cycle.contains(on)) {
      PlannedDay.tellOutside(edit, "/on", on, cycle);
    }
    for (String id : done) {
      if (metric.milestones().stream().noneMatch(milestone -> milestone.id().equals(id))) {
        edit.broken(
            "/milestonesDone", "UNKNOWN", "key result %s has no milestone %s", keyResultId, id);
      }
    }
    return edit.make(
        "",
        () ->
            new CheckIn(
                edit.newId(),
                keyResultId,
                on,
                item.value(),
                item.confidence(),
                item.note(),
                item.byId() == null && edit.isStep() ? edit.actorId() : item.byId(),
                done,
                edit.now(),
                null));
  }

  /** Today, or the last day of a cycle that is over. */
  private static LocalDate defaultDay(Edit edit, @Nullable Cycle cycle) {
    LocalDate today = edit.today();
    return cycle != null && today.isAfter(cycle.endsOn()) ? cycle.endsOn() : today;
  }
}
