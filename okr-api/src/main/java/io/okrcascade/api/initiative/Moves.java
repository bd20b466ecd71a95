package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.LateCauses;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an initiative moves from state to state. */
final class Moves {
  private Moves() {}

  /** What is said of a delay. */
  record Late(@Nullable LateCause cause, @Nullable String note) {}

  /** The initiative in its next state; refused with all that is missing at once. */
  static Initiative to(
      Dataset data, Initiative i, InitiativeState next, Late late, LocalDate today) {
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
    boolean explained = isLate(i, next, today);
    if (explained && late.cause() == null && i.lateCause() == null) {
      throw new InvalidException("/lateCause", "REQUIRED", askForCause(data, i, today));
    }
    if (late.cause() != null && !explained) {
      throw new InvalidException("/lateCause", "STATE", "it is not late, so there is no cause");
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
        next == InitiativeState.COMMITTED ? promised(data, i) : i.committedEnd(),
        next == InitiativeState.DELIVERED ? today : null,
        late.cause() == null ? i.lateCause() : late.cause(),
        late.cause() == null ? i.lateNote() : late.note(),
        next,
        i.bypass(),
        i.programmeId(),
        i.ownerId());
  }

  /** The planned end; who plans none promises the cycle. */
  private static LocalDate promised(Dataset data, Initiative initiative) {
    LocalDate end = initiative.plannedEnd();
    return end != null ? end : CycleTree.of(data).cycle(initiative.cycleId()).endsOn();
  }

  /** Delivered after the promised day, or promised and given up. */
  private static boolean isLate(Initiative initiative, InitiativeState next, LocalDate today) {
    LocalDate promised = initiative.committedEnd();
    return switch (next) {
      case DELIVERED -> promised != null && today.isAfter(promised);
      case DROPPED, POSTPONED -> initiative.wasCommitted();
      default -> false;
    };
  }

  private static String askForCause(Dataset data, Initiative initiative, LocalDate today) {
    List<LateCause> proposed =
        LateCauses.proposed(initiative, negotiations(data, initiative), today);
    return "what was promised and comes late or not at all needs its lateCause, one of "
        + Arrays.toString(LateCause.values())
        + (proposed.isEmpty() ? "" : "; its dependencies suggest " + proposed);
  }

  private static List<Negotiation> negotiations(Dataset data, Initiative initiative) {
    return data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
        .map(dependency -> Negotiation.of(data, dependency))
        .toList();
  }

  private static List<Violation> missingToCommit(Dataset data, Initiative initiative) {
    List<Violation> missing = new ArrayList<>();
    for (String section :
        initiative.briefing().missing(BriefingTemplate.forTeam(data, initiative.teamId()))) {
      missing.add(
          new Violation("/briefing/" + section, "REQUIRED", "the briefing needs its " + section));
    }
    if (initiative.bypass() == null
        && data.all(Contribution.OF_INITIATIVE, initiative.id()).isEmpty()) {
      missing.add(
          new Violation(
              "/contributions", "REQUIRED", "it contributes to no key result and has no bypass"));
    }
    data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
        .filter(dependency -> !dependency.state().permitsCommitment())
        .sorted(Comparator.comparing(Dependency::id))
        .map(Moves::unsettled)
        .forEach(missing::add);
    return missing;
  }

  private static Violation unsettled(Dependency dependency) {
    return new Violation(
        "/dependencies/" + dependency.id(),
        "UNSETTLED",
        "what it needs from %s is %s; it must be ACCEPTED, DELIVERED or WAIVED%s"
            .formatted(
                dependency.providerTeamId(),
                dependency.state(),
                dependency.state().isOpen() ? "" : ", or taken off the initiative"));
  }
}
