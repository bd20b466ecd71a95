package io.okrcascade.core.audit;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes in that a finding is accepted.
 *
 * @param id of the waiver; null where the item has none
 */
public record PutWaiver(@Nullable String id, WaiverItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Cycle.KIND, item.cycleId(), "/cycleId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    Reading<Waiver> reading = edit.reading(Waiver.KIND, id, item).or("from", edit.today());
    Waiver old = reading.old();
    Waiver made = reading.make();
    if (made == null) {
      return;
    }
    if (old != null && !old.cycleId().equals(made.cycleId())) {
      edit.broken("/cycleId", "READ_ONLY", "a waiver stays in its cycle");
    } else {
      edit.put(Waiver.KIND, made);
    }
  }
}
