package io.okrcascade.api.platform.openapi;

import io.okrcascade.api.access.SessionResource.SessionItem;
import io.okrcascade.api.access.TokenResource.TokenItem;
import io.okrcascade.api.cycle.CycleResource.PhaseItem;
import io.okrcascade.api.initiative.ContributionResource.ImpactItem;
import io.okrcascade.api.okr.CheckInResource.VoidItem;
import io.okrcascade.api.okr.GradeResource.ExplanationItem;
import io.okrcascade.api.okr.ObjectiveResource.ObjectiveStateItem;
import io.okrcascade.api.planning.CapacityResource.PeopleItem;
import io.okrcascade.api.platform.problem.Problem;
import io.okrcascade.core.access.InvitationAnswer;
import io.okrcascade.core.access.MeAnswer;
import io.okrcascade.core.access.SessionAnswer;
import io.okrcascade.core.access.TokenAnswer;
import io.okrcascade.core.audit.AuditHistoryAnswer;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.CarriedAnswer;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.CarryOverItem;
import io.okrcascade.core.bundle.ImportAnswer;
import io.okrcascade.core.bundle.PlanAnswer;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.cascade.CascadeAnswer;
import io.okrcascade.core.cascade.ExplanationAnswer;
import io.okrcascade.core.cascade.HistoryAnswer;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.cascade.TeamOverview;
import io.okrcascade.core.change.LoggedChange;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.inbox.InboxAnswer;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.InitiativeAnswer;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeStateItem;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.initiative.NegotiationAnswer;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInAnswer;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CheckInsAnswer;
import io.okrcascade.core.okr.CheckInsItem;
import io.okrcascade.core.okr.CycleCheckInItem;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamTree;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.DissolveAnswer;
import io.okrcascade.core.planning.DissolveItem;
import io.okrcascade.core.planning.LeaveItem;
import io.okrcascade.core.planning.MaintenanceAnswer;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.PlanningAnswer;
import io.okrcascade.core.planning.ProgrammeAnswer;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.SettingsAnswer;
import io.okrcascade.core.settings.SettingsItem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that go over the wire, by the names that the OpenAPI document gives them. */
final class WireTypes {
  /** Records that keep their name in the document although their class has another one. */
  private static final Map<String, Class<?>> NAMED_OTHERWISE =
      Map.of(
          "AnswerItem", ResponseItem.class,
          "DependencyAnswer", DependencyResponse.class);

  /** The others, as far as operations name them; what these hold is found by itself. */
  private static final Map<String, Class<?>> NAMED_AS_THEIR_CLASS =
      Stream.<Class<?>>of(
              AuditHistoryAnswer.class,
              InvitationAnswer.class,
              SessionAnswer.class,
              SessionItem.class,
              HistoryAnswer.class,
              CarriedAnswer.class,
              CarryOverAnswer.class,
              DissolveAnswer.class,
              CommentAnswer.class,
              DeliveryAnswer.class,
              GradeAnswer.class,
              InboxAnswer.class,
              MaintenanceAnswer.class,
              MatrixAnswer.class,
              NegotiationAnswer.class,
              PlanAnswer.class,
              PlanChange.class,
              PlanningAnswer.class,
              ProgrammeAnswer.class,
              SettingsAnswer.class,
              SettingsItem.class,
              SolicitationsAnswer.class,
              Waiver.class,
              BriefingTemplate.class,
              Priorities.class,
              Capacity.class,
              MaintenanceReport.class,
              ProgrammeUpdate.class,
              Solicitation.class,
              Exposure.class,
              DependencyItem.class,
              BriefingTemplateItem.class,
              MaintenanceItem.class,
              ProgrammeItem.class,
              ProgrammeUpdateItem.class,
              SolicitationItem.class,
              WaiverItem.class,
              CarryOverItem.class,
              DissolveItem.class,
              LeaveItem.class,
              ExplanationItem.class,
              PeopleItem.class,
              TextItem.class,
              Alignment.class,
              Amendment.class,
              AuditReport.class,
              Bundle.class,
              AlignmentItem.class,
              CheckInItem.class,
              CheckInsItem.class,
              CycleCheckInItem.class,
              CycleItem.class,
              InitiativeItem.class,
              KeyResultItem.class,
              ObjectiveItem.class,
              PersonItem.class,
              TeamItem.class,
              CascadeAnswer.class,
              CheckIn.class,
              CheckInAnswer.class,
              CheckInsAnswer.class,
              VoidItem.class,
              Contribution.class,
              Cycle.class,
              ExplanationAnswer.class,
              ImpactItem.class,
              ImportAnswer.class,
              InitiativeAnswer.class,
              InitiativeStateItem.class,
              KeyResultAnswer.class,
              LoggedChange.class,
              MeAnswer.class,
              ObjectiveAnswer.class,
              ObjectiveStateItem.class,
              Page.class,
              Person.class,
              PhaseItem.class,
              Problem.class,
              Team.class,
              TeamOverview.class,
              TeamTree.class,
              TokenAnswer.class,
              TokenItem.class,
              Versioned.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  static final Map<String, Class<?>> ALL = all();

  private WireTypes() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new HashMap<>(NAMED_AS_THEIR_CLASS);
    all.putAll(NAMED_OTHERWISE);
    return Map.copyOf(all);
  }
}
