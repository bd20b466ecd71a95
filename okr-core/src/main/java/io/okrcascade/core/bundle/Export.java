package io.okrcascade.core.bundle;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
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
        null,
        section(Team.KIND, Team.KIND.sortedBy(Team::level), Copy.to(TeamItem.class)),
        section(Person.KIND, Copy.to(PersonItem.class)),
        data.all(Cycle.KIND).stream()
            .filter(cycle -> cycleIds.test(cycle.id()))
            .sorted(Cycle.KIND.sortedBy(Cycle::startsOn))
            .map(CycleItem::of)
            .toList(),
        section(BriefingTemplate.KIND, BriefingTemplateItem::of),
        section(Programme.KIND, this::programme),
        section(Objective.KIND, Objective.KIND.sortedBy(Objective::sortOrder), this::objective),
        section(Initiative.KIND, this::initiative),
        section(
            Capacity.KIND,
            Comparator.comparing(Capacity::cycleId).thenComparing(Capacity::teamId),
            Copy.to(CapacityItem.class)),
        section(
            MaintenanceReport.KIND,
            MaintenanceReport.KIND.sortedBy(MaintenanceReport::teamId),
            Copy.to(MaintenanceItem.class)),
        section(Solicitation.KIND, Copy.to(SolicitationItem.class)),
        section(Waiver.KIND, Copy.to(WaiverItem.class)),
        section(Comment.KIND, Comment.ORDER, Copy.to(CommentItem.class)));
  }

  private <T extends Record, I> List<I> section(RecordKind<T> kind, Function<? super T, I> item) {
    return section(kind, Comparator.comparing(kind::idOf), item);
  }

  /** Records of the organization, or of the cycles that are asked for. */
  private <T extends Record, I> List<I> section(
      RecordKind<T> kind, Comparator<T> order, Function<? super T, I> item) {
    List<T> asked =
        data.all(kind).stream()
            .filter(
                content ->
                    kind.isOfOrganization()
                        || cycleIds.test(Registry.KINDS.cycleIdOf(kind, content, data)))
            .toList();
    return items(asked, order, item);
  }

  private static <T, I> List<I> items(
      List<T> contents, Comparator<T> order, Function<? super T, I> item) {
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
                Copy.to(ProgrammeUpdateItem.class)))
        .make();
  }

  private ObjectiveItem objective(Objective objective) {
    String id = objective.id();
    return Copy.of(ObjectiveItem.of(objective))
        .with("alignments", AlignmentItem.of(data, new Node(NodeType.OBJECTIVE, id)))
        .with("keyResults", KeyResultItem.of(data, id))
        .with(
            "amendments",
            items(
                data.all(Amendment.OF_OBJECTIVE, id),
                Amendment.KIND.sortedBy(Amendment::writtenAt),
                AmendmentItem::of))
        .with("grade", data.find(Grade.KIND, id).map(GradeItem::of).orElse(null))
        .make();
  }

  private InitiativeItem initiative(Initiative initiative) {
    return Copy.of(initiative, InitiativeItem.class)
        .with("contributions", ContributionItem.of(data, initiative.id()))
        .with("dependencies", DependencyItem.of(data, initiative.id()))
        .make();
  }
}
