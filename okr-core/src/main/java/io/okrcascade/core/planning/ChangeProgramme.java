package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes a programme; where the patch lists initiatives, it lists them all. */
public record ChangeProgramme(String id, Match match, ItemPatch<ProgrammeItem> patch)
    implements UseCase<Versioned<Programme>> {
  @Override
  public Versioned<Programme> run(Edit edit) {
    Versioned<Programme> row =
        edit.require(Programme.KIND, id, match, it -> ProgrammeRules.permitKeeping(edit, it));
    ProgrammeItem item = edit.patched(patch, ProgrammeItem.of(row.content()), ProgrammeItem::id);
    return edit.take(Programme.KIND, id, ProgrammeRules.put(edit, id, item));
  }
}
