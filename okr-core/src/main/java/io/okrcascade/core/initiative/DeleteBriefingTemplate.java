package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Deletes a template for briefings; the default counts for its teams again. */
public record DeleteBriefingTemplate(String id, Match match)
    implements UseCase<Versioned<BriefingTemplate>> {
  @Override
  public Versioned<BriefingTemplate> run(Edit edit) {
    return edit.delete(
        BriefingTemplate.KIND,
        id,
        match,
        it -> edit.permitHolders(BriefingTemplate.KIND, SetBriefingTemplate.WHAT));
  }
}
