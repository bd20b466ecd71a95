package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a key result in. Check-ins are added and never changed: where a bundle tells of one that
 * is there already, it is that one; a person who says the same again means it.
 *
 * @param place among those that are told together, which count in their order
 */
public record AddCheckIn(String keyResultId, CheckInItem item, int place)
    implements UseCase<Optional<CheckIn>> {
  private static final Message SOURCE =
      Message.conflict("SOURCE", "“%s” takes its value from what aligns to it, not from check-ins");

  private static final Message NOTHING =
      Message.invalid("REQUIRED", "say a value, a confidence, a note or what milestones are done");
  private static final Message ID_TAKEN =
      Message.conflict("ID_TAKEN", "there is another check-in with the id %s");
  private static final Message TOO_EARLY =
      Message.invalid("DATES", "a check-in of %s cannot have been taken back before that day");
  private static final Message VOIDED =
      Message.invalid("READ_ONLY", "a check-in is taken back by an act of its own");

  public AddCheckIn(String keyResultId, CheckInItem item) {
    this(keyResultId, item, 0);
  }

  /** The check-in that was added, or meant; empty where a bundle's is there already, or wrong. */
  @Override
  public Optional<CheckIn> run(Edit edit) {
    KeyResult keyResult = edit.found(KeyResult.KIND, keyResultId);
    Objective objective = edit.find(Objective.KIND, keyResult.objectiveId()).orElse(null);
    if (edit.isStep() && objective != null) {
      edit.permitWritingFor(objective.teamId());
      ClosedCycles.requireOpen(edit, objective.cycleId());
    }
    if (edit.isRequest()) {
      edit.permit(
          item.byId() == null || item.byId().equals(edit.actorId()), "check in for somebody else");
      edit.that(item.voided() == null, "/voided", VOIDED);
    }
    // A bundle may hold the history of a key result that takes its children's progress by now.
    boolean isFed =
        edit.isRequest() && item.value() != null && keyResult.source() != Source.CHECK_INS;
    if (isFed) {
      edit.broken("", SOURCE, keyResult.title());
    }
    Cycle cycle =
        objective == null ? null : edit.find(Cycle.KIND, objective.cycleId()).orElse(null);
    CheckIn checkIn = make(edit, keyResult, cycle);
    if (checkIn == null || isFed) {
      return Optional.empty();
    }
    // What a person says again is meant; what a bundle tells of may be there.
    CheckIn same = edit.isRequest() ? null : same(edit, checkIn);
    CheckIn known =
        item.id() == null ? same : edit.data().find(CheckIn.KIND, item.id()).orElse(null);
    if (known != null) {
      return meet(edit, known, checkIn);
    }
    if (item.id() != null && !edit.mention(CheckIn.KIND, item.id(), "/id")) {
      return Optional.empty();
    }
    edit.put(CheckIn.KIND, checkIn);
    if (!checkIn.milestonesDone().isEmpty() && checkIn.voided() == null) {
      edit.put(KeyResult.KIND, keyResult.withMetric(keyResult.metric().reported(checkIn)));
    }
    return Optional.of(checkIn);
  }

  /** The one that is there and says the same, taken back rather if this one was. */
  private @Nullable CheckIn same(Edit edit, CheckIn told) {
    return edit.there(
        CheckIn.OF_KEY_RESULT,
        keyResultId,
        CheckInItem.content(told),
        CheckInItem::content,
        known ->
            item.id() == null
                ? (known.voided() == null) == (told.voided() == null)
                : known.id().equals(item.id()));
  }

  /** The one that is meant must say the same; a bundle may tell that it was taken back since. */
  private static Optional<CheckIn> meet(Edit edit, CheckIn known, CheckIn told) {
    if (!known.keyResultId().equals(told.keyResultId())
        || !CheckInItem.content(known).equals(CheckInItem.content(told))) {
      edit.broken("/id", ID_TAKEN, known.id());
      return Optional.empty();
    }
    if (told.voided() != null && known.voided() == null) {
      VoidCheckIn.take(edit, known, told.voided());
      return Optional.empty();
    }
    edit.unchanged(CheckIn.KIND);
    return edit.isRequest() ? Optional.of(known) : Optional.empty();
  }

  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  private @Nullable CheckIn make(Edit edit, KeyResult keyResult, @Nullable Cycle cycle) {
    Metric metric = keyResult.metric();
    LocalDate on = item.on() == null ? defaultDay(edit, cycle) : item.on();
    List<String> done = done();
    edit.reference(Person.KIND, item.byId(), "/byId");
    // Milestones were once reported on without a word, and what was accepted comes back.
    boolean wasAccepted =
        edit.isImport() && (metric.type() == MetricType.MILESTONES || item.voided() != null);
    edit.that(wasAccepted || saysSomething(done), "/value", NOTHING);
    PastDay.check(edit, "/on", "a check-in", on);
    if (!on.isAfter(edit.today())
        && cycle != null
        && !cycle.contains(on)
        && item.voided() == null) {
      // What was taken back counts on no day, so it may lie outside.
      PlannedDay.tellOutside(edit, "/on", on, cycle);
    }
    // What was taken back may tell of milestones that were taken out since.
    // Where milestones could not be made, nobody knows which there are.
    boolean isKnown =
        !metric.milestones().isEmpty()
            || edit.isSound(KeyResult.KIND, keyResultId, "metric/milestones");
    for (String id : item.voided() == null && isKnown ? done : List.<String>of()) {
      if (metric.milestones().stream().noneMatch(milestone -> milestone.id().equals(id))) {
        edit.broken(
            "/milestonesDone", "UNKNOWN", "“%s” has no milestone %s", keyResult.title(), id);
      }
    }
    boolean isSaidAgain = edit.data().find(CheckIn.KIND, item.id()).isPresent();
    if (edit.isRequest() && !isSaidAgain) {
      ReportedMilestones.requireOpen(edit, keyResult, done);
    }
    return made(edit, on, done);
  }

  /** Tells what is wrong with the item, whatever it is told of. */
  void judge(Edit edit) {
    List<String> done = done();
    edit.that(saysSomething(done), "/value", NOTHING);
    PastDay.check(edit, "/on", "a check-in", item.on());
    made(edit, edit.today(), done);
  }

  private List<String> done() {
    List<String> given = Given.withoutNulls(item.milestonesDone());
    return given == null ? List.of() : given;
  }

  private boolean saysSomething(List<String> done) {
    return item.value() != null
        || item.confidence() != null
        || Given.text(item.note()) != null
        || !done.isEmpty();
  }

  private @Nullable CheckIn made(Edit edit, LocalDate on, List<String> done) {
    return edit.make(
        "",
        () ->
            new CheckIn(
                item.id() == null ? edit.newId() : item.id(),
                keyResultId,
                on,
                item.value(),
                item.confidence(),
                Given.text(item.note()),
                item.byId() == null && !edit.isImport() ? edit.actorId() : item.byId(),
                done,
                edit.now().plus(place, ChronoUnit.MICROS),
                voided(edit, on)));
  }

  private @Nullable Voided voided(Edit edit, LocalDate checkedInOn) {
    VoidedItem said = item.voided();
    if (said == null || edit.isRequest()) {
      return null;
    }
    edit.reference(Person.KIND, said.byId(), "/voided/byId");
    PastDay.check(edit, "/voided/on", "a void", said.on());
    boolean isLater = said.on() == null || !said.on().isBefore(checkedInOn);
    edit.that(isLater, "/voided/on", TOO_EARLY, checkedInOn);
    return edit.reading(Voided.class, null, said).make("/voided");
  }

  /** Today, or the last day of a cycle that is over. */
  private static LocalDate defaultDay(Edit edit, @Nullable Cycle cycle) {
    LocalDate today = edit.today();
    return cycle != null && today.isAfter(cycle.endsOn()) ? cycle.endsOn() : today;
  }
}
