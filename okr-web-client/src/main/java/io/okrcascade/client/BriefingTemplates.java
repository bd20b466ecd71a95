package io.okrcascade.client;

import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.record.Versioned;

/** What briefings have to say, by kind of team. */
public final class BriefingTemplates extends Resource<BriefingTemplate> {
  BriefingTemplates(Transport transport) {
    super(transport);
  }

  /** All templates. */
  public Listing<BriefingTemplate> list() {
    return listing(() -> Call.of(Operation.LIST_BRIEFING_TEMPLATES));
  }

  /** The template that counts for the briefings of a team. */
  public BriefingTemplate of(String teamId) {
    return ask(Call.of(Operation.GET_BRIEFING_TEMPLATE_OF_TEAM, teamId));
  }

  /** Writes the template of a kind of team, or DEFAULT, whatever its version. */
  public Versioned<BriefingTemplate> put(String id, BriefingTemplateItem item) {
    return askVersioned(
        Call.of(Operation.PUT_BRIEFING_TEMPLATE, id).json(item), BriefingTemplate.class);
  }

  /** Takes a template away that is still at this version. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_BRIEFING_TEMPLATE, id).ifMatch(version));
  }
}
