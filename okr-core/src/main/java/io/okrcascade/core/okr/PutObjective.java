package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of an objective and of all that hangs on it.
 *
 * @param id of the objective; null where the item has none
 * @param state that it is in; where null, it stays, and a new one is what its circumstances make it
 */
public record PutObjective(@Nullable String id, ObjectiveItem item, @Nullable ObjectiveState state)
    implements Put {
  private static final Message ID_TAKEN =
      Message.conflict("ID_TAKEN", "there is another key result with the id %s");
  private static final Message OTHER_FAMILY =
      Message.invalid(
          "OTHER_FAMILY",
          "an objective moves only between cycles of one year; carry it over by creating a new one");

  @Override
  public void mention(Edit edit) {
    edit.each(
        item.keyResults(),
        "/keyResults",
        (keyResult, place) -> edit.mention(KeyResult.KIND, keyResult.id(), "/id"));
    if (id != null) {
      Brought.of(edit, id).note(edit, id, item.amendments());
    }
  }

  @Override
  public void run(Edit edit) {
    Reading<Objective> reading =
        edit.reading(Objective.KIND, id, item)
            .given("links", edit.links(item.links()))
            .or("ambition", Ambition.COMMITTED)
            .or("origin", Origin.TOP_DOWN)
            .or("weight", 1.0)
            .given("state", state)
            .or("state", edit.isRequest() ? ObjectiveState.DRAFT : ObjectiveState.APPROVED)
            .or("archived", false)
            .or("sortOrder", 0);
    Objective old = reading.old();
    Move moved = edit.isImport() ? moved(edit) : null;
    if (edit.isImport() && old == null) {
      reading.with("moved", moved);
    } else {
      reading.untold(Approval.NOTED);
    }
    if (!edit.isImport()) {
      reading.with("createdOn", old == null ? edit.today() : old.createdOn());
    }
    Objective objective = reading.or("approvedByImport", false).or("staysCommitted", false).make();
    PastDay.check(edit, "/createdOn", "the day on which it was written", item.createdOn());
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    edit.reference(Person.KIND, item.proposedById(), "/proposedById");
    edit.reference(Person.KIND, item.approvedById(), "/approvedById");
    referToPeople(edit, item.changedByIds(), "/changedByIds");
    referToPeople(edit, item.formerOwnerIds(), "/formerOwnerIds");
    PastDay.check(edit, "/approvedOn", "an approval", item.approvedOn());
    if (objective != null
        && old != null
        && !edit.isComparison()
        && !CycleForest.areOfOneFamily(edit, old.cycleId(), objective.cycleId())) {
      edit.broken("/cycleId", OTHER_FAMILY);
      // What else is wrong with it is judged as of one that stays.
      ObjectiveItem staying = Copy.of(item).with("cycleId", old.cycleId()).make();
      new PutObjective(id, staying, state).run(edit);
      return;
    }
    if (objective != null && (old == null || Commitment.mayMove(edit, old, objective))) {
      Objective entered = edit.make("", () -> Approval.entered(edit, old, objective, item));
      take(edit, old, toldBy(moved, old, entered == null ? objective : entered));
    }
    if (id != null) {
      putParts(edit, id);
    }
  }

  /** How it came into its state, as a bundle tells. */
  private @Nullable Move moved(Edit edit) {
    MoveItem said = item.moved();
    if (said == null) {
      return null;
    }
    edit.reference(Person.KIND, said.byId(), "/moved/byId");
    if (said.at() != null && said.at().isAfter(edit.now())) {
      edit.broken("/moved/at", "FUTURE", "a move cannot lie in the future: %s", said.at());
    }
    return edit.reading(Move.class, null, said).make("/moved");
  }

  /** A move that a bundle tells of is the one that happens, where it leads from and to the same. */
  private static Objective toldBy(@Nullable Move moved, @Nullable Objective old, Objective now) {
    return old != null && moved != null && moved.from() == old.state() && now.state() != old.state()
        ? now.withMove(moved)
        : now;
  }

  private static void referToPeople(Edit edit, @Nullable List<String> ids, String pointer) {
    edit.each(ids, pointer, (id, place) -> edit.reference(Person.KIND, id, ""));
  }

  private void take(Edit edit, @Nullable Objective old, Objective objective) {
    edit.put(Objective.KIND, objective);
    if (edit.isImport() && item.approvedOn() != null && old == null) {
      Commitment.tellApproved(edit, objective.id());
    }
    if (old == null) {
      return;
    }
    Commitment.amend(edit, old, objective, item);
    if (!old.equals(objective)) {
      Approval.noteOwner(edit, old, objective.ownerId());
      Approval.noteChange(edit, objective.id());
      askLinks(edit, old, objective);
      edit.ask(Graded.RULE, objective.id());
      edit.data()
          .all(KeyResult.OF_OBJECTIVE, objective.id())
          .forEach(keyResult -> edit.ask(Commitment.COMPLETE, keyResult.id()));
    }
  }

  /** An objective that moves to another team or cycle must still keep the rules of its links. */
  private static void askLinks(Edit edit, Objective old, Objective changed) {
    if (old.teamId().equals(changed.teamId()) && old.cycleId().equals(changed.cycleId())) {
      return;
    }
    Links.ask(edit, old);
    for (KeyResult keyResult : edit.data().all(KeyResult.OF_OBJECTIVE, old.id())) {
      PlanDays.askOfMoved(edit, keyResult);
    }
  }

  private void putParts(Edit edit, String objectiveId) {
    edit.each(
        item.keyResults(),
        "/keyResults",
        (keyResult, place) -> putKeyResult(edit, objectiveId, keyResult, place));
    PutAlignment.each(edit, new Node(NodeType.OBJECTIVE, objectiveId), item.alignments());
    edit.each(
        item.amendments(),
        "/amendments",
        (amendment, place) -> new PutAmendment(objectiveId, amendment, place).run(edit));
    GradeItem grade = item.grade();
    if (grade != null) {
      edit.within("/grade", () -> new PutGrade(objectiveId, grade).run(edit));
    }
  }

  /** A bundle tells where key results are by now; what a person creates takes none from others. */
  private static void putKeyResult(
      Edit edit, String objectiveId, KeyResultItem keyResult, int place) {
    KeyResult there = edit.data().find(KeyResult.KIND, keyResult.id()).orElse(null);
    String id = keyResult.id();
    if (there != null && !there.objectiveId().equals(objectiveId) && !edit.isImport()) {
      edit.broken("/id", ID_TAKEN, there.id());
      // What else is wrong with it is judged as of a new one.
      id = null;
    }
    new PutKeyResult(edit.idOr(id), objectiveId, keyResult, place).run(edit);
  }
}
