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
  public void mention(Edit edit) {
    edit.mention(Programme.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Programme old = edit.data().find(Programme.KIND, id).orElse(null);
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    Programme made =
        edit.make(
            "",
            () ->
                new Programme(
                    id,
                    edit.pickOrNull(item.name(), old, Programme::name),
                    edit.pickOrNull(item.description(), old, Programme::description),
                    edit.pickOrNull(item.ownerId(), old, Programme::ownerId)));
    if (made != null) {
      edit.put(Programme.KIND, made);
    }
    if (id != null) {
      edit.each(
          item.updates(),
          "/updates",
          (update, place) -> new PutProgrammeUpdate(id, update).run(edit));
    }
  }
}
