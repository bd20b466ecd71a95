package io.okrcascade.client;

import io.okrcascade.core.bundle.PlanAnswer;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.WhatIf;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.PlanningAnswer;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the planning of a cycle stands, and how its promises were kept. */
public final class Planning extends Resource<PlanningAnswer> {
  Planning(Transport transport) {
    super(transport);
  }

  /** How ready each team is, what is missing and who holds it. */
  public PlanningAnswer get(String cycleId) {
    return get(cycleId, null);
  }

  /** The same on a day; null for today. */
  public PlanningAnswer get(String cycleId, @Nullable LocalDate asOf) {
    return askIfChanged(Call.of(Operation.GET_PLANNING, cycleId).query("asOf", asOf));
  }

  /** Who needs what of whom, and who waits in a circle. */
  public MatrixAnswer matrix(String cycleId) {
    return matrix(cycleId, null);
  }

  /** The same on a day; null for today. */
  public MatrixAnswer matrix(String cycleId, @Nullable LocalDate asOf) {
    return transport.askIfChanged(
        Call.of(Operation.GET_DEPENDENCY_MATRIX, cycleId).query("asOf", asOf), MatrixAnswer.class);
  }

  /** The ranking of a cycle, or of a team's part of it; null for all. */
  public Priorities priorities(String cycleId, @Nullable String teamId) {
    return priorities(cycleId, teamId, null);
  }

  /** The same on a day; null for today. */
  public Priorities priorities(String cycleId, @Nullable String teamId, @Nullable LocalDate asOf) {
    return transport.askIfChanged(
        Call.of(Operation.GET_PRIORITIES, cycleId).query("team", teamId).query("asOf", asOf),
        Priorities.class);
  }

  /** The ranking that other figures of one initiative would give; nothing is written. */
  public Priorities whatIf(String cycleId, WhatIf whatIf) {
    return transport.ask(
        Call.of(Operation.GET_PRIORITIES, cycleId)
            .query("whatIf", Transport.text(question(whatIf))),
        Priorities.class);
  }

  private static Patch question(WhatIf whatIf) {
    Patch question =
        Patch.set("initiativeId", whatIf.initiativeId())
            .and("withoutDependencyIds", whatIf.withoutDependencies());
    if (whatIf.effort() != null) {
      question = question.and("effort", whatIf.effort());
    }
    if (whatIf.contributions() != null) {
      question =
          question.and(
              "contributions",
              whatIf.contributions().stream().map(Copy.to(ContributionItem.class)).toList());
    }
    return question;
  }

  /** Delivery on time in a cycle, compared with that of others. */
  public DeliveryAnswer delivery(String cycleId, String... others) {
    return delivery(cycleId, null, others);
  }

  /** The same on a day; null for today. */
  public DeliveryAnswer delivery(String cycleId, @Nullable LocalDate asOf, String... others) {
    return transport.ask(
        Call.of(Operation.GET_DELIVERY, cycleId)
            .query("asOf", asOf)
            .query("compare", others.length == 0 ? null : String.join(",", others)),
        DeliveryAnswer.class);
  }

  /** The ritual of a cycle as iCalendar. */
  public String calendar(String cycleId) {
    return transport.askText(Call.of(Operation.GET_CALENDAR, cycleId).accept("text/calendar"));
  }

  /** The plan as it stood when the cycle became ACTIVE. */
  public PlanAnswer plan(String cycleId) {
    return transport.askIfChanged(Call.of(Operation.GET_PLAN, cycleId), PlanAnswer.class);
  }

  /** What changed since, of a team and all below it; null for all. */
  public Listing<PlanChange> changes(String cycleId, @Nullable String teamId) {
    return listing(
        () -> Call.of(Operation.LIST_PLAN_CHANGES, cycleId).query("team", teamId),
        PlanChange.class);
  }

  /** How many people a team has in a cycle; not found where nobody said. */
  public Versioned<Capacity> capacity(String teamId, String cycleId) {
    return askVersioned(Call.of(Operation.GET_CAPACITY, teamId, cycleId), Capacity.class);
  }

  /** Says how many people a team has in a cycle, whatever was said before. */
  public Versioned<Capacity> setCapacity(String teamId, String cycleId, double people) {
    return askVersioned(
        Call.of(Operation.PUT_CAPACITY, teamId, cycleId).json(Patch.set("people", people)),
        Capacity.class);
  }
}
