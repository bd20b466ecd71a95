package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.LevelsOfLinks;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.LastAdmin;
import io.okrcascade.core.org.OneCompany;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.ArchivedTeams;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.ClosedWeeks;
import io.okrcascade.core.planning.DaysInCycles;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeRules;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.settings.SettingsItem;
import java.util.List;

/** All kinds of record, as one thing; each is declared in the room that it belongs to. */
public final class Registry {
  /** In the order in which what stands in the way of a deletion is told. */
  public static final Kinds KINDS =
      new Kinds(
          List.of(
              Team.KIND,
              Person.KIND,
              Cycle.KIND,
              BriefingTemplate.KIND,
              Programme.KIND,
              ProgrammeUpdate.KIND,
              Objective.KIND,
              KeyResult.KIND,
              Amendment.KIND,
              Alignment.KIND,
              CheckIn.KIND,
              Grade.KIND,
              Initiative.KIND,
              Contribution.KIND,
              Dependency.KIND,
              Comment.KIND,
              DependencyResponse.KIND,
              Capacity.KIND,
              Solicitation.KIND,
              Waiver.KIND,
              MaintenanceReport.KIND,
              SettingsItem.KIND));

  /** What is asked of every change, whichever act decides it. */
  private static final List<Guard> GUARDS =
      List.of(
          Person.EMAILS,
          Unique.externalId(Person.KIND, Person::externalId),
          Unique.externalId(Team.KIND, Team::externalId),
          Objective.EXTERNAL_IDS,
          Unique.externalId(KeyResult.KIND, KeyResult::externalId),
          Initiative.EXTERNAL_IDS,
          Unique.externalId(Dependency.KIND, Dependency::externalId),
          Cycle.NAMES,
          OneCompany.GUARD,
          LastAdmin.GUARD,
          Owners.GUARD,
          ClosedCycles.GUARD,
          ClosedWeeks.GUARD,
          ArchivedTeams.GUARD,
          DaysInCycles.GUARD,
          ProgrammeRules.GUARD,
          LevelsOfLinks.GUARD);

  private Registry() {}

  /** A write of records of any kind. */
  public static Edit edit(Dataset data, Circumstances circumstances) {
    return new Edit(KINDS, GUARDS, data, circumstances);
  }
}
