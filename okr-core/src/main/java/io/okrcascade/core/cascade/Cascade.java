package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The objectives and key results of a cycle family with the alignments between them: a directed
 * acyclic graph, immutable and safe to share between threads. Building it and scoring it take time
 * linear in its size and no recursion.
 *
 * <p>What was built from records lies in plain arrays. A cascade that {@link #advance advances} by
 * changes shares them, with what is no longer as it was over them; so an advance costs what it
 * changes, and every answer is that of a cascade built anew.
 *
 * <p>Nodes have numbers, which stay theirs as the cascade advances; what is summed up is summed up
 * in the order of ids, so that the same rows give the same numbers to the last digit, in whichever
 * order they came.
 */
public final class Cascade {
  private static final int BYTES_OF_A_NODE = 180;
  private static final int BYTES_OF_A_LINK = 30;
  private static final int BYTES_OF_A_CHECK_IN = 40;

  final CascadeBase base;

  /** The nodes that are no longer as in the base, or were not there. */
  final IntMap<NodeState> changed;

  /** The numbers of those that were not there. */
  final NodeNumbers added;

  /** By number of the team: its objectives by id, where they are no longer those of the base. */
  final IntMap<int[]> changedTeams;

  private final int size;
  private final int count;
  private final Structure structure;

  /** The orders of the nodes, found when they are first asked for and shared by all that can. */
  static final class Structure {
    private volatile @Nullable NodeOrder order;

    private NodeOrder orderOf(Cascade cascade) {
      NodeOrder known = order;
      if (known == null) {
        synchronized (this) {
          known = order;
          if (known == null) {
            known = new NodeOrder(cascade, cascade.objectivesById());
            order = known;
          }
        }
      }
      return known;
    }
  }

  private Cascade(CascadeBase base) {
    this(
        base,
        IntMap.empty(),
        NodeNumbers.NONE,
        IntMap.empty(),
        base.size(),
        base.size(),
        new Structure());
  }

  /**
   * @param size the numbers of all nodes are below it
   * @param count how many nodes there are
   * @param structure that of a cascade with the same nodes and links, or a new one
   */
  Cascade(
      CascadeBase base,
      IntMap<NodeState> changed,
      NodeNumbers added,
      IntMap<int[]> changedTeams,
      int size,
      int count,
      Structure structure) {
    this.base = base;
    this.changed = changed;
    this.added = added;
    this.changedTeams = changedTeams;
    this.size = size;
    this.count = count;
    this.structure = structure;
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
    Cascade built =
        new Cascade(
            new CascadeBase(organization, cycles, objectives, keyResults, alignments, checkIns));
    built.order();
    return built;
  }

  /**
   * The cascade after changes that were accepted, with what they make necessary to score again.
   * Kinds of which a cascade is not made are passed over.
   *
   * @throws IllegalArgumentException where something refers to what is not there
   * @throws CircleException where alignments now stand in a circle
   */
  public Advance advance(Collection<? extends Change<?>> changes) {
    return Advancing.by(this, changes);
  }

  /**
   * Whether a change reaches so far that the cascade is built anew by it: one of teams or cycles.
   */
  public static boolean isBuiltAnewBy(Change<?> change) {
    return change.kind().equals(Team.KIND) || change.kind().equals(Cycle.KIND);
  }

  /**
   * Estimated bytes of a cascade with the scores of a day, without those of the records that it is
   * made of.
   *
   * @param nodes objectives and key results
   */
  public static long weight(int nodes, int links, int checkIns) {
    return (long) BYTES_OF_A_NODE * nodes
        + (long) BYTES_OF_A_LINK * links
        + (long) BYTES_OF_A_CHECK_IN * checkIns;
  }

  /** Whether so many changes over a base of a size are better put into a new one. */
  static boolean isOutgrown(int changes, int baseSize) {
    return changes > 1_000 + baseSize / 8;
  }

  Structure structure() {
    return structure;
  }

  private NodeOrder order() {
    return structure.orderOf(this);
  }

  private int[] objectivesById() {
    IntStream nodes = IntStream.range(0, size).filter(node -> isThere(node) && isObjective(node));
    return changed.size() == 0
        ? nodes.toArray()
        : nodes
            .boxed()
            .sorted(Comparator.comparing(node -> objective(node).id()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  // ---- by node number, for passes over all of it that must not look up an id at every step ----

  /** The numbers of all nodes are below this; those of what was deleted too. */
  public int size() {
    return size;
  }

  /** How many objectives and key results there are. */
  public int count() {
    return count;
  }

  /** All objectives, by id. */
  public IntStream objectiveNodes() {
    return IntStream.of(order().objectives);
  }

  /** All key results, by their objective's id, then their own. */
  public IntStream keyResultNodes() {
    return IntStream.of(order().keyResults);
  }

  /** The node, or -1 where there is none. */
  public int node(NodeType type, String id) {
    int node = number(type, id);
    return node >= 0 && isThere(node) ? node : -1;
  }

  /** The number that a node has or had; -1 where there was none. */
  int number(NodeType type, String id) {
    int known = base.node(type, id);
    return known < 0 && size > base.size() ? added.of(new Node(type, id)) : known;
  }

  private boolean isThere(int node) {
    NodeState state = changed.get(node);
    return state == null || state.isThere;
  }

  /** All of a node, as it is. */
  NodeState state(int node) {
    NodeState known = changed.get(node);
    if (known != null) {
      return known;
    }
    NodeState state = new NodeState(nodeAt(node));
    if (state.isObjective()) {
      state.objective = objective(node);
    } else {
      state.keyResult = keyResult(node);
      state.measure = measure(node);
      state.checkIns = checkIns(node);
    }
    state.objectiveNode = objectiveNode(node);
    state.cycle = cycleNumber(node);
    state.live = isLive(node);
    state.keyResults = keyResults(node);
    state.children = children(node);
    state.parents = parents(node);
    return state;
  }

  /** The objective or key result of that number. */
  public Node nodeAt(int node) {
    NodeState state = changed.get(node);
    if (state != null) {
      return state.node;
    }
    return isObjective(node)
        ? new Node(NodeType.OBJECTIVE, base.objectives[node].id())
        : new Node(NodeType.KEY_RESULT, base.keyResult(node).id());
  }

  public boolean isObjective(int node) {
    return node < base.size() ? node < base.objectives.length : state(node).isObjective();
  }

  /** Whether the node counts; see {@link #isLive(NodeType, String)}. */
  public boolean isLive(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.live[node] : state.live;
  }

  /**
   * The node at a place from 0 to {@link #count()} (exclusive) of an order in which every node
   * comes after all that it is computed from: its contributing children and, of an objective, its
   * key results. Backwards, parents come first.
   */
  public int fromBelow(int place) {
    return order().childrenFirst[place];
  }

  /** All nodes in the order of {@link #fromBelow}. */
  int[] childrenFirst() {
    return order().childrenFirst;
  }

  /** The objective itself, or the one that the key result belongs to. */
  public int objectiveNode(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.objectiveOf[node] : state.objectiveNode;
  }

  /** The objective that the node is or belongs to. */
  public Objective objective(int node) {
    int objective = objectiveNode(node);
    NodeState state = changed.get(objective);
    return state == null ? base.objectives[objective] : state.objective();
  }

  /** The key result at a node that is one. */
  public KeyResult keyResult(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.keyResult(node) : state.keyResult();
  }

  /** What scoring needs of the key result at a node. */
  Measure measure(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.measure(node) : state.measure();
  }

  /** The check-ins of the key result at a node. */
  CheckInSeries checkIns(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.checkIns(node) : state.checkIns;
  }

  /** Number of the cycle in which a node lives. */
  int cycleNumber(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.cycleOf[node] : state.cycle;
  }

  /** The cycle in which a node lives. */
  Cycle cycleOf(int node) {
    return base.cycleAt.get(cycleNumber(node));
  }

  /**
   * Whether an objective is in what its team stands at: it is live and, being one of the company's
   * own, approved or in a cycle that is being planned. For the company answers to everybody, and a
   * team to itself.
   */
  boolean standsForTeam(int node) {
    Objective objective = objective(node);
    return isLive(node)
        && (Upward.isApproved(objective)
            || Upward.isPlanned(cycleOf(node))
            || organization().team(objective.teamId()).level() != TeamLevel.COMPANY);
  }

  /**
   * Why an objective hands nothing to something that it or a key result of its contributes to, or
   * would contribute to; null where all counts that is to count, or where it is not live.
   */
  public @Nullable NotCounted notCounted(int objective) {
    if (!isLive(objective) || Upward.isApproved(objective(objective))) {
      return null;
    }
    boolean counts = Upward.isPlanned(cycleOf(objective)) && countsInAllParents(objective);
    Row own = keyResults(objective);
    for (int i = 0; counts && i < own.size(); i++) {
      counts = countsInAllParents(own.target(i));
    }
    return counts ? null : NotCounted.NOT_APPROVED;
  }

  /** Whether an objective is live and hands its number to all that it contributes to. */
  public boolean countsUpward(int objective) {
    return isLive(objective) && notCounted(objective) == null;
  }

  private boolean countsInAllParents(int node) {
    Row parents = parents(node);
    for (int i = 0; i < parents.size(); i++) {
      if (parents.link(i).mode() == AlignmentMode.CONTRIBUTES
          && !Upward.handsUp(objective(node), cycleOf(node), cycleOf(parents.target(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * From an objective to the nodes of its key results, dropped ones too; nothing from a key result.
   * An edge weighs what the key result counts in the objective's mean: 0 where it is not live.
   */
  public Row keyResults(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.keyResults(node) : state.keyResults;
  }

  /**
   * From a node up to the nodes that it is aligned to. An edge weighs what the child counts in the
   * parent's mean: 0 where it does not contribute, is not live, or does not count upward as nobody
   * approved it.
   */
  public Row parents(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.parentsOf.row(node) : state.parents;
  }

  /** From a node down to the nodes that are aligned to it, with the same weights. */
  public Row children(int node) {
    NodeState state = changed.get(node);
    return state == null ? base.childrenOf.row(node) : state.children;
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
    return base.organization;
  }

  public CycleTree cycles() {
    return base.cycles;
  }

  /** All objectives, by id. */
  public List<Objective> objectives() {
    return objectiveNodes().mapToObj(this::objective).toList();
  }

  /** All key results, by their objective's id, then their own. */
  public List<KeyResult> keyResults() {
    return keyResultNodes().mapToObj(this::keyResult).toList();
  }

  /** All alignments, by child, then parent. */
  public List<Alignment> alignments() {
    List<Alignment> all = new ArrayList<>();
    IntStream.concat(objectiveNodes(), keyResultNodes())
        .forEach(node -> addLinks(parents(node), all));
    return all;
  }

  /** All check-ins that count, by key result, in their order. */
  List<CheckIn> checkIns() {
    List<CheckIn> all = new ArrayList<>();
    keyResultNodes().forEach(node -> all.addAll(checkIns(node).all()));
    return all;
  }

  private static void addLinks(Row row, List<Alignment> found) {
    for (int i = 0; i < row.size(); i++) {
      found.add(row.link(i));
    }
  }

  public @Nullable Objective objective(String id) {
    int node = node(NodeType.OBJECTIVE, id);
    return node < 0 ? null : objective(node);
  }

  public @Nullable KeyResult keyResult(String id) {
    int node = node(NodeType.KEY_RESULT, id);
    return node < 0 ? null : keyResult(node);
  }

  /** The objective that the node is or belongs to. */
  public Objective objectiveOf(NodeType type, String id) {
    return objective(require(type, id));
  }

  /** Key results of an objective, dropped ones too, by id. */
  public List<KeyResult> keyResultsOf(String objectiveId) {
    int node = require(NodeType.OBJECTIVE, objectiveId);
    return Arrays.stream(keyResults(node).targets()).mapToObj(this::keyResult).toList();
  }

  /** Alignments of which the node is the child. */
  public List<Alignment> alignmentsUp(NodeType type, String id) {
    return links(parents(require(type, id)));
  }

  /** Alignments of which the node is the parent. */
  public List<Alignment> alignmentsDown(NodeType type, String id) {
    return links(children(require(type, id)));
  }

  private static List<Alignment> links(Row row) {
    List<Alignment> found = new ArrayList<>();
    addLinks(row, found);
    return found;
  }

  /** Whether the node counts: it is not dropped, nor is its objective dropped or archived. */
  public boolean isLive(NodeType type, String id) {
    return isLive(require(type, id));
  }

  /** Objectives of a team in a cycle, dropped ones too, by id. */
  public List<Objective> objectivesOf(String teamId, String cycleId) {
    return objectiveNodesOf(teamId, cycleId).mapToObj(this::objective).toList();
  }

  /** The same by their nodes. */
  IntStream objectiveNodesOf(String teamId, String cycleId) {
    int team = base.teamIndex.of(teamId);
    return team < 0
        ? IntStream.empty()
        : IntStream.of(objectivesOfTeam(team))
            .filter(node -> objective(node).cycleId().equals(cycleId));
  }

  /** Nodes of the objectives of the team of a number, by id. */
  int[] objectivesOfTeam(int team) {
    int[] known = changedTeams.get(team);
    return known == null ? base.objectivesOfTeam.targets(team) : known;
  }

  /** Check-ins of a key result up to a day, oldest first; without those that were taken back. */
  public List<CheckIn> checkIns(String keyResultId, LocalDate asOf) {
    int node = node(NodeType.KEY_RESULT, keyResultId);
    return node < 0 ? List.of() : checkIns(node).upTo(asOf);
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
