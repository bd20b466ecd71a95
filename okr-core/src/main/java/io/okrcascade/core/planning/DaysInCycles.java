package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Lookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Check-ins, milestones, points of a plan and deliveries stay within their cycle when its days
 * change, and when what they belong to moves to another one; what is planned and offered stays
 * within a year of it: so what is accepted can be exported and imported again. A delivery that lay
 * outside before was late, and may stay so.
 */
public final class DaysInCycles {
  public static final Guard GUARD = (edit, changes) -> new DaysInCycles(edit).check(changes);

  private static final Message OUTSIDE =
      Message.conflict("OUTSIDE_CYCLE", "%s of “%s” would lie outside %s (%s to %s): %s");

  private static final Message FAR =
      Message.conflict(
          "OUTSIDE_CYCLE", "%s of “%s” would lie more than a year outside %s (%s to %s): %s");

  private final Edit edit;
  private final Dataset next;

  private DaysInCycles(Edit edit) {
    this.edit = edit;
    this.next = edit.next();
  }

  private void check(List<Change<?>> changes) {
    for (Change<Cycle> change : Guard.of(Cycle.KIND, changes)) {
      Cycle before = before(change);
      Cycle after = change.content();
      if (before != null && !(after.encloses(before))) {
        String place = edit.placeOf(change) + place(before, after);
        for (Objective objective : next.all(Objective.OF_CYCLE, after.id())) {
          check(objective, after, place);
          keyResults(objective).forEach(it -> checkPlan(it, after, place));
        }
        for (Initiative initiative : next.all(Initiative.OF_CYCLE, after.id())) {
          check(initiative, before, after, place);
          Stream<@Nullable LocalDate> planned =
              Stream.of(initiative.plannedStart(), initiative.plannedEnd());
          tellFar("the planned days", initiative.title(), planned, before, after, place);
        }
      }
    }
    for (Change<Objective> change : Guard.of(Objective.KIND, changes)) {
      Objective before = before(change);
      if (before != null && !before.cycleId().equals(change.content().cycleId())) {
        cycle(edit, change.content().cycleId())
            .ifPresent(it -> check(change.content(), it, edit.placeOf(change) + "/cycleId"));
      }
    }
    for (Change<KeyResult> change : Guard.of(KeyResult.KIND, changes)) {
      KeyResult before = before(change);
      if (before != null && !before.objectiveId().equals(change.content().objectiveId())) {
        edit.find(Objective.KIND, change.content().objectiveId())
            .flatMap(objective -> cycle(edit, objective.cycleId()))
            .ifPresent(it -> check(change.content(), it, edit.placeOf(change) + "/objectiveId"));
      }
    }
    for (Change<Initiative> change : Guard.of(Initiative.KIND, changes)) {
      Initiative before = before(change);
      if (before != null && !before.cycleId().equals(change.content().cycleId())) {
        Cycle left = cycle(edit.data(), before.cycleId()).orElseThrow();
        cycle(edit, change.content().cycleId())
            .ifPresent(it -> check(change.content(), left, it, edit.placeOf(change) + "/cycleId"));
      }
    }
  }

  /** The record before a change that keeps it; null where it is created or deleted. */
  private static <T extends Record> @Nullable T before(Change<T> change) {
    return change.before() == null || change.after() == null ? null : change.before().content();
  }

  private static Optional<Cycle> cycle(Lookup lookup, String id) {
    return lookup.find(Cycle.KIND, id);
  }

  private static String place(Cycle before, Cycle after) {
    return after.startsOn().isAfter(before.startsOn()) ? "/startsOn" : "/endsOn";
  }

  private void check(Objective objective, Cycle cycle, String place) {
    keyResults(objective).forEach(keyResult -> check(keyResult, cycle, place));
  }

  private Stream<KeyResult> keyResults(Objective objective) {
    return next.all(KeyResult.OF_OBJECTIVE, objective.id()).stream()
        .sorted(KeyResult.KIND.sortedBy(KeyResult::sortOrder));
  }

  private void check(KeyResult keyResult, Cycle cycle, String place) {
    String title = keyResult.title();
    Stream<LocalDate> checkIns =
        next.all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
            .filter(checkIn -> checkIn.voided() == null)
            .map(CheckIn::on);
    tell("check-ins", title, checkIns, cycle, place);
    Stream<@Nullable LocalDate> done =
        keyResult.metric().milestones().stream().map(Milestone::doneOn);
    tell("milestones", title, done, cycle, place);
  }

  /** Of what moves to another cycle itself, its own rule tells. */
  private void checkPlan(KeyResult keyResult, Cycle cycle, String place) {
    Stream<LocalDate> days = keyResult.metric().plan().stream().map(PlanPoint::on);
    tell("planned values", keyResult.title(), days, cycle, place);
  }

  private void check(Initiative initiative, Cycle before, Cycle after, String place) {
    LocalDate delivered = initiative.deliveredOn();
    if (delivered != null && before.contains(delivered)) {
      tell("the delivery", initiative.title(), Stream.of(delivered), after, place);
    }
    for (Dependency dependency : next.all(Dependency.OF_INITIATIVE, initiative.id())) {
      String need = dependency.need();
      tellFar("the day of need", need, Stream.of(dependency.neededBy()), before, after, place);
      Stream<@Nullable LocalDate> offered =
          next.all(DependencyResponse.OF_DEPENDENCY, dependency.id()).stream()
              .map(DependencyResponse::offeredBy);
      tellFar("the days offered", need, offered, before, after, place);
    }
  }

  private void tell(
      String what,
      String title,
      Stream<? extends @Nullable LocalDate> days,
      Cycle cycle,
      String place) {
    tell(OUTSIDE, what, title, days, day -> !cycle.contains(day), cycle, place);
  }

  /**
   * Of what is planned or offered, which may lie up to a year outside; unless it did not before.
   */
  private void tellFar(
      String what,
      String title,
      Stream<? extends @Nullable LocalDate> days,
      Cycle before,
      Cycle after,
      String place) {
    tell(FAR, what, title, days, day -> before.isNear(day) && !after.isNear(day), after, place);
  }

  private void tell(
      Message rule,
      String what,
      String title,
      Stream<? extends @Nullable LocalDate> days,
      Predicate<LocalDate> isOutside,
      Cycle cycle,
      String place) {
    List<String> outside =
        days.filter(Objects::nonNull)
            .filter(isOutside::test)
            .sorted()
            .map(LocalDate::toString)
            .toList();
    if (!outside.isEmpty()) {
      edit.brokenAt(
          place,
          rule,
          what,
          title,
          edit.data().nameOf(Cycle.KIND, cycle.id()),
          cycle.startsOn(),
          cycle.endsOn(),
          String.join(", ", outside));
    }
  }
}
