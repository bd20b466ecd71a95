package io.okrcascade.api;

import io.okrcascade.api.audit.WaiverTable;
import io.okrcascade.api.comment.CommentTable;
import io.okrcascade.api.cycle.CycleTable;
import io.okrcascade.api.dependency.DependencyResponseTable;
import io.okrcascade.api.dependency.DependencyTable;
import io.okrcascade.api.initiative.BriefingTemplateTable;
import io.okrcascade.api.initiative.ContributionTable;
import io.okrcascade.api.initiative.InitiativeTable;
import io.okrcascade.api.okr.AlignmentTable;
import io.okrcascade.api.okr.AmendmentTable;
import io.okrcascade.api.okr.CheckInTable;
import io.okrcascade.api.okr.GradeTable;
import io.okrcascade.api.okr.KeyResultTable;
import io.okrcascade.api.okr.ObjectiveTable;
import io.okrcascade.api.org.PersonTable;
import io.okrcascade.api.org.TeamTable;
import io.okrcascade.api.planning.CapacityTable;
import io.okrcascade.api.planning.MaintenanceTable;
import io.okrcascade.api.planning.ProgrammeTable;
import io.okrcascade.api.planning.ProgrammeUpdateTable;
import io.okrcascade.api.planning.SolicitationTable;
import io.okrcascade.api.settings.SettingsTable;
import io.okrcascade.api.store.Table;
import java.util.List;

/** Where the records of all kinds are kept: who declares a kind of record adds its table here. */
public final class Tables {
  private Tables() {}

  public static List<Table<?>> all() {
    return List.of(
        TeamTable.declare(),
        PersonTable.declare(),
        CycleTable.declare(),
        BriefingTemplateTable.declare(),
        ProgrammeTable.declare(),
        ProgrammeUpdateTable.declare(),
        MaintenanceTable.declare(),
        ObjectiveTable.declare(),
        KeyResultTable.declare(),
        CheckInTable.declare(),
        AlignmentTable.declare(),
        AmendmentTable.declare(),
        GradeTable.declare(),
        InitiativeTable.declare(),
        ContributionTable.declare(),
        DependencyTable.declare(),
        DependencyResponseTable.declare(),
        CapacityTable.declare(),
        SolicitationTable.declare(),
        WaiverTable.declare(),
        CommentTable.declare(),
        SettingsTable.declare());
  }
}
