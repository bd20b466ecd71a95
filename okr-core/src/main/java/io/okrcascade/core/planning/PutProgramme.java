package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.org.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a programme and its weekly updates. Which initiatives belong to it
 * is kept with them: see {@link AssignInitiatives}.
 *
 * @param id of the programme; null where the item has none
 */
public record PutProgramme(@Nullable String id, ProgrammeItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    edit.reading(Programme.KIND, id, item).put(Programme.KIND);
    if (id != null) {
      edit.each(
          item.updates(),
          "/updates",
          (update, place) -> new PutProgrammeUpdate(id, update).run(edit));
    }
  }
}
