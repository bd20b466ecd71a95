package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;

/** Takes over an amendment that a bundle brings along; one that is there already is that one. */
public record PutAmendment(String objectiveId, AmendmentItem item) implements Put {
  /** Whether an amendment is there already, by all that is said of it. */
  static boolean isThere(Edit edit, String objectiveId, AmendmentItem item) {
    return edit.data().all(Amendment.OF_OBJECTIVE, objectiveId).stream()
        .anyMatch(known -> Copy.of(known, AmendmentItem.class).make().equals(item));
  }

  @Override
  public void run(Edit edit) {
    edit.reference(KeyResult.KIND, item.keyResultId(), "/keyResultId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    PastDay.check(edit, "/on", "an amendment", item.on());
    if (isThere(edit, objectiveId, item)) {
      edit.unchanged(Amendment.KIND);
      return;
    }
    edit.reading(Amendment.class, null, item)
        .with("id", edit.newId())
        .with("objectiveId", objectiveId)
        .or("eased", false)
        .with("writtenAt", edit.now())
        .put(Amendment.KIND);
  }
}
