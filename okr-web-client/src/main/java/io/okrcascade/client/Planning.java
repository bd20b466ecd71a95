package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.bundle.PlanAnswer;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.initiative.Priorities;
import io.okrcascade.core.initiative.WhatIf;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.PlanningAnswer;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/** How the planning of a cycle stands, and how its promises were kept. */
public final class Planning {
  private static final TypeReference<PlanningAnswer> PLANNING = new TypeReference<>() {};
  private static final TypeReference<MatrixAnswer> MATRIX = new TypeReference<>() {};
  private static final TypeReference<DeliveryAnswer> DELIVERY = new TypeReference<>() {};
  private static final TypeReference<Priorities> PRIORITIES = new TypeReference<>() {};
  private static final TypeReference<PlanAnswer> PLAN = new TypeReference<>() {};
  private static final TypeReference<Page<PlanChange>> CHANGES = new TypeReference<>() {};
  private static final TypeReference<Versioned<Capacity>> CAPACITY = new TypeReference<>() {};

  private final Transport transport;

  Planning(Transport transport) {
    this.transport = transport;
  }

  /** How ready each team is, what is missing and who holds it. */
  public PlanningAnswer get(String cycleId) {
    return transport.askAgain(Call.of(Operation.GET_PLANNING, cycleId), PLANNING);
  }

  /** Who needs what of whom, and who waits in a circle. */
  public MatrixAnswer matrix(String cycleId) {
    return transport.askAgain(Call.of(Operation.GET_DEPENDENCY_MATRIX, cycleId), MATRIX);
  }

  /** The ranking of a cycle, or of a team's part of it; null for all. */
  public Priorities priorities(String cycleId, @Nullable String teamId) {
    return transport.askAgain(
        Call.of(Operation.GET_PRIORITIES, cycleId).query("team", teamId), PRIORITIES);
  }

  /** The ranking that other figures of one initiative would give; nothing is written. */
  public Priorities whatIf(String cycleId, WhatIf whatIf) {
    return transport.ask(
        Call.of(Operation.GET_PRIORITIES, cycleId)
            .query("whatIf", Transport.text(question(whatIf))),
        PRIORITIES);
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
              "contributions", whatIf.contributions().stream().map(ContributionItem::of).toList());
    }
    return question;
  }

  /** Delivery on time in a cycle, compared with that of others. */
  public DeliveryAnswer delivery(String cycleId, String... others) {
    return transport.ask(
        Call.of(Operation.GET_DELIVERY, cycleId)
            .query("compare", others.length == 0 ? null : String.join(",", others)),
        DELIVERY);
  }

  /** The ritual of a cycle as iCalendar. */
  public String calendar(String cycleId) {
    return transport.askText(Call.of(Operation.GET_CALENDAR, cycleId).accept("text/calendar"));
  }

  /** The plan as it stood when the cycle became ACTIVE. */
  public PlanAnswer plan(String cycleId) {
    return transport.askAgain(Call.of(Operation.GET_PLAN, cycleId), PLAN);
  }

  /** What changed since, of a team and all below it; null for all. */
  public Listing<PlanChange> changes(String cycleId, @Nullable String teamId) {
    return new Listing<>(
        transport,
        () -> Call.of(Operation.LIST_PLAN_CHANGES, cycleId).query("team", teamId),
        CHANGES);
  }

  /** How many people a team has in a cycle; not found where nobody said. */
  public Versioned<Capacity> capacity(String teamId, String cycleId) {
    return transport.ask(Call.of(Operation.GET_CAPACITY, teamId, cycleId), CAPACITY);
  }

  /** Says how many people a team has in a cycle, whatever was said before. */
  public Versioned<Capacity> setCapacity(String teamId, String cycleId, double people) {
    return transport.ask(
        Call.of(Operation.PUT_CAPACITY, teamId, cycleId).json(Patch.set("people", people)),
        CAPACITY);
  }
}
