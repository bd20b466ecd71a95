package io.okrcascade.client;

import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Versioned;

/** Teams asked by others to design something together. */
public final class Solicitations extends EditableResource<Versioned<Solicitation>> {
  Solicitations(Transport transport) {
    super(transport, Operation.GET_SOLICITATION, Operation.UPDATE_SOLICITATION);
  }

  /** Those of a cycle, with who is asked too often and who never. */
  public SolicitationsAnswer of(String cycleId) {
    return transport.askIfChanged(
        Call.of(Operation.LIST_SOLICITATIONS, cycleId), SolicitationsAnswer.class);
  }

  /** Asks a team to join in; where the item has no id, the service gives one. */
  public Versioned<Solicitation> create(String cycleId, SolicitationItem item) {
    return ask(Call.of(Operation.CREATE_SOLICITATION, cycleId).create(item, WriteOptions.DEFAULT));
  }
}
