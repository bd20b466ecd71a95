package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A dataset as a bundle: merging it into that dataset changes nothing. */
public final class Export {
  private final Dataset data;
  private final Predicate<String> cycleIds;

  private Export(Dataset data, Predicate<String> cycleIds) {
    this.data = data;
    this.cycleIds = cycleIds;
  }

  /** Everything. */
  public static Bundle of(Dataset data) {
    return of(data, cycleId -> true);
  }

  /**
   * The organization, and of the cycles only those that are asked for, with all that is in them.
   */
  public static Bundle of(Dataset data, Predicate<String> cycleIds) {
    return new Export(data, cycleIds).bundle();
  }

  private Bundle bundle() {
    return new Bundle(
        Bundle.VERSION,
        section(Team.KIND, Comparator.comparing(Team::level).thenComparing(Team::id), TeamItem::of),
        section(Person.KIND, Comparator.comparing(Person::id), PersonItem::of),
        data.all(Cycle.KIND).stream()
            .filter(cycle -> cycleIds.test(cycle.id()))
            .sorted(Comparator.comparing(Cycle::startsOn).thenComparing(Cycle::id))
            .map(CycleItem::of)
            .toList(),
        section(
            BriefingTemplate.KIND,
            Comparator.comparing(BriefingTemplate::id),
            BriefingTemplateItem::of),
        section(Programme.KIND, Comparator.comparing(Programme::id), this::programme),
        section(
            Objective.KIND,
            Comparator.comparing(Objective::sortOrder).thenComparing(Objective::id),
            this::objective),
        section(Initiative.KIND, Comparator.comparing(Initiative::id), this::initiative),
        section(
            Capacity.KIND,
            Comparator.comparing(Capacity::cycleId).thenComparing(Capacity::teamId),
            CapacityItem::of),
        section(
            MaintenanceReport.KIND,
            Comparator.comparing(MaintenanceReport::teamId)
                .thenComparing(MaintenanceReport::weekOf),
            MaintenanceItem::of),
        section(Solicitation.KIND, Comparator.comparing(Solicitation::id), SolicitationItem::of),
        section(Waiver.KIND, Comparator.comparing(Waiver::id), WaiverItem::of),
        section(Comment.KIND, Comment.ORDER, CommentItem::of));
  }

  /** Records of the organization, or of the cycles that are asked for. */
  private <T extends Record, I> List<I> section(
      RecordKind<T> kind, Comparator<T> order, Function<T, I> item) {
    return data.all(kind).stream()
        .filter(
            content ->
                kind.isOfOrganization()
                    || cycleIds.test(Registry.KINDS.cycleIdOf(kind, content, data)))
        .sorted(order)
        .map(item)
        .toList();
  }

  private static <T, I> List<I> items(List<T> contents, Comparator<T> order, Function<T, I> item) {
    return contents.stream().sorted(order).map(item).toList();
  }

  private ProgrammeItem programme(Programme programme) {
    return Copy.of(programme, ProgrammeItem.class)
        .with(
            "initiativeIds",
            data.all(Initiative.KIND).stream()
                .filter(initiative -> cycleIds.test(initiative.cycleId()))
                .filter(initiative -> programme.id().equals(initiative.programmeId()))
                .map(Initiative::id)
                .sorted()
                .toList())
        .with(
            "updates",
            items(
                data.all(ProgrammeUpdate.OF_PROGRAMME, programme.id()),
                Comparator.comparing(ProgrammeUpdate::weekOf),
                ProgrammeUpdateItem::of))
        .make();
  }

  private ObjectiveItem objective(Objective objective) {
    String id = objective.id();
    return Copy.of(ObjectiveItem.of(objective))
        .with("alignments", alignments(new Node(NodeType.OBJECTIVE, id)))
        .with(
            "keyResults",
            items(
                data.all(KeyResult.OF_OBJECTIVE, id),
                Comparator.comparing(KeyResult::sortOrder).thenComparing(KeyResult::id),
                this::keyResult))
        .with(
            "amendments",
            items(
                data.all(Amendment.OF_OBJECTIVE, id),
                Comparator.comparing(Amendment::writtenAt).thenComparing(Amendment::id),
                AmendmentItem::of))
        .with("grade", data.find(Grade.KIND, id).map(GradeItem::of).orElse(null))
        .make();
  }

  private KeyResultItem keyResult(KeyResult keyResult) {
    return Copy.of(keyResult, KeyResultItem.class)
        .with("alignments", alignments(new Node(NodeType.KEY_RESULT, keyResult.id())))
        .with(
            "checkIns",
            items(data.all(CheckIn.OF_KEY_RESULT, keyResult.id()), CheckIn.ORDER, CheckInItem::of))
        .make();
  }

  private List<AlignmentItem> alignments(Node child) {
    return items(
        data.all(Alignment.OF_CHILD, child),
        Comparator.comparing((Alignment link) -> link.parentType().name())
            .thenComparing(Alignment::parentId),
        AlignmentItem::of);
  }

  private InitiativeItem initiative(Initiative initiative) {
    return Copy.of(initiative, InitiativeItem.class)
        .with(
            "contributions",
            items(
                data.all(Contribution.OF_INITIATIVE, initiative.id()),
                Comparator.comparing(Contribution::keyResultId),
                ContributionItem::of))
        .with(
            "dependencies",
            items(
                data.all(Dependency.OF_INITIATIVE, initiative.id()),
                Comparator.comparing(Dependency::id),
                this::dependency))
        .make();
  }

  private DependencyItem dependency(Dependency dependency) {
    return Copy.of(dependency, DependencyItem.class)
        .with(
            "answers",
            Negotiation.of(data, dependency).answers().stream().map(ResponseItem::of).toList())
        .make();
  }
}
