package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.SectionItem;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as the items of a bundle; merging an item of a record into that record changes nothing.
 */
public final class Items {
  private Items() {}

  public static TeamItem of(Team team) {
    return new TeamItem(
        team.id(),
        team.name(),
        team.level(),
        team.parentId(),
        team.kind(),
        team.country(),
        team.archived() ? true : null);
  }

  public static PersonItem of(Person person) {
    return new PersonItem(
        person.id(),
        person.name(),
        person.email(),
        person.globalRoles(),
        person.memberships().stream().map(m -> new MembershipItem(m.teamId(), m.role())).toList());
  }

  public static CycleItem of(Cycle cycle) {
    return new CycleItem(
        cycle.id(),
        cycle.name(),
        cycle.cadence(),
        cycle.startsOn(),
        cycle.endsOn(),
        cycle.parentId(),
        cycle.phase(),
        phaseDates(cycle));
  }

  private static @Nullable Map<String, LocalDate> phaseDates(Cycle cycle) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    cycle.phaseDates().forEach((phase, day) -> dates.put(phase.name(), day));
    return dates.isEmpty() ? null : dates;
  }

  /** An objective alone. */
  public static ObjectiveItem of(Objective objective) {
    return of(objective, null, null, null, null);
  }

  public static ObjectiveItem of(
      Objective objective,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<KeyResultItem> keyResults,
      @Nullable List<AmendmentItem> amendments,
      @Nullable GradeItem grade) {
    return new ObjectiveItem(
        objective.id(),
        objective.teamId(),
        objective.cycleId(),
        objective.title(),
        objective.description(),
        objective.ambition(),
        objective.origin(),
        objective.ownerId(),
        objective.weight(),
        objective.state(),
        objective.archived() ? true : null,
        objective.sortOrder() == 0 ? null : objective.sortOrder(),
        alignments,
        keyResults,
        amendments,
        grade);
  }

  /** A key result alone. */
  public static KeyResultItem of(KeyResult keyResult) {
    return of(keyResult, null, null);
  }

  public static KeyResultItem of(
      KeyResult keyResult,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<CheckInItem> checkIns) {
    return new KeyResultItem(
        keyResult.id(),
        keyResult.title(),
        keyResult.description(),
        of(keyResult.metric()),
        keyResult.source(),
        keyResult.weight(),
        keyResult.ownerId(),
        keyResult.cadenceDays(),
        keyResult.state(),
        keyResult.sortOrder(),
        alignments,
        checkIns);
  }

  public static MetricItem of(Metric metric) {
    return new MetricItem(
        metric.type(),
        metric.unit(),
        metric.direction(),
        metric.baseline(),
        metric.target(),
        metric.milestones().stream()
            .map(m -> new MilestoneItem(m.id(), m.title(), m.weight(), m.doneOn()))
            .toList());
  }

  public static AlignmentItem of(Alignment alignment) {
    return new AlignmentItem(
        alignment.parentType(), alignment.parentId(), alignment.mode(), alignment.weight());
  }

  public static CheckInItem of(CheckIn checkIn) {
    return new CheckInItem(
        checkIn.on(),
        checkIn.value(),
        checkIn.confidence(),
        checkIn.note(),
        checkIn.byId(),
        checkIn.milestonesDone().isEmpty() ? null : checkIn.milestonesDone());
  }

  public static AmendmentItem of(Amendment amendment) {
    return new AmendmentItem(
        amendment.keyResultId(),
        amendment.field(),
        amendment.oldValue(),
        amendment.newValue(),
        amendment.eased() ? true : null,
        amendment.reason(),
        amendment.on(),
        amendment.byId());
  }

  /** An initiative alone. */
  public static InitiativeItem of(Initiative initiative) {
    return of(initiative, null, null);
  }

  public static InitiativeItem of(
      Initiative initiative,
      @Nullable List<ContributionItem> contributions,
      @Nullable List<DependencyItem> dependencies) {
    return new InitiativeItem(
        initiative.id(),
        initiative.teamId(),
        initiative.cycleId(),
        initiative.title(),
        of(initiative.briefing()),
        initiative.effort(),
        initiative.plannedStart(),
        initiative.plannedEnd(),
        initiative.committedOn(),
        initiative.committedEnd(),
        initiative.deliveredOn(),
        initiative.lateCause(),
        initiative.lateNote(),
        initiative.state(),
        of(initiative.bypass()),
        initiative.programmeId(),
        initiative.ownerId(),
        contributions,
        dependencies);
  }

  private static BriefingItem of(Briefing briefing) {
    return new BriefingItem(
        briefing.problem(),
        briefing.need(),
        briefing.impactOfNotDoing(),
        briefing.benefits(),
        briefing.benefitNote(),
        briefing.solution(),
        briefing.sections().isEmpty() ? null : briefing.sections());
  }

  private static @Nullable BypassItem of(@Nullable Bypass bypass) {
    return bypass == null
        ? null
        : new BypassItem(bypass.reason(), bypass.note(), bypass.grantedById());
  }

  public static ContributionItem of(Contribution contribution) {
    return new ContributionItem(
        contribution.keyResultId(), contribution.impact(), contribution.confidence());
  }

  public static GradeItem of(Grade grade) {
    return new GradeItem(grade.progress(), grade.explanation(), grade.gradedOn());
  }

  public static DependencyItem of(Dependency dependency, @Nullable List<ResponseItem> answers) {
    return new DependencyItem(
        dependency.id(),
        dependency.providerTeamId(),
        dependency.need(),
        dependency.neededBy(),
        dependency.size(),
        dependency.state(),
        dependency.identifiedOn(),
        dependency.unplanned() ? true : null,
        answers);
  }

  public static ResponseItem of(DependencyResponse answer) {
    Backing backing = answer.backing();
    return new ResponseItem(
        answer.on(),
        answer.state(),
        answer.note(),
        answer.byId(),
        answer.offeredBy(),
        backing == null ? null : new BackingItem(backing.type(), backing.id()));
  }

  public static BriefingTemplateItem of(BriefingTemplate template) {
    return new BriefingTemplateItem(
        template.id(),
        template.sections().stream()
            .map(s -> new SectionItem(s.key(), s.title(), s.guidance(), s.required()))
            .toList());
  }

  public static ProgrammeItem of(
      Programme programme,
      @Nullable List<String> initiativeIds,
      @Nullable List<ProgrammeUpdateItem> updates) {
    return new ProgrammeItem(
        programme.id(),
        programme.name(),
        programme.description(),
        programme.ownerId(),
        initiativeIds,
        updates);
  }

  public static ProgrammeUpdateItem of(ProgrammeUpdate update) {
    return new ProgrammeUpdateItem(
        update.weekOf(), update.headline(), update.health(), update.note(), update.byId());
  }

  public static CapacityItem of(Capacity capacity) {
    return new CapacityItem(capacity.teamId(), capacity.cycleId(), capacity.people());
  }

  public static MaintenanceItem of(MaintenanceReport report) {
    return new MaintenanceItem(
        report.teamId(),
        report.weekOf(),
        report.share(),
        report.ticketsIn(),
        report.ticketsOut(),
        report.categories().isEmpty() ? null : report.categories());
  }

  public static SolicitationItem of(Solicitation solicitation) {
    return new SolicitationItem(
        solicitation.id(),
        solicitation.cycleId(),
        solicitation.teamId(),
        solicitation.requesterTeamId(),
        solicitation.topic(),
        solicitation.initiativeId(),
        solicitation.on(),
        solicitation.state());
  }

  public static WaiverItem of(Waiver waiver) {
    return new WaiverItem(
        waiver.id(),
        waiver.cycleId(),
        waiver.findingId(),
        waiver.reason(),
        waiver.from(),
        waiver.until(),
        waiver.byId());
  }

  public static CommentItem of(Comment comment) {
    return new CommentItem(
        comment.id(),
        comment.subjectType(),
        comment.subjectId(),
        comment.text(),
        comment.byId(),
        comment.writtenAt());
  }
}
