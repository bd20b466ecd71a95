package io.okrcascade.client;

import io.okrcascade.core.planning.MaintenanceAnswer;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What keeping things running takes of a team, week by week. */
public final class Maintenance extends Resource<Versioned<MaintenanceReport>> {
  Maintenance(Transport transport) {
    super(transport);
  }

  /** The reports of a team, newest first. */
  public Listing<Versioned<MaintenanceReport>> of(String teamId) {
    return listing(() -> Call.of(Operation.LIST_MAINTENANCE, teamId));
  }

  /** Where maintenance goes in a cycle, by team and category. */
  public MaintenanceAnswer in(String cycleId) {
    return in(cycleId, null);
  }

  /** The same on a day; null for today. */
  public MaintenanceAnswer in(String cycleId, @Nullable LocalDate asOf) {
    return transport.askIfChanged(
        Call.of(Operation.GET_MAINTENANCE, cycleId).query("asOf", asOf), MaintenanceAnswer.class);
  }

  /** Reports a week; a second report of it takes the place of the first. */
  public Versioned<MaintenanceReport> report(String teamId, MaintenanceItem item) {
    return ask(Call.of(Operation.REPORT_MAINTENANCE, teamId).create(item, WriteOptions.DEFAULT));
  }
}
