package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;

/** Findings accepted for a reason until a day. */
public final class Waivers {
  private static final TypeReference<Page<Versioned<Waiver>>> PAGE = new TypeReference<>() {};
  private static final TypeReference<Versioned<Waiver>> ONE = new TypeReference<>() {};

  private final Transport transport;

  Waivers(Transport transport) {
    this.transport = transport;
  }

  /** The waivers of a cycle. */
  public Listing<Versioned<Waiver>> of(String cycleId) {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_WAIVERS, cycleId), PAGE);
  }

  /** Accepts a finding of today for a reason until a day. */
  public Versioned<Waiver> create(
      String cycleId, String findingId, String reason, LocalDate until) {
    return transport.ask(
        Call.of(Operation.CREATE_WAIVER, cycleId)
            .create(
                Patch.set("findingId", findingId).and("reason", reason).and("until", until),
                WriteOptions.DEFAULT),
        ONE);
  }

  /** Takes a waiver back, whatever its version. */
  public void delete(String cycleId, String id) {
    transport.tell(Call.of(Operation.DELETE_WAIVER, cycleId, id));
  }
}
