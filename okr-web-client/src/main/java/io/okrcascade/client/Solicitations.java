package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Versioned;

/** Teams asked by others to design something together. */
public final class Solicitations {
  private static final TypeReference<SolicitationsAnswer> ALL = new TypeReference<>() {};
  private static final TypeReference<Versioned<Solicitation>> ONE = new TypeReference<>() {};

  private final Transport transport;

  Solicitations(Transport transport) {
    this.transport = transport;
  }

  /** Those of a cycle, with who is asked too often and who never. */
  public SolicitationsAnswer of(String cycleId) {
    return transport.askAgain(Call.of(Operation.LIST_SOLICITATIONS, cycleId), ALL);
  }

  /** One solicitation; not found where there is none. */
  public Versioned<Solicitation> get(String id) {
    return transport.ask(Call.of(Operation.GET_SOLICITATION, id), ONE);
  }

  /** Asks a team to join in; where the item has no id, the service gives one. */
  public Versioned<Solicitation> create(String cycleId, SolicitationItem item) {
    return transport.ask(
        Call.of(Operation.CREATE_SOLICITATION, cycleId).create(item, WriteOptions.DEFAULT), ONE);
  }

  /** Changes one that is still at this version, such as its state. */
  public Versioned<Solicitation> update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_SOLICITATION, id).patch(patch, version), ONE);
  }
}
