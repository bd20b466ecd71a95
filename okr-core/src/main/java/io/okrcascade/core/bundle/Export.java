package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
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
            data, Team.KIND, Comparator.comparing(Team::level).thenComparing(Team::id), Items::of),
        items(data, Person.KIND, Comparator.comparing(Person::id), Items::of),
        data.all(Cycle.KIND).stream()
            .filter(cycle -> cycleIds.test(cycle.id()))
            .sorted(Comparator.comparing(Cycle::startsOn).thenComparing(Cycle::id))
            .map(Items::of)
            .toList(),
        items(data, BriefingTemplate.KIND, Comparator.comparing(BriefingTemplate::id), Items::of),
        items(
            data,
            Programme.KIND,
            Comparator.comparing(Programme::id),
            programme -> programme(data, programme, initiatives)),
        data.all(Objective.KIND).stream()
            .filter(objective -> cycleIds.test(objective.cycleId()))
            .sorted(Comparator.comparing(Objective::sortOrder).thenComparing(Objective::id))
            .map(o -> objective(data, o))
            .toList(),
        data.all(Initiative.KIND).stream()
            .filter(initiatives)
            .sorted(Comparator.comparing(Initiative::id))
            .map(initiative -> initiative(data, initiative))
            .toList(),
        data.all(Capacity.KIND).stream()
            .filter(capacity -> cycleIds.test(capacity.cycleId()))
            .sorted(Comparator.comparing(Capacity::cycleId).thenComparing(Capacity::teamId))
            .map(Items::of)
            .toList(),
        items(
            data,
            MaintenanceReport.KIND,
            Comparator.comparing(MaintenanceReport::teamId)
                .thenComparing(MaintenanceReport::weekOf),
            Items::of),
        data.all(Solicitation.KIND).stream()
            .filter(solicitation -> cycleIds.test(solicitation.cycleId()))
            .sorted(Comparator.comparing(Solicitation::id))
            .map(Items::of)
            .toList(),
        data.all(Waiver.KIND).stream()
            .filter(waiver -> cycleIds.test(waiver.cycleId()))
            .sorted(Comparator.comparing(Waiver::id))
            .map(Items::of)
            .toList(),
        data.all(Comment.KIND).stream()
            .filter(comment -> cycleIds.test(cycleOf(data, comment)))
            .sorted(Comment.ORDER)
            .map(Items::of)
            .toList());
  }

  private static <T extends Record, I> List<I> items(
      Dataset data, RecordKind<T> type, Comparator<T> order, Function<T, I> item) {
    return data.all(type).stream().sorted(order).map(item).toList();
  }

  private static ProgrammeItem programme(
      Dataset data, Programme programme, Predicate<Initiative> wanted) {
    return Items.of(
        programme,
        data.all(Initiative.KIND).stream()
            .filter(wanted.and(i -> programme.id().equals(i.programmeId())))
            .map(Initiative::id)
            .sorted()
            .toList(),
        data.all(ProgrammeUpdate.OF_PROGRAMME, programme.id()).stream()
            .sorted(Comparator.comparing(ProgrammeUpdate::weekOf))
            .map(Items::of)
            .toList());
  }

  private static String cycleOf(Dataset data, Comment comment) {
    return switch (comment.subjectType()) {
      case OBJECTIVE -> cycleOfObjective(data, comment.subjectId());
      case KEY_RESULT ->
          cycleOfObjective(
              data, data.find(KeyResult.KIND, comment.subjectId()).orElseThrow().objectiveId());
      case INITIATIVE -> cycleOfInitiative(data, comment.subjectId());
      case DEPENDENCY ->
          cycleOfInitiative(
              data, data.find(Dependency.KIND, comment.subjectId()).orElseThrow().initiativeId());
    };
  }

  private static String cycleOfObjective(Dataset data, String id) {
    return data.find(Objective.KIND, id).orElseThrow().cycleId();
  }

  private static String cycleOfInitiative(Dataset data, String id) {
    return data.find(Initiative.KIND, id).orElseThrow().cycleId();
  }

  private static ObjectiveItem objective(Dataset data, Objective objective) {
    return Items.of(
        objective,
        alignments(data, NodeType.OBJECTIVE, objective.id()),
        data.all(KeyResult.OF_OBJECTIVE, objective.id()).stream()
            .sorted(Comparator.comparing(KeyResult::sortOrder).thenComparing(KeyResult::id))
            .map(keyResult -> keyResult(data, keyResult))
            .toList(),
        data.all(Amendment.OF_OBJECTIVE, objective.id()).stream()
            .sorted(Comparator.comparing(Amendment::writtenAt).thenComparing(Amendment::id))
            .map(Items::of)
            .toList(),
        data.find(Grade.KIND, objective.id()).map(Items::of).orElse(null));
  }

  private static KeyResultItem keyResult(Dataset data, KeyResult keyResult) {
    return Items.of(
        keyResult,
        alignments(data, NodeType.KEY_RESULT, keyResult.id()),
        data.all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
            .sorted(CheckIn.ORDER)
            .map(Items::of)
            .toList());
  }

  private static List<AlignmentItem> alignments(Dataset data, NodeType type, String id) {
    return data.all(Alignment.OF_CHILD, new Node(type, id)).stream()
        .map(Items::of)
        .sorted(
            Comparator.comparing((AlignmentItem a) -> String.valueOf(a.parentType()))
                .thenComparing(a -> String.valueOf(a.parentId())))
        .toList();
  }

  private static InitiativeItem initiative(Dataset data, Initiative initiative) {
    return Items.of(
        initiative,
        data.all(Contribution.OF_INITIATIVE, initiative.id()).stream()
            .sorted(Comparator.comparing(Contribution::keyResultId))
            .map(Items::of)
            .toList(),
        data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(dependency -> dependency(data, dependency))
            .toList());
  }

  private static DependencyItem dependency(Dataset data, Dependency dependency) {
    return Items.of(
        dependency, Negotiation.of(data, dependency).answers().stream().map(Items::of).toList());
  }
}
