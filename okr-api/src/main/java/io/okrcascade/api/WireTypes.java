package io.okrcascade.api;

import io.okrcascade.api.access.TokenResource.TokenItem;
import io.okrcascade.api.cycle.CycleResource.PhaseItem;
import io.okrcascade.api.initiative.ContributionResource.ImpactItem;
import io.okrcascade.api.initiative.InitiativeResource.InitiativeStateItem;
import io.okrcascade.api.okr.ObjectiveResource.ObjectiveStateItem;
import io.okrcascade.api.platform.problem.Problem;
import io.okrcascade.core.answer.CascadeAnswer;
import io.okrcascade.core.answer.ExplanationAnswer;
import io.okrcascade.core.answer.ImportAnswer;
import io.okrcascade.core.answer.InitiativeAnswer;
import io.okrcascade.core.answer.KeyResultAnswer;
import io.okrcascade.core.answer.LoggedChange;
import io.okrcascade.core.answer.MeAnswer;
import io.okrcascade.core.answer.ObjectiveAnswer;
import io.okrcascade.core.answer.Page;
import io.okrcascade.core.answer.TeamOverview;
import io.okrcascade.core.answer.TeamTree;
import io.okrcascade.core.answer.TokenAnswer;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that go over the wire, by their simple names. */
final class WireTypes {
  static final Map<String, Class<?>> ALL =
      Stream.<Class<?>>of(
              Alignment.class,
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

  private WireTypes() {}
}
