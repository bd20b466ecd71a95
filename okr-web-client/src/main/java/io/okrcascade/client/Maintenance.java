package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.planning.MaintenanceAnswer;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;

/** What keeping things running takes of a team, week by week. */
public final class Maintenance {
  private static final TypeReference<Page<Versioned<MaintenanceReport>>> PAGE =
      new TypeReference<>() {};
  private static final TypeReference<MaintenanceAnswer> ALL = new TypeReference<>() {};
  private static final TypeReference<Versioned<MaintenanceReport>> ONE = new TypeReference<>() {};

  private final Transport transport;

  Maintenance(Transport transport) {
    this.transport = transport;
  }

  /** The reports of a team, newest first. */
  public Listing<Versioned<MaintenanceReport>> of(String teamId) {
    return new Listing<>(transport, () -> Call.of(Operation.LIST_MAINTENANCE, teamId), PAGE);
  }

  /** Where upkeep goes in a cycle, by team and category. */
  public MaintenanceAnswer in(String cycleId) {
    return transport.askAgain(Call.of(Operation.GET_UPKEEP, cycleId), ALL);
  }

  /** Reports a week; a second report of it takes the place of the first. */
  public Versioned<MaintenanceReport> report(String teamId, MaintenanceItem item) {
    return transport.ask(
        Call.of(Operation.REPORT_MAINTENANCE, teamId).create(item, WriteOptions.DEFAULT), ONE);
  }
}
