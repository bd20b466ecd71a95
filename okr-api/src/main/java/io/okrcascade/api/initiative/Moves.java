package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.check.Violation;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How an initiative moves from state to state. */
final class Moves {
  private Moves() {}

  /** The initiative in its next state; refused with all that is missing at once. */
  static Initiative to(Dataset data, Initiative i, InitiativeState next, LocalDate today) {
    if (next == i.state()) {
      return i;
    }
    if (!i.state().mayBecome(next)) {
      throw ProblemException.conflict(
          "STATE", "an initiative does not go from %s to %s".formatted(i.state(), next));
    }
    if (next == InitiativeState.COMMITTED) {
      List<Violation> missing = missingToCommit(data, i);
      if (!missing.isEmpty()) {
        throw ProblemException.conflict(
            "NOT_READY", "the initiative is not ready to be committed; see violations", missing);
      }
    }
    return new Initiative(
        i.id(),
        i.teamId(),
        i.cycleId(),
        i.title(),
        i.briefing(),
        i.effort(),
        i.plannedStart(),
        i.plannedEnd(),
        next == InitiativeState.COMMITTED ? today : i.committedOn(),
        // The date that was promised stays, whatever is planned later.
        next == InitiativeState.COMMITTED ? i.plannedEnd() : i.committedEnd(),
        next == InitiativeState.DELIVERED ? today : null,
        i.lateCause(),
        i.lateNote(),
        next,
        i.bypass(),
        i.programmeId(),
        i.ownerId());
  }

  private static List<Violation> missingToCommit(Dataset data, Initiative initiative) {
    List<Violation> missing = new ArrayList<>();
    for (String section : initiative.briefing().missing()) {
      missing.add(
          new Violation("/briefing/" + section, "REQUIRED", "the briefing needs its " + section));
    }
    if (initiative.plannedEnd() == null) {
      missing.add(
          new Violation("/plannedEnd", "REQUIRED", "a commitment needs the date of its end"));
    }
    if (initiative.bypass() == null && data.contributionsOf(initiative.id()).isEmpty()) {
      missing.add(
          new Violation(
              "/contributions", "REQUIRED", "it contributes to no key result and has no bypass"));
    }
    return missing;
  }
}
