package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Creates a programme, with its initiatives where the input lists them. */
public record CreateProgramme(Input<ProgrammeItem> input) implements UseCase<Versioned<Programme>> {
  @Override
  public Versioned<Programme> run(Edit edit) {
    edit.permitHolders(Programme.KIND, "create programmes");
    return edit.create(
        Programme.KIND, input, ProgrammeItem::id, (id, item) -> ProgrammeRules.put(edit, id, item));
  }
}
