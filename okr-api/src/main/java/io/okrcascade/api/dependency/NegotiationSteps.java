package io.okrcascade.api.dependency;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.Write;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.dependency.Side;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a negotiation: who may take which, and what each has to say. */
final class NegotiationSteps {
  private NegotiationSteps() {}

  /** Takes a step: appends the answer and moves the dependency. */
  static void take(Write write, Versioned<Dependency> row, ResponseItem item) {
    Dependency dependency = row.content();
    Initiative initiative = write.require(Initiative.KIND, dependency.initiativeId()).content();
    DependencyState next = item.state();
    if (next == null) {
      new Check().required("state", null).done();
      return;
    }
    permit(write, initiative, dependency, next);
    write.requireOpen(initiative.cycleId());
    requireSaid(write.data(), initiative, dependency, item, next);
    append(write, dependency, next, item.note(), item.offeredBy(), backing(item.backing()));
    write.update(Dependency.KIND, row, dependency.withState(next));
  }

  private static void permit(
      Write write, Initiative initiative, Dependency dependency, DependencyState next) {
    Set<Side> sides = dependency.state().whoMayTurnTo(next);
    if (sides.isEmpty()) {
      throw ProblemException.conflict(
          "STATE", "a dependency does not go from %s to %s".formatted(dependency.state(), next));
    }
    Permissions permissions = write.permissions();
    boolean permitted =
        (sides.contains(Side.CONSUMER) && permissions.mayAnswerFor(initiative.teamId()))
            || (sides.contains(Side.PROVIDER)
                && permissions.mayAnswerFor(dependency.providerTeamId()))
            || (sides.contains(Side.PRODUCT_OPS) && permissions.mayRunPlanning());
    write.permit(
        permitted,
        "turn this dependency to %s: that is for the %s".formatted(next, inWords(sides)));
  }

  private static String inWords(Set<Side> sides) {
    return String.join(
        " or the ",
        sides.stream()
            .map(
                side ->
                    switch (side) {
                      case CONSUMER -> "team that needs it";
                      case PROVIDER -> "team that is asked";
                      case PRODUCT_OPS -> "Product Ops";
                    })
            .toList());
  }

  private static void requireSaid(
      Dataset data,
      Initiative initiative,
      Dependency dependency,
      ResponseItem item,
      DependencyState next) {
    boolean hasNote = item.note() != null && !item.note().isBlank();
    Check check = new Check();
    check.that(
        next != DependencyState.WAIVED || hasNote,
        "/note",
        "REQUIRED",
        "a waiver needs its reason as note");
    check.that(
        next != DependencyState.COUNTERED || hasNote || item.offeredBy() != null,
        "/offeredBy",
        "REQUIRED",
        "a counter-offer names another date (offeredBy) or another scope (note)");
    check.that(
        item.offeredBy() == null || next.isAnswer(),
        "/offeredBy",
        "STATE",
        "a day is offered with ACCEPTED or COUNTERED");
    check.that(
        item.on() == null && item.byId() == null,
        item.on() == null ? "/byId" : "/on",
        "READ_ONLY",
        "who answers, and when, follows from the request");
    Cycle cycle = data.find(Cycle.KIND, initiative.cycleId()).orElseThrow();
    check.that(
        item.offeredBy() == null || cycle.contains(item.offeredBy()),
        "/offeredBy",
        "OUTSIDE_CYCLE",
        "offeredBy lies outside cycle %s (%s to %s)"
            .formatted(cycle.id(), cycle.startsOn(), cycle.endsOn()));
    check.text("note", item.note());
    checkBacking(data, dependency, item.backing(), next, check);
    check.done();
  }

  private static void checkBacking(
      Dataset data,
      Dependency dependency,
      @Nullable BackingItem item,
      DependencyState next,
      Check check) {
    if (item == null) {
      return;
    }
    check.that(
        next == DependencyState.ACCEPTED || next == DependencyState.COUNTERED,
        "/backing",
        "STATE",
        "what backs it is named with ACCEPTED or COUNTERED");
    check.required("backing/type", item.type()).id("backing/id", item.id());
    Optional<String> team = teamOf(data, item);
    check.that(
        team.isPresent(),
        "/backing/id",
        "UNKNOWN",
        "there is no such key result or initiative in the same year");
    check.that(
        team.isEmpty()
            || Organization.of(data).subtreeIds(dependency.providerTeamId()).contains(team.get()),
        "/backing/id",
        "NOT_OWN",
        "what backs an acceptance is the provider's own");
  }

  private static Optional<String> teamOf(Dataset data, BackingItem item) {
    return item.type() == BackingType.INITIATIVE
        ? data.find(Initiative.KIND, item.id()).map(Initiative::teamId)
        : data.find(KeyResult.KIND, item.id())
            .map(KeyResult::objectiveId)
            .flatMap(id -> data.find(Objective.KIND, id))
            .map(Objective::teamId);
  }

  private static @Nullable Backing backing(@Nullable BackingItem item) {
    return item == null
        ? null
        : new Backing(Objects.requireNonNull(item.type()), Objects.requireNonNull(item.id()));
  }

  /** Appends what was said, by the caller and today. */
  static void append(
      Write write,
      Dependency dependency,
      DependencyState state,
      @Nullable String note,
      @Nullable LocalDate offeredBy,
      @Nullable Backing backing) {
    write.create(
        DependencyResponse.KIND,
        new DependencyResponse(
            write.newId(),
            dependency.id(),
            state,
            write.today(),
            write.caller().personId(),
            note,
            offeredBy,
            backing,
            write.now()));
  }
}
