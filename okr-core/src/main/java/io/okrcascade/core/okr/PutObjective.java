package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of an objective and of all that hangs on it.
 *
 * @param id of the objective; null where the item has none
 * @param state that it is in; where null, it stays, and a new one is what its circumstances make it
 */
public record PutObjective(@Nullable String id, ObjectiveItem item, @Nullable ObjectiveState state)
    implements Put {
  @Override
  public void mention(Edit edit) {
    edit.each(
        item.keyResults(),
        "/keyResults",
        (keyResult, place) -> edit.mention(KeyResult.KIND, keyResult.id(), "/id"));
  }

  @Override
  public void run(Edit edit) {
    Reading<Objective> reading =
        edit.reading(Objective.KIND, id, item)
            .or("ambition", Ambition.COMMITTED)
            .or("origin", Origin.TOP_DOWN)
            .or("weight", 1.0)
            .given("state", state)
            .or("state", edit.isRequest() ? ObjectiveState.DRAFT : ObjectiveState.APPROVED)
            .or("archived", false)
            .or("approvedByImport", false)
            .or("sortOrder", 0);
    Objective old = reading.old();
    Objective objective = reading.make();
    edit.reference(Team.KIND, item.teamId(), "/teamId");
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    if (objective != null
        && old != null
        && !CycleForest.areOfOneFamily(edit, old.cycleId(), objective.cycleId())) {
      edit.broken(
          "/cycleId",
          "OTHER_FAMILY",
          "an objective moves only between cycles of one year; carry it over by creating a new one");
      return;
    }
    if (objective != null) {
      edit.put(Objective.KIND, objective);
      if (old != null) {
        Commitment.amend(edit, old, objective);
        askLinks(edit, old, objective);
      }
    }
    if (id != null) {
      putParts(edit, id);
    }
  }

  /** An objective that moves to another team or cycle must still keep the rules of its links. */
  private static void askLinks(Edit edit, Objective old, Objective changed) {
    if (old.teamId().equals(changed.teamId()) && old.cycleId().equals(changed.cycleId())) {
      return;
    }
    askLinks(edit, new Node(NodeType.OBJECTIVE, old.id()));
    for (KeyResult keyResult : edit.data().all(KeyResult.OF_OBJECTIVE, old.id())) {
      askLinks(edit, new Node(NodeType.KEY_RESULT, keyResult.id()));
      PlanDays.ask(edit, keyResult, "/cycleId");
    }
  }

  private static void askLinks(Edit edit, Node node) {
    edit.data().all(Alignment.OF_CHILD, node).forEach(link -> edit.ask(Links.RULE, link.id()));
    edit.data().all(Alignment.OF_PARENT, node).forEach(link -> edit.ask(Links.RULE, link.id()));
  }

  private void putParts(Edit edit, String objectiveId) {
    edit.each(
        item.keyResults(),
        "/keyResults",
        (keyResult, place) ->
            new PutKeyResult(edit.idOr(keyResult.id()), objectiveId, keyResult, place).run(edit));
    PutAlignment.each(edit, new Node(NodeType.OBJECTIVE, objectiveId), item.alignments());
    edit.putEach(item.amendments(), "/amendments", it -> new PutAmendment(objectiveId, it));
    GradeItem grade = item.grade();
    if (grade != null) {
      edit.within("/grade", () -> new PutGrade(objectiveId, grade).run(edit));
    }
  }
}
