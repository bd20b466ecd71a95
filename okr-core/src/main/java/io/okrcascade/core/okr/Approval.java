package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who approves objectives, and what is noted of it. A lead above approves; nobody approves what
 * they own, or owned since it was last approved, or proposed, or changed since the proposal.
 */
public final class Approval {
  /** The kind of the settings, and the id of the only ones; their room stands above this one. */
  private static final String SETTINGS = "SETTINGS";

  /** The field that notes who owned an objective. */
  public static final String FORMER_OWNERS = "formerOwnerIds";

  /** What acts note of an objective; nothing but a bundle that brings a new one tells it. */
  static final String[] NOTED = {
    "proposedById",
    "approvedById",
    "approvedOn",
    "approvedByImport",
    LastingCommitments.FIELD,
    "changedByIds",
    FORMER_OWNERS,
    "moved"
  };

  private Approval() {}

  /** Whether objectives are approved by others: a small company may switch that off. */
  static boolean isAsked(Edit edit) {
    return isAsked(edit.data(), edit.kinds().named(SETTINGS));
  }

  /** As {@link #isAsked(Edit)}, by the settings among some records. */
  public static boolean isAsked(Lookup records, RecordKind<?> settings) {
    return records
        .find(settings, SETTINGS)
        .map(
            content ->
                !(content instanceof ApprovalSetting set) || !Boolean.FALSE.equals(set.approval()))
        .orElse(true);
  }

  /** Whether somebody may approve an objective, once it is proposed. */
  public static boolean isOpenTo(Rights rights, @Nullable String personId, Objective objective) {
    return rights.mayApprove(objective.teamId()) && !isOwnWork(personId, objective);
  }

  private static boolean isOwnWork(@Nullable String personId, Objective objective) {
    return personId != null
        && (isOwn(personId, objective)
            || personId.equals(objective.proposedById())
            || objective.changedByIds().contains(personId));
  }

  private static boolean isOwn(String personId, Objective objective) {
    return personId.equals(objective.ownerId()) || objective.formerOwnerIds().contains(personId);
  }

  /** Refuses who may not approve an objective. */
  static void permit(Edit edit, Objective objective) {
    String actorId = edit.actorId();
    edit.permit(
        isOpenTo(edit.rights(), actorId, objective),
        actorId != null && isOwn(actorId, objective)
            ? "approve what you own, or owned since it was last approved"
            : isOwnWork(actorId, objective)
                ? "approve what you proposed, or changed since it was proposed"
                : "approve the objectives of this team");
  }

  /**
   * Refuses to bring an approved objective to a team in which the actor could not have approved it.
   *
   * @param teamId where it goes; null where the input does not say
   */
  static void permitMove(Edit edit, Objective objective, @Nullable String teamId) {
    RecordKind<?> team = edit.kinds().named("TEAM");
    boolean isMove =
        objective.state() == ObjectiveState.APPROVED
            && teamId != null
            && !teamId.equals(objective.teamId())
            && edit.data().row(team, teamId) != null;
    if (isMove && isAsked(edit)) {
      edit.permit(
          isOpenTo(edit.rights(), edit.actorId(), Copy.of(objective).with("teamId", teamId).make()),
          "bring what is approved to team " + edit.nameOf(team, String.valueOf(teamId)));
    }
  }

  /** An objective in another state, with what follows from coming into it. */
  static Objective moved(Edit edit, Objective objective, ObjectiveState next) {
    ObjectiveItem nothing = Copy.blank(ObjectiveItem.class).make();
    return entered(edit, objective, objective.withState(next), nothing);
  }

  /**
   * An objective with what follows from the state that it comes into.
   *
   * @param old as it was; null where it is new
   * @param told what an import may tell of it; of an approval only where the objective is new
   */
  static Objective entered(Edit edit, @Nullable Objective old, Objective next, ObjectiveItem told) {
    if (old != null && old.state() == next.state()) {
      return next;
    }
    Copy<Objective> entered = Copy.of(next);
    if (old != null) {
      entered.with("moved", new Move(old.state(), edit.now(), edit.actorId(), edit.reason()));
    }
    if (next.state() == ObjectiveState.PROPOSED) {
      String by = edit.isImport() ? told.proposedById() : null;
      entered.with("proposedById", by == null ? edit.actorId() : by);
      entered.with(
          "changedByIds", edit.isImport() ? Given.withoutNulls(told.changedByIds()) : null);
    } else if (next.state() == ObjectiveState.APPROVED) {
      approve(edit, entered, old == null ? told : Copy.blank(ObjectiveItem.class).make());
    }
    return entered.make();
  }

  private static void approve(Edit edit, Copy<Objective> approved, ObjectiveItem told) {
    approved.with(FORMER_OWNERS, Given.withoutNulls(told.formerOwnerIds()));
    if (edit.isImport()) {
      LocalDate on = told.approvedOn();
      boolean isTold = on != null || told.approvedById() != null;
      approved
          .with("approvedById", told.approvedById())
          .with("approvedOn", on == null ? edit.today() : on)
          .with("approvedByImport", !isTold || Boolean.TRUE.equals(told.approvedByImport()));
    } else {
      approved
          .with("approvedById", edit.actorId())
          .with("approvedOn", edit.today())
          .with("approvedByImport", false);
    }
  }

  /**
   * Remembers who gives up owning an objective.
   *
   * @param successor who owns it now; null for nobody
   */
  public static void noteOwner(Edit edit, Objective old, @Nullable String successor) {
    String was = old.ownerId();
    if (was != null && !was.equals(successor)) {
      edit.find(Objective.KIND, old.id())
          .ifPresent(it -> note(edit, it, FORMER_OWNERS, it.formerOwnerIds(), was));
    }
  }

  private static void note(
      Edit edit, Objective objective, String field, List<String> known, String personId) {
    if (!known.contains(personId)) {
      List<String> all = new ArrayList<>(known);
      all.add(personId);
      edit.put(Objective.KIND, Copy.of(objective).with(field, all).make());
    }
  }

  /** Remembers who changes something about an objective that waits for its approval. */
  static void noteChange(Edit edit, String objectiveId) {
    String actorId = edit.actorId();
    boolean isWaiting =
        edit.data()
            .find(Objective.KIND, objectiveId)
            .filter(objective -> objective.state() == ObjectiveState.PROPOSED)
            .isPresent();
    Objective objective = edit.find(Objective.KIND, objectiveId).orElse(null);
    if (actorId != null
        && isWaiting
        && objective != null
        && objective.state() == ObjectiveState.PROPOSED) {
      note(edit, objective, "changedByIds", objective.changedByIds(), actorId);
    }
  }

  /** As {@link #noteChange(Edit, String)}, of a node of the cascade. */
  static void noteChange(Edit edit, Node node) {
    node.objective(edit).map(Objective::id).ifPresent(id -> noteChange(edit, id));
  }
}
