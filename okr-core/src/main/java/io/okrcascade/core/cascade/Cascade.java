package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objectives and key results of a cycle family with the alignments between them: a directed
 * acyclic graph over plain arrays, immutable and safe to share between threads. Building it and
 * scoring it take time linear in its size and no recursion.
 *
 * <p>Nodes are numbered: objectives by id, then the key results of each objective by id, so that
 * the same rows give the same numbers to the last digit, in whichever order they came.
 */
public final class Cascade {
  final Organization organization;
  final CycleTree cycles;
  final Objective[] objectives;
  final KeyResult[] keyResults;
  final Alignment[] alignments;
  final IdIndex objectiveIndex;
  final IdIndex keyResultIndex;
  private final IdIndex teamIndex;
  private final Edges objectivesOfTeam;

  /** The cycles by number, and the number of each objective's cycle. */
  final IdIndex cycleIndex;

  final List<Cycle> cycleAt;

  final int[] cycleNumberOf;

  /** Objective number of each key result (by key result number, not node). */
  final int[] objectiveOf;

  /** Key result nodes of each objective. */
  final Edges keyResultsOf;

  /** Child nodes of each parent node; origin is the alignment. */
  final Edges childrenOf;

  /** What an objective is the mean of: its key results, then its children. */
  private final Edges[] ofObjective;

  /** What a key result is the mean of: its children. */
  private final Edges[] ofKeyResult;

  /** Parent nodes of each child node; origin is the alignment. */
  final Edges parentsOf;

  /** Whether a node counts: not dropped, and neither dropped nor archived above it. */
  final boolean[] live;

  /** Every node after all that it is computed from. */
  final int[] order;

  final CheckInSeries checkIns;

  /** What the scoring pass needs of each key result, side by side. */
  final long[] baselines;

  final long[] targets;
  final Kind[] kinds;
  final byte[] traits;

  /** Progress follows from a value. */
  static final byte COMPLETE = 1;

  /** The target is a line to be held. */
  static final byte MAINTAINED = 2;

  /** More is better. */
  static final byte UP = 4;

  /** There are phased targets. */
  static final byte PLANNED = 8;

  /** How a key result is scored. */
  enum Kind {
    VALUE,
    BINARY,
    MILESTONES,
    CASCADE,
    SUM,
    MEAN,
    LATEST;

    static Kind of(KeyResult keyResult) {
      return switch (keyResult.source()) {
        case CASCADE -> CASCADE;
        case SUM -> SUM;
        case MEAN -> MEAN;
        case LATEST -> LATEST;
        case CHECK_INS ->
            switch (keyResult.metric().type()) {
              case BINARY -> BINARY;
              case MILESTONES -> MILESTONES;
              default -> VALUE;
            };
      };
    }
  }

  private Cascade(
      Organization organization,
      CycleTree cycles,
      Collection<Objective> objectives,
      Collection<KeyResult> keyResults,
      Collection<Alignment> alignments,
      Collection<CheckIn> checkIns) {
    this.organization = organization;
    this.cycles = cycles;
    this.objectives = sorted(objectives, Objective::id, new Objective[0]);
    objectiveIndex = index(this.objectives, Objective::id);
    this.keyResults = byObjective(keyResults);
    keyResultIndex = index(this.keyResults, KeyResult::id);
    objectiveOf = new int[this.keyResults.length];
    live = new boolean[size()];
    cycleAt = List.copyOf(cycles.all());
    cycleNumberOf = new int[this.objectives.length];
    cycleIndex = new IdIndex(cycleAt.stream().map(Cycle::id).toList());

    teamIndex = new IdIndex(organization.teams().stream().map(Team::id).toList());
    int[] teamOf = new int[this.objectives.length];
    int[] objectiveNodes = new int[this.objectives.length];

    Check check = new Check();
    for (int o = 0; o < this.objectives.length; o++) {
      Objective objective = this.objectives[o];
      live[o] = objective.isLive();
      cycleNumberOf[o] = cycleIndex.of(objective.cycleId());
      if (cycleNumberOf[o] < 0) {
        check.add("/" + objective.id() + "/cycleId", "UNKNOWN", "no cycle " + objective.cycleId());
      }
      objectiveNodes[o] = o;
      teamOf[o] = teamIndex.of(objective.teamId());
      if (teamOf[o] < 0) {
        check.add("/" + objective.id() + "/teamId", "UNKNOWN", "no team " + objective.teamId());
      }
    }
    objectivesOfTeam =
        Edges.byRow(teamIndex.size(), teamOf, objectiveNodes, new double[objectiveNodes.length]);
    int[] keyResultNodes = new int[this.keyResults.length];
    double[] keyResultWeights = new double[this.keyResults.length];
    baselines = new long[this.keyResults.length];
    targets = new long[this.keyResults.length];
    kinds = new Kind[this.keyResults.length];
    traits = new byte[this.keyResults.length];
    for (int k = 0; k < this.keyResults.length; k++) {
      KeyResult keyResult = this.keyResults[k];
      int o = objectiveIndex.of(keyResult.objectiveId());
      objectiveOf[k] = o;
      keyResultNodes[k] = this.objectives.length + k;
      if (o < 0) {
        check.add(
            "/" + keyResult.id() + "/objectiveId",
            "UNKNOWN",
            "no objective " + keyResult.objectiveId());
      } else {
        live[keyResultNodes[k]] = live[o] && keyResult.state() != KeyResultState.DROPPED;
        keyResultWeights[k] = live[keyResultNodes[k]] ? keyResult.weight() : 0;
      }
      Metric metric = keyResult.metric();
      baselines[k] = metric.baseline() == null ? 0 : Measures.toUnits(metric.baseline());
      targets[k] = metric.target() == null ? 0 : Measures.toUnits(metric.target());
      kinds[k] = Kind.of(keyResult);
      traits[k] = traits(keyResult);
    }
    keyResultsOf =
        Edges.byRow(this.objectives.length, objectiveOf, keyResultNodes, keyResultWeights);

    Alignment[] given = alignments.toArray(Alignment[]::new);
    int[] children = new int[given.length];
    int[] parents = new int[given.length];
    for (int a = 0; a < given.length; a++) {
      children[a] = node(given[a].childType(), given[a].childId());
      parents[a] = node(given[a].parentType(), given[a].parentId());
      if (children[a] < 0) {
        check.add(
            "/" + given[a].id() + "/childId",
            "UNKNOWN",
            "no " + new Node(given[a].childType(), given[a].childId()));
      }
      if (parents[a] < 0) {
        check.add(
            "/" + given[a].id() + "/parentId",
            "UNKNOWN",
            "no " + new Node(given[a].parentType(), given[a].parentId()));
      }
    }
    this.checkIns = new CheckInSeries(keyResultIndex, checkIns, check);
    check.done();

    // Two stable passes put the links in order of child, then parent, whatever order they came in.
    int[] byParent = stableOrder(size(), parents, null);
    int[] sorted = stableOrder(size(), children, byParent);
    this.alignments = new Alignment[given.length];
    int[] sortedChildren = new int[given.length];
    int[] sortedParents = new int[given.length];
    double[] counted = new double[given.length];
    for (int i = 0; i < sorted.length; i++) {
      this.alignments[i] = given[sorted[i]];
      sortedChildren[i] = children[sorted[i]];
      sortedParents[i] = parents[sorted[i]];
      if (i > 0
          && sortedChildren[i] == sortedChildren[i - 1]
          && sortedParents[i] == sortedParents[i - 1]) {
        check.add("/" + this.alignments[i].id(), "DUPLICATE", "the same link stands twice");
      }
      boolean counts =
          this.alignments[i].mode() == AlignmentMode.CONTRIBUTES
              && live[sortedChildren[i]]
              && handsUp(objectiveNode(sortedChildren[i]), objectiveNode(sortedParents[i]));
      counted[i] = counts ? this.alignments[i].weight() : 0;
    }
    check.done();
    childrenOf = Edges.byRow(size(), sortedParents, sortedChildren, counted);
    ofObjective = new Edges[] {keyResultsOf, childrenOf};
    ofKeyResult = new Edges[] {childrenOf};
    parentsOf = Edges.byRow(size(), sortedChildren, sortedParents, counted);
    order = childrenFirst();
  }

  /**
   * Builds the cascade of one or more cycle families.
   *
   * @throws io.okrcascade.core.message.InvalidException where something refers to what is not there
   *     (names every such reference), or a link stands twice
   * @throws IllegalArgumentException where two objectives or two key results have one id
   * @throws CircleException where alignments stand in a circle
   */
  public static Cascade of(
      Organization organization,
      CycleTree cycles,
      Collection<Objective> objectives,
      Collection<KeyResult> keyResults,
      Collection<Alignment> alignments,
      Collection<CheckIn> checkIns) {
    return new Cascade(organization, cycles, objectives, keyResults, alignments, checkIns);
  }

  private static byte traits(KeyResult keyResult) {
    Metric metric = keyResult.metric();
    int traits = metric.isComplete() ? COMPLETE : 0;
    traits |= metric.isMaintained() && keyResult.source() != Source.CASCADE ? MAINTAINED : 0;
    traits |= metric.direction().isUp() ? UP : 0;
    return (byte) (traits | (metric.plan().isEmpty() ? 0 : PLANNED));
  }

  /**
   * Whether what belongs to one objective counts in what belongs to another: once it is approved,
   * and before that as long as the cycles of both are being planned.
   */
  private boolean handsUp(int child, int parent) {
    return isAgreed(child) && (isApproved(child) || isPlanned(parent));
  }

  /** Whether an objective is approved, or its cycle still being planned. */
  private boolean isAgreed(int objective) {
    return isApproved(objective) || isPlanned(objective);
  }

  private boolean isApproved(int objective) {
    return objectives[objective].state() == ObjectiveState.APPROVED;
  }

  private boolean isPlanned(int objective) {
    return !cycleAt.get(cycleNumberOf[objective]).phase().isCommitted();
  }

  private static <T> T[] sorted(Collection<T> items, Function<T, String> id, T[] type) {
    T[] array = items.toArray(type);
    for (int i = 1; i < array.length; i++) {
      if (id.apply(array[i - 1]).compareTo(id.apply(array[i])) > 0) {
        Arrays.parallelSort(array, Comparator.comparing(id));
        break;
      }
    }
    return array;
  }

  /**
   * Key results in the order of their objectives, those of one by id: neighbours in the graph are
   * neighbours in memory, and there is no need to sort all of them.
   */
  private KeyResult[] byObjective(Collection<KeyResult> keyResults) {
    KeyResult[] given = keyResults.toArray(KeyResult[]::new);
    int nowhere = objectives.length;
    int[] rows = new int[given.length];
    int[] numbers = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      int o = objectiveIndex.of(given[i].objectiveId());
      rows[i] = o < 0 ? nowhere : o;
      numbers[i] = i;
    }
    Edges edges = Edges.byRow(nowhere + 1, rows, numbers, new double[given.length]);
    KeyResult[] ordered = new KeyResult[given.length];
    for (int row = 0; row <= nowhere; row++) {
      for (int e = edges.from(row); e < edges.to(row); e++) {
        ordered[e] = given[edges.target(e)];
      }
      Arrays.sort(ordered, edges.from(row), edges.to(row), Comparator.comparing(KeyResult::id));
    }
    return ordered;
  }

  private static <T> IdIndex index(T[] items, Function<T, String> id) {
    return new IdIndex(Arrays.stream(items).map(id).toList());
  }

  private static int[] stableOrder(int rows, int[] keys, int @Nullable [] previous) {
    int[] rowOf = new int[keys.length];
    int[] number = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      number[i] = previous == null ? i : previous[i];
      rowOf[i] = keys[number[i]];
    }
    Edges edges = Edges.byRow(rows, rowOf, number, new double[keys.length]);
    int[] result = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      result[i] = edges.target(i);
    }
    return result;
  }

  /** Kahn's algorithm: counts what each node waits for, and takes nodes that wait for nothing. */
  private int[] childrenFirst() {
    int[] waits = new int[size()];
    for (int node = 0; node < waits.length; node++) {
      waits[node] = childrenOf.to(node) - childrenOf.from(node);
      if (node < objectives.length) {
        waits[node] += keyResultsOf.to(node) - keyResultsOf.from(node);
      }
    }
    int[] queue = new int[size()];
    int filled = 0;
    for (int node = 0; node < waits.length; node++) {
      if (waits[node] == 0) {
        queue[filled++] = node;
      }
    }
    for (int taken = 0; taken < filled; taken++) {
      int node = queue[taken];
      for (int e = parentsOf.from(node); e < parentsOf.to(node); e++) {
        if (--waits[parentsOf.target(e)] == 0) {
          queue[filled++] = parentsOf.target(e);
        }
      }
      if (node >= objectives.length && --waits[objectiveOf[node - objectives.length]] == 0) {
        queue[filled++] = objectiveOf[node - objectives.length];
      }
    }
    if (filled < size()) {
      throw new CircleException(circleAmong(waits));
    }
    return queue;
  }

  /** Walks down among the nodes that still wait until one is met again. */
  private List<Node> circleAmong(int[] waits) {
    int[] seenAt = new int[size()];
    int node = 0;
    while (waits[node] == 0) {
      node++;
    }
    // Every waiting node has a waiting node below it, so a walk down must meet itself.
    List<Integer> walk = new ArrayList<>();
    while (seenAt[node] == 0) {
      walk.add(node);
      seenAt[node] = walk.size();
      node = waitingBelow(node, waits);
    }
    List<Node> circle = new ArrayList<>();
    for (int i = walk.size() - 1; i >= seenAt[node] - 1; i--) {
      circle.add(nodeAt(walk.get(i)));
    }
    return circle;
  }

  private int waitingBelow(int node, int[] waits) {
    return Stream.of(childrenOf, keyResultsOf)
        .flatMapToInt(below -> Arrays.stream(below.targets(node)))
        .filter(child -> waits[child] > 0)
        .findFirst()
        .orElseThrow();
  }

  // ---- by node number, for passes over all of it that must not look up an id at every step ----

  public int size() {
    return objectives.length + keyResults.length;
  }

  /** Nodes below this number are objectives, in the order of their ids; key results follow. */
  public int objectiveCount() {
    return objectives.length;
  }

  /** The node, or -1 where there is none. */
  public int node(NodeType type, String id) {
    if (type == NodeType.OBJECTIVE) {
      return objectiveIndex.of(id);
    }
    int k = keyResultIndex.of(id);
    return k < 0 ? -1 : objectives.length + k;
  }

  /** The objective or key result of that number. */
  public Node nodeAt(int node) {
    return isObjective(node)
        ? new Node(NodeType.OBJECTIVE, objectives[node].id())
        : new Node(NodeType.KEY_RESULT, keyResult(node).id());
  }

  public boolean isObjective(int node) {
    return node < objectives.length;
  }

  /** Whether the node counts; see {@link #isLive(NodeType, String)}. */
  public boolean isLive(int node) {
    return live[node];
  }

  /**
   * The node at a place from 0 to {@link #size()} (exclusive) of an order in which every node comes
   * after all that it is computed from: its contributing children and, of an objective, its key
   * results. Backwards, parents come first.
   */
  public int fromBelow(int place) {
    return order[place];
  }

  /** The objective itself, or the one that the key result belongs to. */
  public int objectiveNode(int node) {
    return isObjective(node) ? node : objectiveOf[node - objectives.length];
  }

  /** The objective that the node is or belongs to. */
  public Objective objective(int node) {
    return objectives[objectiveNode(node)];
  }

  /** The key result at a node that is one. */
  public KeyResult keyResult(int node) {
    return keyResults[node - objectives.length];
  }

  /** What a node is the mean of, as edges from it. */
  Edges[] averagedOf(int node) {
    return isObjective(node) ? ofObjective : ofKeyResult;
  }

  /** Number of the cycle in which a node lives. */
  int cycleNumber(int node) {
    return cycleNumberOf[objectiveNode(node)];
  }

  /**
   * Whether an objective is in what its team stands at: it is live and, being one of the company's
   * own, agreed. For the company answers to everybody, and a team to itself.
   */
  boolean standsForTeam(int objective) {
    return live[objective]
        && (isAgreed(objective)
            || organization.team(objectives[objective].teamId()).level() != TeamLevel.COMPANY);
  }

  /**
   * Why an objective hands nothing to something that it or a key result of its contributes to, or
   * would contribute to; null where all counts that is to count, or where it is not live.
   */
  public @Nullable NotCounted notCounted(int objective) {
    if (!live[objective] || isApproved(objective)) {
      return null;
    }
    boolean counts = isPlanned(objective) && countsInAllParents(objective, objective);
    for (int e = keyResultsOf.from(objective); counts && e < keyResultsOf.to(objective); e++) {
      counts = countsInAllParents(keyResultsOf.target(e), objective);
    }
    return counts ? null : NotCounted.NOT_APPROVED;
  }

  /** Whether an objective is live and hands its number to all that it contributes to. */
  public boolean countsUpward(int objective) {
    return live[objective] && notCounted(objective) == null;
  }

  private boolean countsInAllParents(int node, int objective) {
    for (int e = parentsOf.from(node); e < parentsOf.to(node); e++) {
      if (parentLink(e).mode() == AlignmentMode.CONTRIBUTES
          && !handsUp(objective, objectiveNode(parentsOf.target(e)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * From each objective to the nodes of its key results, dropped ones too. An edge weighs what the
   * key result counts in the objective's mean: 0 where it is not live.
   */
  public Edges keyResultEdges() {
    return keyResultsOf;
  }

  /**
   * From each node up to the nodes that it is aligned to, in the order of their numbers. An edge
   * weighs what the child counts in the parent's mean: 0 where it does not contribute, is not live,
   * or does not count upward as nobody approved it.
   */
  public Edges parentEdges() {
    return parentsOf;
  }

  /**
   * From each node down to the nodes that are aligned to it, in the order of their numbers, with
   * the same weights.
   */
  public Edges childEdges() {
    return childrenOf;
  }

  /** The alignment behind an edge of {@link #parentEdges()}. */
  public Alignment parentLink(int edge) {
    return alignments[parentsOf.origin(edge)];
  }

  /** The alignment behind an edge of {@link #childEdges()}. */
  public Alignment childLink(int edge) {
    return alignments[childrenOf.origin(edge)];
  }

  /** The number of a node that must be there. */
  public int require(NodeType type, String id) {
    int node = node(type, id);
    if (node < 0) {
      throw new IllegalArgumentException("no " + new Node(type, id));
    }
    return node;
  }

  // ---- what it holds ----

  public Organization organization() {
    return organization;
  }

  public CycleTree cycles() {
    return cycles;
  }

  /** All objectives, by id. */
  public List<Objective> objectives() {
    return List.of(objectives);
  }

  /** All key results, by their objective's id, then their own. */
  public List<KeyResult> keyResults() {
    return List.of(keyResults);
  }

  /** All alignments, by child, then parent. */
  public List<Alignment> alignments() {
    return List.of(alignments);
  }

  public @Nullable Objective objective(String id) {
    int node = objectiveIndex.of(id);
    return node < 0 ? null : objectives[node];
  }

  public @Nullable KeyResult keyResult(String id) {
    int k = keyResultIndex.of(id);
    return k < 0 ? null : keyResults[k];
  }

  /** The objective that the node is or belongs to. */
  public Objective objectiveOf(NodeType type, String id) {
    return objectives[objectiveNode(require(type, id))];
  }

  /** Key results of an objective, dropped ones too, by id. */
  public List<KeyResult> keyResultsOf(String objectiveId) {
    int node = require(NodeType.OBJECTIVE, objectiveId);
    return Arrays.stream(keyResultsOf.targets(node)).mapToObj(this::keyResult).toList();
  }

  /** Alignments of which the node is the child. */
  public List<Alignment> alignmentsUp(NodeType type, String id) {
    return alignments(parentsOf, require(type, id));
  }

  /** Alignments of which the node is the parent. */
  public List<Alignment> alignmentsDown(NodeType type, String id) {
    return alignments(childrenOf, require(type, id));
  }

  private List<Alignment> alignments(Edges edges, int node) {
    List<Alignment> found = new ArrayList<>();
    for (int e = edges.from(node); e < edges.to(node); e++) {
      found.add(alignments[edges.origin(e)]);
    }
    return found;
  }

  /** Whether the node counts: it is not dropped, nor is its objective dropped or archived. */
  public boolean isLive(NodeType type, String id) {
    return live[require(type, id)];
  }

  /** Objectives of a team in a cycle, dropped ones too, by id. */
  public List<Objective> objectivesOf(String teamId, String cycleId) {
    int team = teamIndex.of(teamId);
    if (team < 0) {
      return List.of();
    }
    return Arrays.stream(objectivesOfTeam.targets(team))
        .mapToObj(node -> objectives[node])
        .filter(objective -> objective.cycleId().equals(cycleId))
        .toList();
  }

  /** Check-ins of a key result up to a day, oldest first; without those that were taken back. */
  public List<CheckIn> checkIns(String keyResultId, LocalDate asOf) {
    int k = keyResultIndex.of(keyResultId);
    return k < 0 ? List.of() : checkIns.upTo(k, asOf);
  }

  Cycle cycleOf(int node) {
    return cycles.cycle(objectives[objectiveNode(node)].cycleId());
  }

  // ---- what it says ----

  /** Progress, status and the rest of every node as of the beginning of a day. */
  public Scores scores(LocalDate asOf, Pace pace) {
    return new Scores(this, asOf, pace);
  }

  /**
   * The share of a team's success that each node carries, over the objectives of the cycle and its
   * ancestors.
   */
  public StrategicWeights weights(String teamId, String cycleId) {
    return new StrategicWeights(this, List.of(teamId), cycleId);
  }

  /** The same for several teams taken as one, such as all companies of an organization. */
  public StrategicWeights weights(List<String> teamIds, String cycleId) {
    return new StrategicWeights(this, teamIds, cycleId);
  }
}
