package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.RecordKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges objectives with their key results and links. */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class OkrMerge {
  private static final int DEFAULT_CADENCE = 7;

  private final Workbench bench;
  private final LinkRules links;
  private final CheckInMerge checkIns;
  private final AmendmentMerge amendments;

  OkrMerge(Workbench bench, LinkRules links) {
    this.bench = bench;
    this.links = links;
    this.checkIns = new CheckInMerge(bench);
    this.amendments = new AmendmentMerge(bench);
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.objectives(),
        "/objectives",
        (item, at) -> {
          bench.mention(Objective.KIND, item.id(), at + "/id");
          Workbench.each(
              item.keyResults(),
              at + "/keyResults",
              (keyResult, place) -> bench.mention(KeyResult.KIND, keyResult.id(), place + "/id"));
        });
  }

  void merge(Bundle bundle) {
    Workbench.each(bundle.objectives(), "/objectives", this::objective);
  }

  private void objective(ObjectiveItem item, String at) {
    Objective old = bench.current.find(Objective.KIND, item.id()).orElse(null);
    Objective objective = bench.make(at, () -> make(item, old));
    bench.reference(Team.KIND, item.teamId(), at + "/teamId");
    bench.reference(Cycle.KIND, item.cycleId(), at + "/cycleId");
    bench.reference(Person.KIND, item.ownerId(), at + "/ownerId");
    if (objective != null && old != null && !staysInFamily(old, objective, at)) {
      return;
    }
    if (objective != null) {
      bench.put(Objective.KIND, objective);
      if (old != null) {
        amendments.objective(old, objective, at);
        rewatchLinks(old, objective, at);
      }
    }
    String id = item.id();
    if (id == null) {
      return;
    }
    Workbench.each(
        item.keyResults(),
        at + "/keyResults",
        (keyResult, place) -> keyResult(keyResult, id, placeOf(place), place));
    alignments(NodeType.OBJECTIVE, id, id, item.alignments(), at + "/alignments");
    amendments.given(id, item.amendments(), at + "/amendments");
    grade(id, item.grade(), at + "/grade");
  }

  private void grade(String objectiveId, @Nullable GradeItem item, String at) {
    if (item == null) {
      return;
    }
    Grade old = bench.current.find(Grade.KIND, objectiveId).orElse(null);
    Grade grade =
        bench.make(
            at,
            () ->
                new Grade(
                    objectiveId,
                    bench.pickOrNull(item.progress(), old, Grade::progress),
                    bench.pickOrNull(item.explanation(), old, Grade::explanation),
                    bench.pickOrNull(item.gradedOn(), old, Grade::gradedOn)));
    if (grade != null) {
      bench.put(Grade.KIND, grade);
    }
  }

  private Objective make(ObjectiveItem item, @Nullable Objective old) {
    return new Objective(
        item.id(),
        bench.pickOrNull(item.teamId(), old, Objective::teamId),
        bench.pickOrNull(item.cycleId(), old, Objective::cycleId),
        bench.pickOrNull(item.title(), old, Objective::title),
        bench.pickOrNull(item.description(), old, Objective::description),
        bench.pick(item.ambition(), old, Objective::ambition, Ambition.COMMITTED),
        bench.pick(item.origin(), old, Objective::origin, Origin.TOP_DOWN),
        bench.pickOrNull(item.ownerId(), old, Objective::ownerId),
        bench.pick(item.weight(), old, Objective::weight, 1.0),
        bench.pick(item.state(), old, Objective::state, bench.options.newObjectives()),
        bench.pick(item.archived(), old, Objective::archived, false),
        bench.pick(item.sortOrder(), old, Objective::sortOrder, 0));
  }

  private boolean staysInFamily(Objective old, Objective changed, String at) {
    if (bench.areOfOneFamily(old.cycleId(), changed.cycleId())) {
      return true;
    }
    bench.violation(
        at + "/cycleId",
        "OTHER_FAMILY",
        "an objective moves only between cycles of one year; carry it over by creating a new one");
    return false;
  }

  /** An objective that moves to another team or cycle must still keep the rules of its links. */
  private void rewatchLinks(Objective old, Objective changed, String at) {
    if (old.teamId().equals(changed.teamId()) && old.cycleId().equals(changed.cycleId())) {
      return;
    }
    List<Alignment> touched = new ArrayList<>();
    touched.addAll(bench.current.all(Alignment.OF_CHILD, new Node(NodeType.OBJECTIVE, old.id())));
    touched.addAll(bench.current.all(Alignment.OF_PARENT, new Node(NodeType.OBJECTIVE, old.id())));
    for (KeyResult keyResult : bench.current.all(KeyResult.OF_OBJECTIVE, old.id())) {
      touched.addAll(
          bench.current.all(Alignment.OF_CHILD, new Node(NodeType.KEY_RESULT, keyResult.id())));
      touched.addAll(
          bench.current.all(Alignment.OF_PARENT, new Node(NodeType.KEY_RESULT, keyResult.id())));
    }
    touched.forEach(alignment -> links.watch(alignment, at));
  }

  /** The place in its list that a pointer ends with. */
  private static int placeOf(String pointer) {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private void keyResult(KeyResultItem item, String objectiveId, int place, String at) {
    KeyResult old = bench.current.find(KeyResult.KIND, item.id()).orElse(null);
    if (old != null && !old.objectiveId().equals(objectiveId)) {
      bench.violation(
          at + "/id",
          "OTHER_OBJECTIVE",
          "key result " + old.id() + " belongs to objective " + old.objectiveId());
      return;
    }
    bench.reference(Person.KIND, item.ownerId(), at + "/ownerId");
    Source source = bench.pick(item.source(), old, KeyResult::source, Source.CHECK_INS);
    Metric metric = metric(item.metric(), old == null ? null : old.metric(), source, at);
    // Where the metric is wrong, a sound one stands in, so that the other fields are checked too.
    Metric standIn = metric == null ? Metric.number("", 0, 1) : metric;
    KeyResult keyResult =
        bench.make(
            at,
            () ->
                new KeyResult(
                    item.id(),
                    objectiveId,
                    bench.pickOrNull(item.title(), old, KeyResult::title),
                    bench.pickOrNull(item.description(), old, KeyResult::description),
                    standIn,
                    source,
                    bench.pick(item.weight(), old, KeyResult::weight, 1.0),
                    bench.pickOrNull(item.ownerId(), old, KeyResult::ownerId),
                    bench.pick(item.cadenceDays(), old, KeyResult::cadenceDays, DEFAULT_CADENCE),
                    bench.pick(item.state(), old, KeyResult::state, KeyResultState.ACTIVE),
                    bench.pick(item.sortOrder(), old, KeyResult::sortOrder, place)));
    if (item.id() == null) {
      return;
    }
    alignments(NodeType.KEY_RESULT, item.id(), objectiveId, item.alignments(), at + "/alignments");
    if (keyResult == null || metric == null) {
      return;
    }
    Metric ticked = checkIns.merge(keyResult, item.checkIns(), at + "/checkIns");
    KeyResult complete = keyResult.withMetric(ticked);
    bench.put(KeyResult.KIND, complete);
    if (old != null) {
      amendments.keyResult(old, complete, at);
    }
  }

  /** The metric, or null where it is wrong. */
  private @Nullable Metric metric(
      @Nullable MetricItem item, @Nullable Metric old, Source source, String at) {
    if (item == null) {
      if (old != null && bench.options.absent() == MergeOptions.Absent.KEPT) {
        return old;
      }
      if (source == Source.CASCADE) {
        return new Metric(
            MetricType.PERCENT,
            "%",
            Direction.INCREASE,
            BigDecimal.ZERO,
            BigDecimal.valueOf(100),
            List.of());
      }
      bench.violation(at + "/metric", "REQUIRED", "metric is required");
      return null;
    }
    String place = at + "/metric";
    Optional<List<Milestone>> milestones = milestones(item.milestones(), old, place);
    if (milestones.isEmpty()) {
      return null;
    }
    return bench.make(
        place,
        () ->
            new Metric(
                bench.pick(item.type(), old, Metric::type, MetricType.NUMBER),
                bench.pickOrNull(item.unit(), old, Metric::unit),
                bench.pick(item.direction(), old, Metric::direction, Direction.INCREASE),
                bench.pickOrNull(item.baseline(), old, Metric::baseline),
                bench.pickOrNull(item.target(), old, Metric::target),
                milestones.get()));
  }

  /** The milestones; empty where one of them is wrong. */
  private Optional<List<Milestone>> milestones(
      @Nullable List<MilestoneItem> items, @Nullable Metric old, String at) {
    if (items == null) {
      boolean kept = old != null && bench.options.absent() == MergeOptions.Absent.KEPT;
      return Optional.of(kept ? old.milestones() : List.of());
    }
    List<Milestone> made = new ArrayList<>();
    boolean[] sound = {true};
    Workbench.each(
        items,
        at + "/milestones",
        (item, place) -> {
          Milestone known = old == null ? null : milestone(old, item.id());
          Milestone milestone =
              bench.make(
                  place,
                  () ->
                      new Milestone(
                          item.id(),
                          bench.pickOrNull(item.title(), known, Milestone::title),
                          bench.pick(item.weight(), known, Milestone::weight, 1.0),
                          bench.pickOrNull(item.doneOn(), known, Milestone::doneOn)));
          if (milestone == null) {
            sound[0] = false;
          } else {
            made.add(milestone);
          }
        });
    return sound[0] ? Optional.of(made) : Optional.empty();
  }

  private static @Nullable Milestone milestone(Metric metric, @Nullable String id) {
    return metric.milestones().stream().filter(m -> m.id().equals(id)).findFirst().orElse(null);
  }

  private void alignments(
      NodeType childType,
      String childId,
      String objectiveId,
      @Nullable List<AlignmentItem> items,
      String at) {
    List<Alignment> there =
        items == null
            ? List.of()
            : bench.current.all(Alignment.OF_CHILD, new Node(childType, childId));
    List<Alignment.Link> seen = new ArrayList<>();
    Workbench.each(
        items,
        at,
        (item, place) -> {
          if (item.parentType() != null) {
            RecordKind<?> type =
                item.parentType() == NodeType.OBJECTIVE ? Objective.KIND : KeyResult.KIND;
            bench.reference(type, item.parentId(), place + "/parentId");
          }
          Alignment old =
              there.stream()
                  .filter(
                      a ->
                          a.parentType() == item.parentType()
                              && a.parentId().equals(item.parentId()))
                  .findFirst()
                  .orElse(null);
          Alignment alignment =
              bench.make(
                  place,
                  () ->
                      new Alignment(
                          old == null ? bench.options.ids().get() : old.id(),
                          childType,
                          childId,
                          item.parentType(),
                          item.parentId(),
                          bench.pick(item.mode(), old, Alignment::mode, AlignmentMode.CONTRIBUTES),
                          bench.pick(item.weight(), old, Alignment::weight, 1.0)));
          if (alignment == null) {
            return;
          }
          if (seen.contains(alignment.link())) {
            bench.violation(
                place + "/parentId", "DUPLICATE", "this link stands more than once in this input");
            return;
          }
          seen.add(alignment.link());
          bench.put(Alignment.KIND, alignment);
          links.watch(alignment, place);
          if (!alignment.equals(old)) {
            amendments.alignment(objectiveId, old, alignment, place);
          }
        });
  }
}
