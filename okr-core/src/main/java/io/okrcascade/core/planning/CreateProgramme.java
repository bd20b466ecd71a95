package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Creates a programme, with its initiatives where the input lists them. */
public record CreateProgramme(Input<ProgrammeItem> input) implements UseCase<Versioned<Programme>> {
  @Override
  public Versioned<Programme> run(Edit edit) {
    edit.permitHolders(Programme.KIND, "create programmes");
    ProgrammeItem item = edit.accept(input);
    Given.refuseNested("updates", item.updates());
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    return edit.create(Programme.KIND, id, ProgrammeRules.put(id, item));
  }
}
