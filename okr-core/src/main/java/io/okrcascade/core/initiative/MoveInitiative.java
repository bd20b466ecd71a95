package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.List;

/**
 * Moves an initiative to another state. What is committed must be ready for it, and promises a day;
 * what comes after that day or not at all needs its cause.
 */
public record MoveInitiative(String id, Match match, Input<InitiativeStateItem> input)
    implements UseCase<Versioned<Initiative>> {
  private static final Message STATE =
      Message.conflict("STATE", "an initiative does not go from %s to %s");
  private static final Message CAUSE =
      Message.invalid(
          "REQUIRED", "what was promised for a day that is over needs its cause: one of %s");
  private static final Message NOT_LATE =
      Message.invalid("STATE", "it is not late, so there is nothing to say about that");
  private static final Message CAUSE_SUGGESTED =
      Message.invalid(CAUSE.code(), CAUSE.text() + "; its dependencies suggest %s");

  @Override
  public Versioned<Initiative> run(Edit edit) {
    Versioned<Initiative> row = ClosedCycles.require(edit, Initiative.KIND, id, match);
    Initiative initiative = row.content();
    InitiativeStateItem item = edit.accept(input);
    InitiativeState next = item.state();
    Check check = new Check().required("state", next).text("lateNote", item.lateNote());
    if (next != null && next != initiative.state()) {
      checkCause(edit, initiative, next, item, check);
    }
    edit.requireSound(check);
    if (next == null || next == initiative.state()) {
      return row;
    }
    Demand.that(initiative.state().mayBecome(next), STATE, initiative.state(), next);
    if (next == InitiativeState.COMMITTED) {
      CommitmentReadiness.require(edit.data(), initiative);
    }
    return edit.set(Initiative.KIND, moved(edit, initiative, next, item));
  }

  /**
   * What comes late, or is given up once its day is over, needs a cause, given now or before; what
   * was promised and is given up earlier may have one, and nothing else has.
   */
  private static void checkCause(
      Edit edit,
      Initiative initiative,
      InitiativeState next,
      InitiativeStateItem item,
      Check check) {
    LateCause cause = item.lateCause();
    boolean isGivenUp = isGivenUp(next) && initiative.wasCommitted();
    boolean isOver = isOver(initiative, next, edit.today());
    if (isOver && cause == null && initiative.lateCause() == null) {
      List<LateCause> suggested =
          LateCauses.proposed(
              initiative, Negotiation.allOf(edit.data(), initiative.id()), edit.today());
      Message rule = suggested.isEmpty() ? CAUSE : CAUSE_SUGGESTED;
      check.that(false, "/lateCause", rule, List.of(LateCause.values()), suggested);
    }
    check
        .that(cause == null || isOver || isGivenUp, "/lateCause", NOT_LATE)
        .that(item.lateNote() == null || isOver || isGivenUp, "/lateNote", NOT_LATE);
  }

  private static boolean isGivenUp(InitiativeState next) {
    return next == InitiativeState.DROPPED || next == InitiativeState.POSTPONED;
  }

  /** Delivered or given up after the promised day. */
  private static boolean isOver(Initiative initiative, InitiativeState next, LocalDate today) {
    LocalDate promised = initiative.committedEnd();
    return (next == InitiativeState.DELIVERED || isGivenUp(next))
        && promised != null
        && today.isAfter(promised);
  }

  private static Initiative moved(
      Edit edit, Initiative old, InitiativeState next, InitiativeStateItem item) {
    LateCause cause = item.lateCause();
    String note = Given.text(item.lateNote());
    boolean isCommitted = next == InitiativeState.COMMITTED;
    return Copy.of(old)
        .with("committedOn", isCommitted ? edit.today() : old.committedOn())
        // The date that was promised first stays, whatever is planned later.
        .with("committedEnd", isCommitted ? promised(edit, old) : old.committedEnd())
        .with(
            "deliveredOn", next == InitiativeState.DELIVERED ? edit.today(old.committedOn()) : null)
        .with("lateCause", cause == null ? old.lateCause() : cause)
        .with("lateNote", note != null ? note : cause == null ? old.lateNote() : edit.reason())
        .with("state", next)
        .make();
  }

  /** As it was before, else the planned end; who plans none promises the cycle. */
  private static LocalDate promised(Edit edit, Initiative initiative) {
    LocalDate before = initiative.committedEnd();
    LocalDate end = before == null ? initiative.plannedEnd() : before;
    return end != null ? end : edit.found(Cycle.KIND, initiative.cycleId()).endsOn();
  }
}
