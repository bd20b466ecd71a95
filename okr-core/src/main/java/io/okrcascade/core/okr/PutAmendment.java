package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;

/** Takes over an amendment that a bundle brings along; one that is there already is that one. */
public record PutAmendment(String objectiveId, AmendmentItem item) implements Put {
  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
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
    Amendment made =
        edit.make(
            "",
            () ->
                new Amendment(
                    edit.newId(),
                    objectiveId,
                    item.keyResultId(),
                    item.field(),
                    item.oldValue(),
                    item.newValue(),
                    Boolean.TRUE.equals(item.eased()),
                    item.reason(),
                    item.on(),
                    item.byId(),
                    edit.now()));
    if (made != null) {
      edit.put(Amendment.KIND, made);
    }
  }
}
