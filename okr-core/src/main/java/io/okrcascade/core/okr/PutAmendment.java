package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.org.Person;

/**
 * Takes over an amendment that a bundle brings along; one that is there already is that one.
 *
 * @param place among those of its objective
 */
public record PutAmendment(String objectiveId, AmendmentItem item, int place) implements Put {
  private static final Message REASON =
      Message.invalid("REASON_REQUIRED", "an amendment says why something was changed");

  @Override
  public void run(Edit edit) {
    edit.reference(KeyResult.KIND, item.keyResultId(), "/keyResultId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    PastDay.check(edit, "/on", "an amendment", item.on());
    Brought.Told told = Brought.of(edit, objectiveId).at(place);
    if (told == null) {
      edit.unchanged(Amendment.KIND);
      return;
    }
    // What comes back with its objective may be older than the rule.
    boolean isOfOld = edit.data().find(Objective.KIND, objectiveId).isEmpty();
    if (!isOfOld && (item.reason() == null || VisibleText.isBlank(item.reason()))) {
      edit.broken("/reason", REASON);
    }
    edit.reading(Amendment.class, null, told.item())
        .with("id", told.id())
        .with("objectiveId", objectiveId)
        .or("eased", false)
        .with("writtenAt", edit.now())
        .put(Amendment.KIND);
  }
}
