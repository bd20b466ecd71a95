package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.record.Versioned;

/** Changes a programme; where the patch lists initiatives, it lists them all. */
public record ChangeProgramme(String id, Match match, ItemPatch<ProgrammeItem> patch)
    implements UseCase<Versioned<Programme>> {
  @Override
  public Versioned<Programme> run(Edit edit) {
    Versioned<Programme> row = edit.require(Programme.KIND, id);
    ProgrammeRules.permitKeeping(edit, row.content());
    match.require(row.version());
    ProgrammeItem item = edit.accept(patch.over(ProgrammeItem.of(row.content())));
    edit.requireSameId(id, item.id());
    Given.refuseNested("updates", item.updates());
    edit.take(ProgrammeRules.put(id, item));
    return edit.require(Programme.KIND, id);
  }
}
