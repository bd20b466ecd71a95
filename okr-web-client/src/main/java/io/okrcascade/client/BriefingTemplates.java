package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;

/** What briefings have to say, by kind of team. */
public final class BriefingTemplates {
  private static final TypeReference<Page<BriefingTemplate>> PAGE = new TypeReference<>() {};
  private static final TypeReference<BriefingTemplate> ONE = new TypeReference<>() {};
  private static final TypeReference<Versioned<BriefingTemplate>> ROW = new TypeReference<>() {};

  private final Transport transport;

  BriefingTemplates(Transport transport) {
    this.transport = transport;
  }

  /** All templates. */
  public Listing<BriefingTemplate> list() {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_BRIEFING_TEMPLATES), PAGE);
  }

  /** The template that counts for the briefings of a team. */
  public BriefingTemplate of(String teamId) {
    return transport.ask(Call.of(Operation.GET_BRIEFING_TEMPLATE_OF_TEAM, teamId), ONE);
  }

  /** Writes the template of a kind of team, or DEFAULT, whatever its version. */
  public Versioned<BriefingTemplate> put(String id, BriefingTemplateItem item) {
    return transport.ask(Call.of(Operation.PUT_BRIEFING_TEMPLATE, id).json(item), ROW);
  }

  /** Takes a template away that is still at this version. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_BRIEFING_TEMPLATE, id).ifMatch(version));
  }
}
