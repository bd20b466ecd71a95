package io.okrcascade.api;

import io.okrcascade.api.comment.CommentTable;
import io.okrcascade.api.cycle.CycleTable;
import io.okrcascade.api.okr.AlignmentTable;
import io.okrcascade.api.store.Table;
import io.okrcascade.api.store.TableBuilder;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.settings.SettingsItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the records of all kinds are kept: who declares a kind of record adds its table here. The
 * columns follow from the components of the record, and only what deviates is said; a table that
 * needs SQL of its own is declared in its room.
 */
public final class Tables {
  private Tables() {}

  public static List<Table<?>> all() {
    return Stream.of(organization(), okrs(), work(), about())
        .flatMap(tables -> tables)
        .<Table<?>>map(TableBuilder::declare)
        .toList();
  }

  private static Stream<TableBuilder<?>> organization() {
    return Stream.of(
        Table.of(Team.KIND),
        Table.of(Person.KIND)
            .parts("globalRoles", "person_role")
            .named("globalRoles", "role")
            .parts("memberships", "membership"),
        CycleTable.declare(),
        Table.of(BriefingTemplate.KIND),
        Table.of(Programme.KIND),
        Table.of(ProgrammeUpdate.KIND).keyedBy("programmeId", "weekOf"),
        Table.of(MaintenanceReport.KIND)
            .keyedBy("teamId", "weekOf")
            .named("share", "share_of_time")
            .whole("categories"),
        Table.of(SettingsItem.KIND).asWhole("content"));
  }

  private static Stream<TableBuilder<?>> okrs() {
    return Stream.of(
        Table.of(Objective.KIND).livingIn("o", "cycle").optional("moved"),
        Table.of(KeyResult.KIND)
            .livingIn("k", "objective", "cycle")
            .named("metric.type", "metric_type")
            .orderedParts("metric.milestones", "milestone", "sort_order"),
        Table.of(CheckIn.KIND)
            .livingIn("i", "key_result", "objective", "cycle")
            .fixed("keyResultId", "on", "value", "confidence", "note", "byId")
            .fixed("milestonesDone", "writtenAt")
            .named("on", "on_day")
            .named("value", "current_value")
            .optional("voided"),
        AlignmentTable.declare(),
        Table.appendOnly(Amendment.KIND, Amendment::writtenAt)
            .livingIn("a", "objective", "cycle")
            .named("on", "on_day"),
        Table.of(Grade.KIND).livingIn("g", "objective", "cycle").keyedBy("objectiveId"));
  }

  private static Stream<TableBuilder<?>> work() {
    return Stream.of(
        Table.of(Initiative.KIND).livingIn("i", "cycle").optional("bypass"),
        Table.of(Contribution.KIND)
            .livingIn("k", "initiative", "cycle")
            .keyedBy("initiativeId", "keyResultId"),
        Table.of(Dependency.KIND).livingIn("d", "initiative", "cycle"),
        Table.appendOnly(DependencyResponse.KIND, DependencyResponse::writtenAt)
            .livingIn("a", "dependency", "initiative", "cycle")
            .named("on", "on_day")
            .optional("backing")
            .byType("backing.type", "backing.id", ""),
        Table.of(Capacity.KIND).livingIn("p", "cycle").keyedBy("teamId", "cycleId"));
  }

  private static Stream<TableBuilder<?>> about() {
    return Stream.of(
        Table.of(Solicitation.KIND).livingIn("s", "cycle").named("on", "on_day"),
        Table.of(Waiver.KIND)
            .livingIn("w", "cycle")
            .named("from", "from_day")
            .named("until", "until_day"),
        CommentTable.declare());
  }
}
