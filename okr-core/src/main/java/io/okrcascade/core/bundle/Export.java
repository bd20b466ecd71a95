package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.bundle.Bundle.DependencyItem;
import io.okrcascade.core.bundle.Bundle.KeyResultItem;
import io.okrcascade.core.bundle.Bundle.ProgrammeItem;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
    Predicate<Initiative> initiatives = initiative -> cycleIds.test(initiative.cycleId());
    return new Bundle(
        Bundle.VERSION,
        items(
            data,
            RecordType.TEAM,
            Comparator.comparing(Team::level).thenComparing(Team::id),
            Items::of),
        items(data, RecordType.PERSON, Comparator.comparing(Person::id), Items::of),
        data.all(RecordType.CYCLE).stream()
            .filter(cycle -> cycleIds.test(cycle.id()))
            .sorted(Comparator.comparing(Cycle::startsOn).thenComparing(Cycle::id))
            .map(Items::of)
            .toList(),
        items(
            data,
            RecordType.BRIEFING_TEMPLATE,
            Comparator.comparing(BriefingTemplate::id),
            Items::of),
        items(
            data,
            RecordType.PROGRAMME,
            Comparator.comparing(Programme::id),
            programme -> programme(data, programme, initiatives)),
        data.all(RecordType.OBJECTIVE).stream()
            .filter(objective -> cycleIds.test(objective.cycleId()))
            .sorted(Comparator.comparing(Objective::sortOrder).thenComparing(Objective::id))
            .map(o -> objective(data, o))
            .toList(),
        data.all(RecordType.INITIATIVE).stream()
            .filter(initiatives)
            .sorted(Comparator.comparing(Initiative::id))
            .map(initiative -> initiative(data, initiative))
            .toList(),
        data.all(RecordType.CAPACITY).stream()
            .filter(capacity -> cycleIds.test(capacity.cycleId()))
            .sorted(Comparator.comparing(Capacity::cycleId).thenComparing(Capacity::teamId))
            .map(Items::of)
            .toList(),
        items(
            data,
            RecordType.MAINTENANCE,
            Comparator.comparing(MaintenanceReport::teamId)
                .thenComparing(MaintenanceReport::weekOf),
            Items::of),
        data.all(RecordType.SOLICITATION).stream()
            .filter(solicitation -> cycleIds.test(solicitation.cycleId()))
            .sorted(Comparator.comparing(Solicitation::id))
            .map(Items::of)
            .toList(),
        data.all(RecordType.WAIVER).stream()
            .filter(waiver -> cycleIds.test(waiver.cycleId()))
            .sorted(Comparator.comparing(Waiver::id))
            .map(Items::of)
            .toList(),
        data.all(RecordType.COMMENT).stream()
            .filter(comment -> cycleIds.test(cycleOf(data, comment)))
            .sorted(Comment.ORDER)
            .map(Items::of)
            .toList());
  }

  private static <T extends Record, I> List<I> items(
      Dataset data, RecordType<T> type, Comparator<T> order, Function<T, I> item) {
    return data.all(type).stream().sorted(order).map(item).toList();
  }

  private static ProgrammeItem programme(
      Dataset data, Programme programme, Predicate<Initiative> wanted) {
    return Items.of(
        programme,
        data.all(RecordType.INITIATIVE).stream()
            .filter(wanted.and(i -> programme.id().equals(i.programmeId())))
            .map(Initiative::id)
            .sorted()
            .toList(),
        data.updatesOf(programme.id()).stream()
            .sorted(Comparator.comparing(ProgrammeUpdate::weekOf))
            .map(Items::of)
            .toList());
  }

  private static String cycleOf(Dataset data, Comment comment) {
    return switch (comment.subjectType()) {
      case OBJECTIVE -> cycleOfObjective(data, comment.subjectId());
      case KEY_RESULT ->
          cycleOfObjective(
              data,
              data.find(RecordType.KEY_RESULT, comment.subjectId()).orElseThrow().objectiveId());
      case INITIATIVE -> cycleOfInitiative(data, comment.subjectId());
      case DEPENDENCY ->
          cycleOfInitiative(
              data,
              data.find(RecordType.DEPENDENCY, comment.subjectId()).orElseThrow().initiativeId());
    };
  }

  private static String cycleOfObjective(Dataset data, String id) {
    return data.find(RecordType.OBJECTIVE, id).orElseThrow().cycleId();
  }

  private static String cycleOfInitiative(Dataset data, String id) {
    return data.find(RecordType.INITIATIVE, id).orElseThrow().cycleId();
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
            .toList(),
        data.find(RecordType.GRADE, objective.id()).map(Items::of).orElse(null));
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
            .toList(),
        data.dependenciesOf(initiative.id()).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(dependency -> dependency(data, dependency))
            .toList());
  }

  private static DependencyItem dependency(Dataset data, Dependency dependency) {
    return Items.of(
        dependency, data.negotiation(dependency).answers().stream().map(Items::of).toList());
  }
}
