package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.Bundle.KeyResultItem;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A dataset as a bundle: merging it into that dataset changes nothing. */
public final class Export {
  private Export() {}

  /** Everything. */
  public static Bundle of(Dataset data) {
    return of(data, cycleId -> true);
  }

  /**
   * The organization, and of the cycles only those that are asked for, with all that is in them.
   */
  public static Bundle of(Dataset data, Predicate<String> cycleIds) {
    return new Bundle(
        Bundle.VERSION,
        data.all(RecordType.TEAM).stream()
            .sorted(Comparator.comparing(Team::level).thenComparing(Team::id))
            .map(Items::of)
            .toList(),
        data.all(RecordType.PERSON).stream()
            .sorted(Comparator.comparing(Person::id))
            .map(Items::of)
            .toList(),
        data.all(RecordType.CYCLE).stream()
            .filter(cycle -> cycleIds.test(cycle.id()))
            .sorted(Comparator.comparing(Cycle::startsOn).thenComparing(Cycle::id))
            .map(Items::of)
            .toList(),
        data.all(RecordType.OBJECTIVE).stream()
            .filter(objective -> cycleIds.test(objective.cycleId()))
            .sorted(Comparator.comparing(Objective::sortOrder).thenComparing(Objective::id))
            .map(o -> objective(data, o))
            .toList(),
        data.all(RecordType.INITIATIVE).stream()
            .filter(initiative -> cycleIds.test(initiative.cycleId()))
            .sorted(Comparator.comparing(Initiative::id))
            .map(initiative -> initiative(data, initiative))
            .toList());
  }

  private static Bundle.ObjectiveItem objective(Dataset data, Objective objective) {
    return Items.of(
        objective,
        alignments(data, NodeType.OBJECTIVE, objective.id()),
        data.keyResultsOf(objective.id()).stream()
            .sorted(Comparator.comparing(KeyResult::sortOrder).thenComparing(KeyResult::id))
            .map(keyResult -> keyResult(data, keyResult))
            .toList(),
        data.amendmentsOf(objective.id()).stream()
            .sorted(Comparator.comparing(Amendment::writtenAt).thenComparing(Amendment::id))
            .map(Items::of)
            .toList());
  }

  private static KeyResultItem keyResult(Dataset data, KeyResult keyResult) {
    return Items.of(
        keyResult,
        alignments(data, NodeType.KEY_RESULT, keyResult.id()),
        data.checkInsOf(keyResult.id()).stream().sorted(CheckIn.ORDER).map(Items::of).toList());
  }

  private static List<Bundle.AlignmentItem> alignments(Dataset data, NodeType type, String id) {
    return data.alignmentsUp(type, id).stream()
        .map(Items::of)
        .sorted(
            Comparator.comparing((Bundle.AlignmentItem a) -> String.valueOf(a.parentType()))
                .thenComparing(a -> String.valueOf(a.parentId())))
        .toList();
  }

  private static Bundle.InitiativeItem initiative(Dataset data, Initiative initiative) {
    return Items.of(
        initiative,
        data.contributionsOf(initiative.id()).stream()
            .sorted(Comparator.comparing(Contribution::keyResultId))
            .map(Items::of)
            .toList());
  }
}
