package io.okrcascade.api;

import io.okrcascade.api.access.TokenResource.TokenItem;
import io.okrcascade.api.comment.CommentResource.TextItem;
import io.okrcascade.api.cycle.CarryOverResource.CarryOverItem;
import io.okrcascade.api.cycle.CycleResource.PhaseItem;
import io.okrcascade.api.initiative.ContributionResource.ImpactItem;
import io.okrcascade.api.initiative.InitiativeResource.InitiativeStateItem;
import io.okrcascade.api.okr.GradeResource.ExplanationItem;
import io.okrcascade.api.okr.ObjectiveResource.ObjectiveStateItem;
import io.okrcascade.api.planning.CapacityResource.PeopleItem;
import io.okrcascade.api.platform.problem.Problem;
import io.okrcascade.core.answer.AuditHistoryAnswer;
import io.okrcascade.core.answer.CarryOverAnswer;
import io.okrcascade.core.answer.CascadeAnswer;
import io.okrcascade.core.answer.CommentAnswer;
import io.okrcascade.core.answer.DeliveryAnswer;
import io.okrcascade.core.answer.ExplanationAnswer;
import io.okrcascade.core.answer.GradeAnswer;
import io.okrcascade.core.answer.ImportAnswer;
import io.okrcascade.core.answer.InboxAnswer;
import io.okrcascade.core.answer.InitiativeAnswer;
import io.okrcascade.core.answer.KeyResultAnswer;
import io.okrcascade.core.answer.LoggedChange;
import io.okrcascade.core.answer.MatrixAnswer;
import io.okrcascade.core.answer.MeAnswer;
import io.okrcascade.core.answer.NegotiationAnswer;
import io.okrcascade.core.answer.ObjectiveAnswer;
import io.okrcascade.core.answer.Page;
import io.okrcascade.core.answer.PlanAnswer;
import io.okrcascade.core.answer.PlanChange;
import io.okrcascade.core.answer.PlanningAnswer;
import io.okrcascade.core.answer.ProgrammeAnswer;
import io.okrcascade.core.answer.SettingsAnswer;
import io.okrcascade.core.answer.SolicitationsAnswer;
import io.okrcascade.core.answer.TeamOverview;
import io.okrcascade.core.answer.TeamTree;
import io.okrcascade.core.answer.TokenAnswer;
import io.okrcascade.core.answer.UpkeepAnswer;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.settings.SettingsItem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that go over the wire, by the names that the OpenAPI document gives them. */
public final class WireTypes {
  /** Records that keep their name in the document although their class has another one. */
  private static final Map<String, Class<?>> NAMED_OTHERWISE = Map.of();

  /** The others, as far as operations name them; what these hold is found by itself. */
  private static final Map<String, Class<?>> NAMED_AS_THEIR_CLASS =
      Stream.<Class<?>>of(
              AuditHistoryAnswer.class,
              CarryOverAnswer.class,
              CommentAnswer.class,
              DeliveryAnswer.class,
              GradeAnswer.class,
              InboxAnswer.class,
              MatrixAnswer.class,
              NegotiationAnswer.class,
              PlanAnswer.class,
              PlanChange.class,
              PlanningAnswer.class,
              ProgrammeAnswer.class,
              SettingsAnswer.class,
              SettingsItem.class,
              SolicitationsAnswer.class,
              UpkeepAnswer.class,
              Waiver.class,
              BriefingTemplate.class,
              Priorities.class,
              Capacity.class,
              MaintenanceReport.class,
              ProgrammeUpdate.class,
              Solicitation.class,
              Exposure.class,
              Bundle.DependencyItem.class,
              Bundle.AnswerItem.class,
              Bundle.BriefingTemplateItem.class,
              Bundle.MaintenanceItem.class,
              Bundle.ProgrammeItem.class,
              Bundle.ProgrammeUpdateItem.class,
              Bundle.SolicitationItem.class,
              Bundle.WaiverItem.class,
              CarryOverItem.class,
              ExplanationItem.class,
              PeopleItem.class,
              TextItem.class,
              Alignment.class,
              Amendment.class,
              AuditReport.class,
              Bundle.class,
              Bundle.AlignmentItem.class,
              Bundle.CheckInItem.class,
              Bundle.CycleItem.class,
              Bundle.InitiativeItem.class,
              Bundle.KeyResultItem.class,
              Bundle.ObjectiveItem.class,
              Bundle.PersonItem.class,
              Bundle.TeamItem.class,
              CascadeAnswer.class,
              CheckIn.class,
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

  public static final Map<String, Class<?>> ALL = all();

  private WireTypes() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new HashMap<>(NAMED_AS_THEIR_CLASS);
    all.putAll(NAMED_OTHERWISE);
    return Map.copyOf(all);
  }
}
