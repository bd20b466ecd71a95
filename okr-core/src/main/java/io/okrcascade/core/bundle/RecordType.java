package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.DependencyAnswer;
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
import java.util.function.Function;

/**
 * A kind of record that is kept.
 *
 * @param name in UPPER_SNAKE, as the change log says it
 * @param section in camelCase, as bundles and counts say it
 * @param recordClass what its content is
 * @param idOf the identity of a record among those of its kind
 * @param ofOrganization whether it belongs to the organization rather than to a cycle family
 */
public record RecordType<T extends Record>(
    String name,
    String section,
    Class<T> recordClass,
    Function<T, String> idOf,
    boolean ofOrganization) {

  public static final RecordType<Team> TEAM =
      new RecordType<>("TEAM", "teams", Team.class, Team::id, true);
  public static final RecordType<Person> PERSON =
      new RecordType<>("PERSON", "people", Person.class, Person::id, true);
  public static final RecordType<Cycle> CYCLE =
      new RecordType<>("CYCLE", "cycles", Cycle.class, Cycle::id, true);
  public static final RecordType<Objective> OBJECTIVE =
      new RecordType<>("OBJECTIVE", "objectives", Objective.class, Objective::id, false);
  public static final RecordType<KeyResult> KEY_RESULT =
      new RecordType<>("KEY_RESULT", "keyResults", KeyResult.class, KeyResult::id, false);
  public static final RecordType<CheckIn> CHECK_IN =
      new RecordType<>("CHECK_IN", "checkIns", CheckIn.class, CheckIn::id, false);
  public static final RecordType<Alignment> ALIGNMENT =
      new RecordType<>("ALIGNMENT", "alignments", Alignment.class, Alignment::id, false);
  public static final RecordType<Amendment> AMENDMENT =
      new RecordType<>("AMENDMENT", "amendments", Amendment.class, Amendment::id, false);
  public static final RecordType<Initiative> INITIATIVE =
      new RecordType<>("INITIATIVE", "initiatives", Initiative.class, Initiative::id, false);
  public static final RecordType<Contribution> CONTRIBUTION =
      new RecordType<>(
          "CONTRIBUTION",
          "contributions",
          Contribution.class,
          c -> pairId(c.initiativeId(), c.keyResultId()),
          false);

  public static final RecordType<BriefingTemplate> BRIEFING_TEMPLATE =
      new RecordType<>(
          "BRIEFING_TEMPLATE",
          "briefingTemplates",
          BriefingTemplate.class,
          BriefingTemplate::id,
          true);
  public static final RecordType<Programme> PROGRAMME =
      new RecordType<>("PROGRAMME", "programmes", Programme.class, Programme::id, true);
  public static final RecordType<ProgrammeUpdate> PROGRAMME_UPDATE =
      new RecordType<>(
          "PROGRAMME_UPDATE",
          "programmeUpdates",
          ProgrammeUpdate.class,
          update -> pairId(update.programmeId(), update.weekOf().toString()),
          true);
  public static final RecordType<MaintenanceReport> MAINTENANCE =
      new RecordType<>(
          "MAINTENANCE",
          "maintenance",
          MaintenanceReport.class,
          report -> pairId(report.teamId(), report.weekOf().toString()),
          true);
  public static final RecordType<Grade> GRADE =
      new RecordType<>("GRADE", "grades", Grade.class, Grade::objectiveId, false);
  public static final RecordType<Dependency> DEPENDENCY =
      new RecordType<>("DEPENDENCY", "dependencies", Dependency.class, Dependency::id, false);
  public static final RecordType<DependencyAnswer> DEPENDENCY_ANSWER =
      new RecordType<>(
          "DEPENDENCY_ANSWER",
          "dependencyAnswers",
          DependencyAnswer.class,
          DependencyAnswer::id,
          false);
  public static final RecordType<Capacity> CAPACITY =
      new RecordType<>(
          "CAPACITY",
          "capacities",
          Capacity.class,
          capacity -> pairId(capacity.teamId(), capacity.cycleId()),
          false);
  public static final RecordType<Solicitation> SOLICITATION =
      new RecordType<>(
          "SOLICITATION", "solicitations", Solicitation.class, Solicitation::id, false);
  public static final RecordType<Waiver> WAIVER =
      new RecordType<>("WAIVER", "waivers", Waiver.class, Waiver::id, false);
  public static final RecordType<Comment> COMMENT =
      new RecordType<>("COMMENT", "comments", Comment.class, Comment::id, false);

  /** A single record, which bundles do not carry: settings belong to where they are set. */
  public static final RecordType<SettingsItem> SETTINGS =
      new RecordType<>("SETTINGS", "settings", SettingsItem.class, item -> SettingsItem.ID, true);

  /** All kinds, each after those that it refers to. */
  public static final List<RecordType<?>> ALL =
      List.of(
          TEAM,
          PERSON,
          CYCLE,
          BRIEFING_TEMPLATE,
          PROGRAMME,
          PROGRAMME_UPDATE,
          MAINTENANCE,
          OBJECTIVE,
          KEY_RESULT,
          CHECK_IN,
          ALIGNMENT,
          AMENDMENT,
          GRADE,
          INITIATIVE,
          CONTRIBUTION,
          DEPENDENCY,
          DEPENDENCY_ANSWER,
          CAPACITY,
          SOLICITATION,
          WAIVER,
          COMMENT,
          SETTINGS);

  /** The kind of that name. */
  public static RecordType<?> named(String name) {
    return ALL.stream()
        .filter(type -> type.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of record is named " + name));
  }

  /** Identity of a record of which there is one for each pair, and which has no id of its own. */
  public static String pairId(String first, String second) {
    return first + ">" + second;
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
