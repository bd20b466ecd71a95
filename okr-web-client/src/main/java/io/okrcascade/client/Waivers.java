package io.okrcascade.client;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;

/** Findings accepted for a reason until a day. */
public final class Waivers extends Resource<Versioned<Waiver>> {
  Waivers(Transport transport) {
    super(transport);
  }

  /** The waivers of a cycle. */
  public Listing<Versioned<Waiver>> of(String cycleId) {
    return listing(() -> Call.of(Operation.LIST_WAIVERS, cycleId));
  }

  /** Accepts a finding of today for a reason until a day. */
  public Versioned<Waiver> create(
      String cycleId, String findingId, String reason, LocalDate until) {
    return ask(
        Call.of(Operation.CREATE_WAIVER, cycleId)
            .create(
                Patch.set("findingId", findingId).and("reason", reason).and("until", until),
                WriteOptions.DEFAULT));
  }

  /** Takes a waiver back, whatever its version. */
  public void delete(String cycleId, String id) {
    transport.tell(Call.of(Operation.DELETE_WAIVER, cycleId, id));
  }
}
