package io.okrcascade.core.audit;

import static io.okrcascade.core.message.Said.say;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.WaitingCircles;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.Said;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Loads;
import io.okrcascade.core.planning.PlanningFigures;
import io.okrcascade.core.planning.SubjectType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about what teams need of each other, and what they took on. */
final class PlanningRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "UNBACKED_DEPENDENCY",
              Severity.WARNING,
              "A dependency is accepted, but nothing of the provider's own plan stands behind it.",
              "Name the key result or initiative of yours that delivers it, or take the word back.",
              PlanningRules::findUnbacked),
          new Rule(
              "UNANSWERED_DEPENDENCY",
              Severity.ERROR,
              "A dependency waits too long for its answer, or is still open after validation.",
              "Ask or answer today: accept it, offer another date or scope, or decline it.",
              PlanningRules::findUnanswered),
          new Rule(
              "BROKEN_COMMITMENT",
              Severity.ERROR,
              "A committed initiative has a dependency that was declined, countered or withdrawn.",
              "Settle the dependency, have it waived, or take the commitment back openly.",
              PlanningRules::findBroken),
          new Rule(
              "DEPENDENCY_CIRCLE",
              Severity.ERROR,
              "Initiatives of teams wait for each other in a loop.",
              "Bring these teams to one table and decide who delivers first.",
              PlanningRules::findCircles),
          new Rule(
              "PROVIDER_OVERLOAD",
              Severity.WARNING,
              "A team's accepted dependencies and own initiatives are beyond its capacity.",
              "Postpone own work, counter what was accepted, or move people for the cycle.",
              Search.ofTeams(PlanningRules::overload)),
          new Rule(
              "UNDER_WATER",
              Severity.WARNING,
              "A team is overloaded by maintenance.",
              "Stop new work until the routed tickets have owners, and mend what causes most of them.",
              Search.ofTeams(PlanningRules::underWater)));

  private PlanningRules() {}

  private static void findUnbacked(AuditContext context, Rule rule, Findings findings) {
    for (Needed needed : context.needs) {
      if (needed.isAwaited()
          && needed.dependency().state() == DependencyState.ACCEPTED
          && !context.isBacked(needed)) {
        findings.add(
            rule,
            needed.subjectOf(needed.dependency().providerTeamId()),
            say(
                "%s accepted what “%s” needs and names no live key result or initiative behind it.",
                context.nameOf(needed.dependency().providerTeamId()), needed.initiative().title()));
      }
    }
  }

  private static void findUnanswered(AuditContext context, Rule rule, Findings findings) {
    boolean isValidated = context.cycle.phase().compareTo(Phase.VALIDATE) > 0;
    for (Needed needed : context.needs) {
      Dependency dependency = needed.dependency();
      boolean isAsked = dependency.state() == DependencyState.REQUESTED;
      LocalDate requested = needed.negotiation().requestedOn();
      LocalDate asked = requested == null ? dependency.identifiedOn() : requested;
      long days = asked == null ? 0 : ChronoUnit.DAYS.between(asked, context.asOf);
      boolean isTooLong = isAsked && days > context.input.figures().answerDays();
      boolean isLeftOpen = isValidated && dependency.state().isUnsettled();
      if (needed.isAwaited() && (isTooLong || isLeftOpen)) {
        findings.add(
            rule,
            needed.subjectOf(isAsked ? dependency.providerTeamId() : needed.initiative().teamId()),
            say(
                "What “%s” needs of %s %s.",
                needed.initiative().title(),
                context.nameOf(dependency.providerTeamId()),
                inWords(dependency.state(), isTooLong, days)));
      }
    }
  }

  private static Said inWords(DependencyState state, boolean isTooLong, long days) {
    if (isTooLong) {
      return Said.of("has waited " + days + " days for its answer", state.name(), days);
    }
    String text =
        switch (state) {
          case IDENTIFIED -> "was never asked for, and validation is over";
          case COUNTERED -> "was countered and nobody agreed, and validation is over";
          default -> "has no answer, and validation is over";
        };
    return Said.of(text, state.name());
  }

  private static void findBroken(AuditContext context, Rule rule, Findings findings) {
    Map<Initiative, List<Needed>> broken = new LinkedHashMap<>();
    for (Needed needed : context.needs) {
      InitiativeState state = needed.initiative().state();
      boolean isPromised =
          state == InitiativeState.COMMITTED || state == InitiativeState.IN_PROGRESS;
      if (isPromised && needed.isBroken()) {
        broken.computeIfAbsent(needed.initiative(), i -> new ArrayList<>()).add(needed);
      }
    }
    broken.forEach(
        (initiative, needs) ->
            findings.add(
                rule,
                AuditContext.subject(initiative),
                say(
                    "“%s” is committed, and %s.",
                    initiative.title(), whatIsBroken(context, needs))));
  }

  private static Said whatIsBroken(AuditContext context, List<Needed> needs) {
    List<String> texts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Needed needed : needs) {
      String provider = context.nameOf(needed.dependency().providerTeamId());
      DependencyState state = needed.dependency().state();
      texts.add("what it needs of %s %s".formatted(provider, state.inWords()));
      values.add(List.of(provider, state.name()));
    }
    return new Said(String.join(", ", texts), values);
  }

  private static void findCircles(AuditContext context, Rule rule, Findings findings) {
    List<Dependency> waiting = new ArrayList<>();
    for (Needed needed : context.needs) {
      if (needed.isAwaited()) {
        waiting.add(needed.dependency());
      }
    }
    for (WaitingCircles.Knot knot : WaitingCircles.among(waiting, context::consumerOf)) {
      String first = knot.teamIds().get(0);
      List<String> loop = new ArrayList<>(knot.circle());
      loop.add(loop.get(0));
      findings.add(
          rule,
          new Subject(SubjectType.TEAM, first, first),
          String.join(" ", knot.teamIds()),
          say("%s wait for each other in a loop.", inOrder(loop, context)));
    }
  }

  private static Said inOrder(List<String> teamIds, AuditContext context) {
    List<String> names = teamIds.stream().map(context::nameOf).toList();
    return Said.of(String.join(" → ", names), names);
  }

  private static @Nullable Said overload(AuditContext context, Team team) {
    Loads loads = context.input.loads();
    Loads.Load load = loads == null ? Loads.Load.NONE : loads.own(team.id());
    return load.isOver()
        ? say(
            "%s took on %s person-weeks (%s own, %s for others) with a capacity of %s.",
            team.name(),
            weeks(load.committed() + load.accepted()),
            weeks(load.committed()),
            weeks(load.accepted()),
            weeks(Objects.requireNonNull(load.capacity())))
        : null;
  }

  private static Said weeks(double number) {
    return Said.of(String.format(Locale.ROOT, "%.1f", number), number);
  }

  private static @Nullable Said underWater(AuditContext context, Team team) {
    PlanningFigures figures = context.input.figures();
    int weeks =
        context
            .input
            .maintenance()
            .apply(team.id())
            .weeksAtOrAbove(figures.underWater(), context.cycle);
    return weeks >= figures.underWaterWeeks()
        ? say(
            "%s is overloaded by maintenance: it took %s or more of its time for %s weeks running.",
            team.name(), Words.percent(figures.underWater()), weeks)
        : null;
  }
}
