package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;

/**
 * Reports what keeping things running took of a team in a week, this one where it is not said. A
 * second report of a week takes the place of the first.
 */
public record ReportMaintenance(String teamId, Input<MaintenanceItem> input)
    implements UseCase<Versioned<MaintenanceReport>> {
  @Override
  public Versioned<MaintenanceReport> run(Edit edit) {
    edit.require(Team.KIND, teamId);
    edit.permitWritingFor(teamId);
    MaintenanceItem given = edit.accept(input);
    edit.that(
        given.teamId() == null || given.teamId().equals(teamId),
        "/teamId",
        "READ_ONLY",
        "the path says which team it is");
    LocalDate week = given.weekOf() == null ? edit.today() : given.weekOf();
    edit.take(
        new PutMaintenanceReport(
            Copy.of(given).with("teamId", teamId).with("weekOf", week).make()));
    String monday = MaintenanceReport.weekOf(week).toString();
    return edit.require(MaintenanceReport.KIND, RecordKind.pairId(teamId, monday));
  }
}
