package io.okrcascade.core.audit;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that a finding is accepted.
 *
 * @param id of the waiver; null where the item has none
 */
public record PutWaiver(@Nullable String id, WaiverItem item) implements Put {
  private static final Message READ_ONLY =
      Message.invalid("READ_ONLY", "a waiver stays in its cycle");

  @Override
  public void mention(Edit edit) {
    edit.mention(Waiver.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Waiver old = edit.data().find(Waiver.KIND, id).orElse(null);
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    Waiver made =
        edit.make(
            "",
            () ->
                new Waiver(
                    id,
                    edit.pickOrNull(item.cycleId(), old, Waiver::cycleId),
                    edit.pickOrNull(item.findingId(), old, Waiver::findingId),
                    edit.pickOrNull(item.reason(), old, Waiver::reason),
                    edit.pick(item.from(), old, Waiver::from, edit.today()),
                    edit.pickOrNull(item.until(), old, Waiver::until),
                    edit.pickOrNull(item.byId(), old, Waiver::byId)));
    if (made == null) {
      return;
    }
    if (old != null && !old.cycleId().equals(made.cycleId())) {
      edit.broken("/cycleId", READ_ONLY);
    } else {
      edit.put(Waiver.KIND, made);
    }
  }
}
