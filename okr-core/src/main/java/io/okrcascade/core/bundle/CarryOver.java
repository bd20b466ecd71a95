package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.Candidate;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle continues in the next one, as a bundle of new records: objectives that did not
 * reach what they were for, with the key results that are unfinished, and initiatives that were
 * postponed or never delivered. The new ids follow from the old ones, so that carrying over twice
 * is carrying over once.
 */
public final class CarryOver {
  private static final Message NO_NEXT_CYCLE =
      Message.conflict("NO_NEXT_CYCLE", "no cycle follows %s; create it first");
  private static final Message UNKNOWN = Message.invalid("UNKNOWN", "no later cycle is named %s");

  private static final int LONGEST_ID = 64;
  private static final BigDecimal SUCCESS = new BigDecimal("0.7");

  private final Dataset data;
  private final Scores scores;
  private final Cycle from;
  private final Cycle to;

  /**
   * @param data with the families of both cycles
   * @param scores of the family of the cycle that ends
   */
  public CarryOver(Dataset data, Scores scores, Cycle from, Cycle to) {
    this.data = data;
    this.scores = scores;
    this.from = from;
    this.to = to;
  }

  /** The cycle of the same cadence that follows a cycle; empty where there is none. */
  public static Optional<Cycle> next(CycleTree cycles, Cycle cycle) {
    return cycles.all().stream()
        .filter(other -> other.cadence() == cycle.cadence())
        .filter(other -> other.startsOn().isAfter(cycle.endsOn()))
        .min(Cycle.KIND.sortedBy(Cycle::startsOn));
  }

  /** The later cycle of that id, or the one that follows where none is named. */
  public static Cycle target(CycleTree cycles, Cycle from, @Nullable String id) {
    if (id == null) {
      return next(cycles, from)
          .orElseThrow(() -> RefusedException.conflict(NO_NEXT_CYCLE, from.id()));
    }
    return cycles
        .find(id)
        .filter(cycle -> cycle.startsOn().isAfter(from.startsOn()))
        .orElseThrow(() -> new InvalidException(List.of(UNKNOWN.at("/toCycleId", id))));
  }

  /** What may continue of the teams that are asked for. */
  public CarryOverAnswer offer(Predicate<String> teamIds) {
    List<Candidate> objectives = new ArrayList<>();
    for (Objective o : objectives()) {
      if (teamIds.test(o.teamId())) {
        String continued = continued(o.id());
        boolean done = data.row(Objective.KIND, continued) != null;
        objectives.add(new Candidate(o.id(), continued, o.teamId(), o.title(), grade(o), done));
      }
    }
    List<Candidate> initiatives = new ArrayList<>();
    for (Initiative i : initiatives()) {
      if (teamIds.test(i.teamId())) {
        String continued = continued(i.id());
        boolean done = data.row(Initiative.KIND, continued) != null;
        initiatives.add(new Candidate(i.id(), continued, i.teamId(), i.title(), null, done));
      }
    }
    return new CarryOverAnswer(
        from.id(),
        to.id(),
        objectives,
        initiatives,
        bundle(ids(objectives)::contains, ids(initiatives)::contains));
  }

  private static Set<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
  }

  /** The id under which a record continues. */
  public String continued(String id) {
    String suffix = "." + to.id();
    if (id.length() + suffix.length() <= LONGEST_ID) {
      return id + suffix;
    }
    // Long ids that begin alike must not become one.
    String told = "-" + Integer.toHexString((id + suffix).hashCode()) + suffix;
    String tail = told.length() < LONGEST_ID ? told : told.substring(0, LONGEST_ID - 1);
    return id.substring(0, Math.min(id.length(), LONGEST_ID - tail.length())) + tail;
  }

  /** Objectives that did not reach what they were for: 1.0 committed, 0.7 aspirational. */
  public List<Objective> objectives() {
    return data.all(Objective.OF_CYCLE, from.id()).stream()
        .filter(objective -> objective.isLive() && isUnfinished(objective))
        .sorted(Comparator.comparing(Objective::id))
        .toList();
  }

  private boolean isUnfinished(Objective objective) {
    return objective.ambition() == Ambition.COMMITTED
        ? progress(objective) < 1
        : grade(objective).compareTo(SUCCESS) < 0;
  }

  /** What it was graded, or would be today. */
  public BigDecimal grade(Objective objective) {
    return Grade.of(progress(objective));
  }

  private double progress(Objective objective) {
    return data.find(Grade.KIND, objective.id())
        .map(Grade::progress)
        .orElseGet(() -> scores.objective(objective.id()).progress());
  }

  /** Initiatives that were postponed, or are neither delivered nor dropped. */
  public List<Initiative> initiatives() {
    return data.all(Initiative.OF_CYCLE, from.id()).stream()
        .filter(
            initiative ->
                initiative.state() != InitiativeState.DELIVERED
                    && initiative.state() != InitiativeState.DROPPED)
        .sorted(Comparator.comparing(Initiative::id))
        .toList();
  }

  /** The chosen ones as they would begin in the next cycle: all of them drafts. */
  public Bundle bundle(Predicate<String> objectiveIds, Predicate<String> initiativeIds) {
    List<Objective> objectives =
        objectives().stream().filter(o -> objectiveIds.test(o.id())).toList();
    Set<String> carried =
        objectives.stream()
            .flatMap(o -> unfinished(o).stream())
            .map(KeyResult::id)
            .collect(Collectors.toSet());
    return new Bundle.Builder()
        .objectives(objectives.stream().map(this::objective).toList())
        .initiatives(
            initiatives().stream()
                .filter(i -> initiativeIds.test(i.id()))
                .map(i -> initiative(i, carried))
                .toList())
        .build();
  }

  private List<KeyResult> unfinished(Objective objective) {
    return data.all(KeyResult.OF_OBJECTIVE, objective.id()).stream()
        .filter(keyResult -> keyResult.state() == KeyResultState.ACTIVE)
        .filter(keyResult -> scores.keyResult(keyResult.id()).progress() < 1)
        .sorted(KeyResult.KIND.sortedBy(KeyResult::sortOrder))
        .toList();
  }

  private ObjectiveItem objective(Objective objective) {
    return Copy.of(objective, ObjectiveItem.class)
        .with("id", continued(objective.id()))
        .with("cycleId", to.id())
        .with("state", ObjectiveState.DRAFT)
        .with("alignments", links(NodeType.OBJECTIVE, objective.id()))
        .with("keyResults", unfinished(objective).stream().map(this::keyResult).toList())
        .make();
  }

  private KeyResultItem keyResult(KeyResult keyResult) {
    return Copy.of(keyResult, KeyResultItem.class)
        .with("id", continued(keyResult.id()))
        .with("metric", metric(keyResult))
        .without("state")
        .with("alignments", links(NodeType.KEY_RESULT, keyResult.id()))
        .make();
  }

  /** From where it stands now; milestones that are done stay behind. */
  private MetricItem metric(KeyResult keyResult) {
    Metric metric = keyResult.metric();
    MetricItem item = Copy.of(metric, MetricItem.class).make();
    BigDecimal value = scores.keyResult(keyResult.id()).value();
    boolean moves = metric.isNumeric() && !metric.isMaintained();
    List<MilestoneItem> milestones = Objects.requireNonNull(item.milestones());
    return Copy.of(item)
        .with("baseline", value != null && moves ? value : item.baseline())
        .with("milestones", milestones.stream().filter(m -> m.doneOn() == null).toList())
        .make();
  }

  /** Links to what the next cycle may align to as well. */
  private List<AlignmentItem> links(NodeType type, String id) {
    return data.all(Alignment.OF_CHILD, new Node(type, id)).stream()
        .filter(link -> isWithinReach(link.parent()))
        .map(Copy.to(AlignmentItem.class))
        .toList();
  }

  private boolean isWithinReach(Node node) {
    String cycleId = node.objective(data).orElseThrow().cycleId();
    return CycleTree.of(data).isAtOrAbove(cycleId, to.id());
  }

  private InitiativeItem initiative(Initiative initiative, Set<String> carriedKeyResults) {
    List<ContributionItem> contributions = new ArrayList<>();
    for (Contribution contribution : data.all(Contribution.OF_INITIATIVE, initiative.id())) {
      String keyResultId = contribution.keyResultId();
      boolean carried = carriedKeyResults.contains(keyResultId);
      if (carried || isWithinReach(new Node(NodeType.KEY_RESULT, keyResultId))) {
        contributions.add(
            Copy.of(contribution, ContributionItem.class)
                .with("keyResultId", carried ? continued(keyResultId) : keyResultId)
                .make());
      }
    }
    return Copy.of(initiative, InitiativeItem.class)
        .with("id", continued(initiative.id()))
        .with("cycleId", to.id())
        .without("plannedStart", "plannedEnd", "committedOn", "committedEnd", "deliveredOn")
        .without("lateCause", "lateNote")
        .with("state", InitiativeState.DRAFT)
        .with("contributions", contributions)
        .with(
            "dependencies",
            data.all(Dependency.OF_INITIATIVE, initiative.id()).stream()
                .filter(dependency -> dependency.state().isOpen())
                .sorted(Comparator.comparing(Dependency::id))
                .map(this::dependency)
                .toList())
        .make();
  }

  /** What is still needed has to be asked for anew. */
  private DependencyItem dependency(Dependency dependency) {
    return Copy.of(dependency, DependencyItem.class)
        .with("id", continued(dependency.id()))
        .with("state", DependencyState.IDENTIFIED)
        .without("neededBy", "identifiedOn", "unplanned")
        .make();
  }
}
