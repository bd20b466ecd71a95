package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Says what briefings have to say, for the first time or anew. */
public record SetBriefingTemplate(String id, Match match, Input<BriefingTemplateItem> input)
    implements UseCase<Versioned<BriefingTemplate>> {
  /** What whoever sets or deletes a template needs a permission for. */
  static final String WHAT = "write briefing templates";

  @Override
  public Versioned<BriefingTemplate> run(Edit edit) {
    edit.permitHolders(BriefingTemplate.KIND, WHAT);
    edit.requireMatch(BriefingTemplate.KIND, id, match);
    return edit.take(BriefingTemplate.KIND, id, new PutBriefingTemplate(id, edit.accept(input)));
  }
}
