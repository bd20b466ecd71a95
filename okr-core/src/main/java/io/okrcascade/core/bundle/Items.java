package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.Bundle.AlignmentItem;
import io.okrcascade.core.bundle.Bundle.AmendmentItem;
import io.okrcascade.core.bundle.Bundle.BriefingItem;
import io.okrcascade.core.bundle.Bundle.BypassItem;
import io.okrcascade.core.bundle.Bundle.CheckInItem;
import io.okrcascade.core.bundle.Bundle.ContributionItem;
import io.okrcascade.core.bundle.Bundle.CycleItem;
import io.okrcascade.core.bundle.Bundle.InitiativeItem;
import io.okrcascade.core.bundle.Bundle.KeyResultItem;
import io.okrcascade.core.bundle.Bundle.MembershipItem;
import io.okrcascade.core.bundle.Bundle.MetricItem;
import io.okrcascade.core.bundle.Bundle.MilestoneItem;
import io.okrcascade.core.bundle.Bundle.ObjectiveItem;
import io.okrcascade.core.bundle.Bundle.PersonItem;
import io.okrcascade.core.bundle.Bundle.TeamItem;
import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import java.util.List;
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
        cycle.phase());
  }

  /** An objective alone. */
  public static ObjectiveItem of(Objective objective) {
    return of(objective, null, null, null);
  }

  public static ObjectiveItem of(
      Objective objective,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<KeyResultItem> keyResults,
      @Nullable List<AmendmentItem> amendments) {
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
        amendments);
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
    return of(initiative, null);
  }

  public static InitiativeItem of(
      Initiative initiative, @Nullable List<ContributionItem> contributions) {
    return new InitiativeItem(
        initiative.id(),
        initiative.teamId(),
        initiative.cycleId(),
        initiative.title(),
        of(initiative.briefing()),
        initiative.effort(),
        initiative.plannedStart(),
        initiative.plannedEnd(),
        initiative.committedEnd(),
        initiative.deliveredOn(),
        initiative.state(),
        of(initiative.bypass()),
        initiative.programmeId(),
        initiative.ownerId(),
        contributions);
  }

  private static BriefingItem of(Briefing briefing) {
    return new BriefingItem(
        briefing.problem(),
        briefing.need(),
        briefing.impactOfNotDoing(),
        briefing.benefits(),
        briefing.benefitNote(),
        briefing.solution());
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
}
