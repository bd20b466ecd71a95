package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.ClosedCycles;
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
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Approval;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Archive;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.settings.SettingsItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Begins records of a cycle anew in another one, with everything that gives them meaning; and lists
 * what cannot come along. Ids of other systems stay with the records that they were given to.
 */
final class Continuation {
  private static final String ID_TAKEN = "another one has the id that it would go on under";

  /** What a provider said, of what is still open. */
  private static final Set<DependencyState> ANSWERS =
      Set.of(DependencyState.ACCEPTED, DependencyState.COUNTERED, DependencyState.DECLINED);

  private final CarryOver carryOver;
  private final Unfinished unfinished;
  private final CarriedBefore before;
  private final Dataset data;
  private final Scores scores;
  private final Cycle to;
  private final ObjectiveState first;
  private final Set<Node> carried = new HashSet<>();

  /** What may be carried over later. */
  private final Set<Node> mayFollow;

  private final List<LeftOut> leftOut = new ArrayList<>();

  Continuation(CarryOver carryOver, Unfinished unfinished, Cycle to) {
    this.carryOver = carryOver;
    this.unfinished = unfinished;
    this.before = carryOver.before();
    this.data = unfinished.data();
    this.scores = unfinished.scores();
    this.to = to;
    boolean isApprovalAsked = Approval.isAsked(data, SettingsItem.KIND);
    this.first = isApprovalAsked ? ObjectiveState.DRAFT : ObjectiveState.APPROVED;
    this.mayFollow =
        unfinished.objectives().stream()
            .filter(it -> data.row(Objective.KIND, carryOver.continued(it.id())) == null)
            .flatMap(this::nodes)
            .collect(Collectors.toSet());
  }

  Continued of(List<Objective> objectives, List<Initiative> initiatives) {
    objectives.stream().flatMap(this::nodes).forEach(carried::add);
    Bundle bundle =
        new Bundle.Builder()
            .objectives(objectives.stream().map(this::objective).toList())
            .initiatives(initiatives.stream().map(this::initiative).toList())
            .build();
    return new Continued(bundle, Set.copyOf(carried), List.copyOf(leftOut));
  }

  private <T extends Record> void leave(
      RecordKind<T> kind, T content, String what, String message) {
    leftOut.add(
        new LeftOut(kind.name(), kind.idOf(content), Components.nameOf(content), what, message));
  }

  // ---- objectives ----

  private List<KeyResult> goingOn(Objective objective) {
    return unfinished.keyResults(objective).stream().filter(it -> !before.isElsewhere(it)).toList();
  }

  /** An objective and those of its key results that go on with it. */
  private Stream<Node> nodes(Objective objective) {
    return Stream.concat(
        Stream.of(new Node(NodeType.OBJECTIVE, objective.id())),
        goingOn(objective).stream().map(it -> new Node(NodeType.KEY_RESULT, it.id())));
  }

  private ObjectiveItem objective(Objective objective) {
    leaveExternalId(Objective.KIND, objective, objective.externalId());
    unfinished.keyResults(objective).stream()
        .filter(before::isElsewhere)
        .forEach(it -> leave(KeyResult.KIND, it, "KEY_RESULT", ID_TAKEN));
    return Copy.of(objective, ObjectiveItem.class)
        .without("externalId", "createdOn")
        .without("proposedById", "approvedById", "approvedOn", "approvedByImport")
        .without("staysCommitted", "changedByIds", "formerOwnerIds", "moved")
        .with("id", carryOver.continued(objective.id()))
        .with("cycleId", to.id())
        .with("state", first)
        .with(Owners.FIELD, owner(Objective.KIND, objective))
        .with("alignments", links(Objective.KIND, objective, NodeType.OBJECTIVE))
        .with("keyResults", goingOn(objective).stream().map(this::keyResult).toList())
        .make();
  }

  private KeyResultItem keyResult(KeyResult keyResult) {
    leaveExternalId(KeyResult.KIND, keyResult, keyResult.externalId());
    if (!keyResult.metric().plan().isEmpty()) {
      leave(KeyResult.KIND, keyResult, "PLAN", "its planned values are of the days that are over");
    }
    return Copy.of(keyResult, KeyResultItem.class)
        .without("objectiveId", "state", "externalId", "createdOn")
        .with("id", carryOver.continued(keyResult.id()))
        .with("metric", metric(keyResult))
        .with(Owners.FIELD, owner(KeyResult.KIND, keyResult))
        .with("alignments", links(KeyResult.KIND, keyResult, NodeType.KEY_RESULT))
        .make();
  }

  /** From where it stands now; milestones that are done stay behind, as do planned values. */
  private @Nullable MetricItem metric(KeyResult keyResult) {
    Metric metric = keyResult.metric();
    List<Milestone> open =
        metric.milestones().stream().filter(milestone -> milestone.doneOn() == null).toList();
    if (metric.type() == MetricType.MILESTONES && open.stream().allMatch(it -> it.weight() == 0)) {
      return null; // the children of such a one are unfinished, and they alone tell its progress
    }
    BigDecimal value = scores.keyResult(keyResult.id()).value();
    return Copy.of(metric.withMilestones(open), MetricItem.class)
        .with("baseline", isNewBaseline(keyResult, value) ? value : metric.baseline())
        .without("plan")
        .make();
  }

  /** Of one that is checked in by hand, moves one way, and has not come to its target yet. */
  private static boolean isNewBaseline(KeyResult keyResult, @Nullable BigDecimal value) {
    Metric metric = keyResult.metric();
    BigDecimal target = metric.target();
    if (keyResult.source() != Source.CHECK_INS
        || !metric.isNumeric()
        || value == null
        || target == null) {
      return false;
    }
    return switch (metric.direction()) {
      case INCREASE -> value.compareTo(target) < 0;
      case DECREASE -> value.compareTo(target) > 0;
      default -> false;
    };
  }

  private <T extends Record> List<AlignmentItem> links(
      RecordKind<T> kind, T content, NodeType type) {
    List<AlignmentItem> links = new ArrayList<>();
    data.all(Alignment.OF_CHILD, new Node(type, kind.idOf(content))).stream()
        .sorted(Alignment.BY_PARENT)
        .forEach(
            link -> {
              String parentId = reached(link.parent());
              if (parentId == null) {
                leave(kind, content, "ALIGNMENT", whyNot(link.parent()));
              } else {
                links.add(Copy.of(link, AlignmentItem.class).with("parentId", parentId).make());
              }
            });
    return links;
  }

  /**
   * Where what led to a node leads in the next cycle: to the same one in an ancestor cycle that is
   * not closed, or to what it continues as; null where it does neither.
   */
  private @Nullable String reached(Node node) {
    if (carried.contains(node) || before.has(node)) {
      return carryOver.continued(node.id());
    }
    Cycle cycle = cycleOf(node);
    return CycleTree.of(data).isAtOrAbove(cycle.id(), to.id()) && !ClosedCycles.isClosed(cycle)
        ? node.id()
        : null;
  }

  private Cycle cycleOf(Node node) {
    String cycleId = node.objective(data).orElseThrow().cycleId();
    return data.find(Cycle.KIND, cycleId).orElseThrow();
  }

  /** Why what led to a node does not lead there any more. */
  private String whyNot(Node node) {
    return (mayFollow.contains(node)
            ? "“%s” did not go on yet; the link follows with it"
            : "“%s” does not go on with it")
        .formatted(node.title(data));
  }

  // ---- initiatives ----

  private InitiativeItem initiative(Initiative initiative) {
    leaveExternalId(Initiative.KIND, initiative, initiative.externalId());
    Copy<InitiativeItem> continued = Copy.of(initiative, InitiativeItem.class);
    if (!goOn(initiative.plannedStart(), initiative.plannedEnd())) {
      String days =
          initiative.plannedEnd() == null
              ? "to start on " + initiative.plannedStart()
              : "to end on " + initiative.plannedEnd();
      leave(Initiative.KIND, initiative, "PLANNED_DAYS", "it was planned " + days);
      continued.without("plannedStart", "plannedEnd");
    }
    return continued
        .without("committedOn", "committedEnd", "deliveredOn")
        .without("lateCause", "lateNote", "externalId")
        .with("id", carryOver.continued(initiative.id()))
        .with("cycleId", to.id())
        .with("state", InitiativeState.DRAFT)
        .with(Owners.FIELD, owner(Initiative.KIND, initiative))
        .with("contributions", contributions(initiative))
        .with("dependencies", dependencies(initiative))
        .make();
  }

  /** Whether planned days are still those of work that goes on: they end with it, or later. */
  private boolean goOn(@Nullable LocalDate start, @Nullable LocalDate end) {
    LocalDate last = end == null ? start : end;
    return last == null
        || (!last.isBefore(to.startsOn())
            && Stream.of(last, start == null ? last : start).allMatch(to::isNear));
  }

  private List<ContributionItem> contributions(Initiative initiative) {
    List<ContributionItem> contributions = new ArrayList<>();
    data.all(Contribution.OF_INITIATIVE, initiative.id()).stream()
        .sorted(Comparator.comparing(Contribution::keyResultId))
        .forEach(
            contribution -> {
              Node keyResult = new Node(NodeType.KEY_RESULT, contribution.keyResultId());
              String reached = reached(keyResult);
              if (reached == null) {
                leave(Initiative.KIND, initiative, "CONTRIBUTION", whyNot(keyResult));
              } else {
                contributions.add(
                    Copy.of(contribution, ContributionItem.class)
                        .with("keyResultId", reached)
                        .make());
              }
            });
    return contributions;
  }

  private List<DependencyItem> dependencies(Initiative initiative) {
    List<DependencyItem> dependencies = new ArrayList<>();
    for (Dependency dependency : unfinished.dependencies(initiative)) {
      Team archived = Archive.nearest(data, dependency.providerTeamId()).orElse(null);
      if (archived != null) {
        leave(Dependency.KIND, dependency, "DEPENDENCY", archived.name() + " is archived");
      } else if (before.isElsewhere(dependency)) {
        leave(Dependency.KIND, dependency, "DEPENDENCY", ID_TAKEN);
      } else {
        dependencies.add(dependency(dependency));
      }
    }
    return dependencies;
  }

  /** What is still needed has to be asked for anew. */
  private DependencyItem dependency(Dependency dependency) {
    leaveExternalId(Dependency.KIND, dependency, dependency.externalId());
    LocalDate neededBy = dependency.neededBy();
    if (neededBy != null && (neededBy.isBefore(to.startsOn()) || !to.isNear(neededBy))) {
      leave(Dependency.KIND, dependency, "NEEDED_BY", "it was needed by " + neededBy);
      neededBy = null;
    }
    if (ANSWERS.contains(dependency.state())) {
      String told = "it " + dependency.state().inWords() + "; it has to be asked for anew";
      leave(Dependency.KIND, dependency, "ANSWER", told);
    }
    return Copy.of(dependency, DependencyItem.class)
        .without("identifiedOn", "unplanned", "externalId")
        .with("id", carryOver.continued(dependency.id()))
        .with("state", DependencyState.IDENTIFIED)
        .with("neededBy", neededBy)
        .make();
  }

  // ---- all of them ----

  /** The owner; nobody where that one left. */
  private <T extends Record> @Nullable String owner(RecordKind<T> kind, T content) {
    String ownerId = Owners.of(kind, content);
    Person owner = data.find(Person.KIND, ownerId).orElse(null);
    if (owner == null || owner.state() == PersonState.ACTIVE) {
      return ownerId;
    }
    leave(kind, content, "OWNER", owner.name() + " left");
    return null;
  }

  private <T extends Record> void leaveExternalId(
      RecordKind<T> kind, T content, @Nullable String externalId) {
    if (externalId != null) {
      leave(kind, content, "EXTERNAL_ID", externalId + " stays the id of what ends");
    }
  }
}
