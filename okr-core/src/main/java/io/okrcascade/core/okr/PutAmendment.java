package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;

/** Takes over an amendment that a bundle brings along; one that is there already is that one. */
public record PutAmendment(String objectiveId, AmendmentItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(KeyResult.KIND, item.keyResultId(), "/keyResultId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    boolean isKnown =
        edit.data().all(Amendment.OF_OBJECTIVE, objectiveId).stream()
            .anyMatch(known -> AmendmentItem.of(known).equals(item));
    if (isKnown) {
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
