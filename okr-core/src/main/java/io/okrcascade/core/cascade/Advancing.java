package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cascade on its way to the next one: takes in changed records, then repairs what hangs on them,
 * which is their nodes, and the edges between these and their neighbours.
 */
final class Advancing {
  private final Cascade before;

  /** The nodes that become others, by number. */
  private final Map<Integer, NodeState> drafts = new TreeMap<>();

  /** Nodes whose record changed, on which weights of edges hang. */
  private final Set<Integer> altered = new LinkedHashSet<>();

  /** Nodes whose edges have to be put in order and weighed. */
  private final Set<Integer> arranged = new LinkedHashSet<>();

  /** Nodes that have to be scored again, with all above them. */
  private final Set<Integer> scored = new LinkedHashSet<>();

  private NodeNumbers added;
  private IntMap<int[]> teams;
  private int size;
  private int count;

  /** Whether there are other nodes or links than before. */
  private boolean hasOtherStructure;

  private Advancing(Cascade before) {
    this.before = before;
    added = before.added;
    teams = before.changedTeams;
    size = before.size();
    count = before.count();
  }

  static Advance by(Cascade before, Collection<? extends Change<?>> changes) {
    if (changes.stream().anyMatch(Cascade::isBuiltAnewBy)
        || Cascade.isOutgrown(before.changed.size() + changes.size(), before.base.size())) {
      return new Advance(before, builtAnew(before, changes), null);
    }
    return new Advancing(before).with(changes);
  }

  private static Cascade builtAnew(Cascade before, Collection<? extends Change<?>> changes) {
    return Cascade.of(
        new Organization(changed(before.organization().teams(), Team.KIND, changes)),
        new CycleTree(changed(before.cycles().all(), Cycle.KIND, changes)),
        changed(before.objectives(), Objective.KIND, changes),
        changed(before.keyResults(), KeyResult.KIND, changes),
        changed(before.alignments(), Alignment.KIND, changes),
        changed(before.checkIns(), CheckIn.KIND, changes));
  }

  private static <T extends Record> Collection<T> changed(
      Collection<T> records, RecordKind<T> kind, Collection<? extends Change<?>> changes) {
    Map<String, Change<T>> net = net(kind, changes);
    if (net.isEmpty()) {
      return records;
    }
    Map<String, T> byId = new LinkedHashMap<>();
    records.forEach(record -> byId.put(kind.idOf(record), record));
    net.forEach(
        (id, change) -> {
          T after = content(change.after());
          if (after == null) {
            byId.remove(id);
          } else {
            byId.put(id, after);
          }
        });
    return byId.values();
  }

  /** One change for each record of a kind, from its first state to its last. */
  @SuppressWarnings("unchecked") // a change of a kind has records of it
  private static <T extends Record> Map<String, Change<T>> net(
      RecordKind<T> kind, Collection<? extends Change<?>> changes) {
    Map<String, Change<T>> net = new LinkedHashMap<>();
    for (Change<?> change : changes) {
      if (change.kind().equals(kind)) {
        net.merge(change.id(), (Change<T>) change, Advancing::both);
      }
    }
    return net;
  }

  private static <T extends Record> @Nullable Change<T> both(Change<T> first, Change<T> then) {
    return first.before() == null && then.after() == null
        ? null
        : new Change<>(first.kind(), first.before(), then.after());
  }

  private static <T extends Record> @Nullable T content(@Nullable Versioned<T> row) {
    return row == null ? null : row.content();
  }

  private Advance with(Collection<? extends Change<?>> changes) {
    Collection<Change<Alignment>> links = net(Alignment.KIND, changes).values();
    links.forEach(change -> unlink(content(change.before())));
    net(Objective.KIND, changes).forEach((id, c) -> change(id, content(c.after())));
    net(KeyResult.KIND, changes).forEach((id, c) -> change(id, content(c.after())));
    links.forEach(change -> link(content(change.after())));
    net(CheckIn.KIND, changes).values().forEach(this::checkIn);
    settle();
    arranged.forEach(this::arrange);
    return made();
  }

  private Advance made() {
    IntMap<NodeState> changed = before.changed;
    for (Map.Entry<Integer, NodeState> draft : drafts.entrySet()) {
      changed = changed.with(draft.getKey(), draft.getValue());
    }
    Cascade after =
        new Cascade(
            before.base,
            changed,
            added,
            teams,
            size,
            count,
            hasOtherStructure ? new Cascade.Structure() : before.structure());
    scored.removeIf(node -> !state(node).isThere);
    return new Advance(before, after, Ancestors.of(after, scored));
  }

  // ---- nodes as they are by now ----

  private NodeState state(int node) {
    NodeState draft = drafts.get(node);
    return draft == null ? before.state(node) : draft;
  }

  private NodeState draft(int node) {
    return drafts.computeIfAbsent(node, key -> before.state(key).copy());
  }

  /** The number of a node, or -1 where it is not there. */
  private int node(NodeType type, String id) {
    int number = number(new Node(type, id));
    return number >= 0 && state(number).isThere ? number : -1;
  }

  private int number(Node node) {
    int known = before.number(node.type(), node.id());
    return known < 0 ? added.of(node) : known;
  }

  private int require(NodeType type, String id) {
    int node = node(type, id);
    if (node < 0) {
      throw new IllegalArgumentException("no " + new Node(type, id));
    }
    return node;
  }

  /** A node that is there from now on; one that was deleted has its number again. */
  private int create(Node node) {
    int number = number(node);
    if (number < 0) {
      number = size++;
      added = added.with(node, number);
    }
    drafts.put(number, new NodeState(node));
    count++;
    hasOtherStructure = true;
    return number;
  }

  private void delete(int node) {
    NodeState state = draft(node);
    state.isThere = false;
    state.live = false;
    state.keyResults = Row.EMPTY;
    state.children = Row.EMPTY;
    state.parents = Row.EMPTY;
    state.checkIns = CheckInSeries.EMPTY;
    count--;
    hasOtherStructure = true;
  }

  // ---- records ----

  private void change(String id, @Nullable Objective after) {
    int known = node(NodeType.OBJECTIVE, id);
    if (known >= 0) {
      leaveTeam(state(known).objective(), known);
    }
    if (after != null) {
      int node = known < 0 ? create(new Node(NodeType.OBJECTIVE, id)) : known;
      NodeState state = draft(node);
      state.objective = after;
      state.objectiveNode = node;
      state.cycle = number(before.base.cycleIndex, after.cycleId(), "cycle");
      state.live = after.isLive();
      joinTeam(after, node);
      altered.add(node);
    } else if (known >= 0) {
      delete(known);
    }
  }

  private static int number(IdIndex index, String id, String what) {
    int number = index.of(id);
    if (number < 0) {
      throw new IllegalArgumentException("no " + what + " " + id);
    }
    return number;
  }

  private void leaveTeam(Objective objective, int node) {
    int team = before.base.teamIndex.of(objective.teamId());
    teams = teams.with(team, ofTeam(team).filter(other -> other != node).toArray());
  }

  private void joinTeam(Objective objective, int node) {
    int team = number(before.base.teamIndex, objective.teamId(), "team");
    int[] nodes =
        IntStream.concat(ofTeam(team), IntStream.of(node))
            .boxed()
            .sorted(Comparator.comparing(other -> state(other).objective().id()))
            .mapToInt(Integer::intValue)
            .toArray();
    teams = teams.with(team, nodes);
  }

  private IntStream ofTeam(int team) {
    int[] known = teams.get(team);
    return IntStream.of(known == null ? before.objectivesOfTeam(team) : known);
  }

  private void change(String id, @Nullable KeyResult after) {
    int known = node(NodeType.KEY_RESULT, id);
    int owner = after == null ? -1 : require(NodeType.OBJECTIVE, after.objectiveId());
    if (known >= 0 && state(known).objectiveNode != owner) {
      removeKeyResult(state(known).objectiveNode, known);
    }
    if (after != null) {
      boolean isNew = known < 0;
      int node = isNew ? create(new Node(NodeType.KEY_RESULT, id)) : known;
      NodeState state = draft(node);
      if (isNew || state.objectiveNode != owner) {
        addKeyResult(owner, node);
      }
      state.keyResult = after;
      state.measure = Measure.of(after);
      state.objectiveNode = owner;
      altered.add(node);
    } else if (known >= 0) {
      delete(known);
    }
  }

  private void addKeyResult(int objective, int keyResult) {
    NodeState state = draft(objective);
    state.keyResults = with(state.keyResults, keyResult, null);
    hasOtherStructure = true;
    arranged.add(objective);
  }

  private void removeKeyResult(int objective, int keyResult) {
    NodeState state = draft(objective);
    state.keyResults = without(state.keyResults, keyResult);
    hasOtherStructure = true;
    arranged.add(objective);
    scored.add(objective);
  }

  private void unlink(@Nullable Alignment link) {
    if (link == null) {
      return;
    }
    int child = node(link.childType(), link.childId());
    int parent = node(link.parentType(), link.parentId());
    if (child >= 0 && parent >= 0) {
      draft(child).parents = without(state(child).parents, parent);
      draft(parent).children = without(state(parent).children, child);
      isLinked(child, parent);
    }
  }

  private void link(@Nullable Alignment link) {
    if (link == null) {
      return;
    }
    int child = require(link.childType(), link.childId());
    int parent = require(link.parentType(), link.parentId());
    draft(child).parents = with(state(child).parents, parent, link);
    draft(parent).children = with(state(parent).children, child, link);
    isLinked(child, parent);
  }

  private void isLinked(int child, int parent) {
    hasOtherStructure = true;
    arranged.add(child);
    arranged.add(parent);
    scored.add(parent);
  }

  private static Row with(Row row, int target, @Nullable Alignment link) {
    List<Row.Edge> edges = without(row, target).edges();
    edges.add(new Row.Edge(target, link, 0));
    return Row.of(edges);
  }

  private static Row without(Row row, int target) {
    List<Row.Edge> edges = row.edges();
    edges.removeIf(edge -> edge.target() == target);
    return Row.of(edges);
  }

  private void checkIn(Change<CheckIn> change) {
    CheckIn content = change.content();
    int node = node(NodeType.KEY_RESULT, content.keyResultId());
    if (node < 0) {
      return; // it went with its key result
    }
    NodeState state = draft(node);
    List<CheckIn> checkIns = new ArrayList<>(state.checkIns.all());
    checkIns.removeIf(checkIn -> checkIn.id().equals(content.id()));
    if (change.after() != null && content.voided() == null) {
      checkIns.add(content);
    }
    state.checkIns = CheckInSeries.of(checkIns);
    scored.add(node);
  }

  // ---- what hangs on them ----

  /** Brings key results into line with their objectives, and notes whose edges that concerns. */
  private void settle() {
    for (int node : List.copyOf(altered)) {
      for (int keyResult : state(node).keyResults.targets()) {
        altered.add(keyResult);
      }
    }
    for (int node : altered) {
      NodeState state = draft(node);
      if (!state.isObjective()) {
        NodeState objective = state(state.objectiveNode);
        state.cycle = objective.cycle;
        state.live = Upward.isLive(state.keyResult(), objective.live);
        arranged.add(state.objectiveNode);
      }
      arranged.add(node);
      IntStream.of(state.parents.targets()).forEach(arranged::add);
      IntStream.of(state.children.targets()).forEach(arranged::add);
      scored.add(node);
    }
  }

  /** Puts the edges of a node in order, and weighs them. */
  private void arrange(int node) {
    if (!state(node).isThere) {
      return;
    }
    NodeState state = draft(node);
    state.keyResults =
        arranged(
            state.keyResults,
            edge -> {
              NodeState keyResult = state(edge.target());
              return Upward.weight(keyResult.keyResult(), keyResult.live);
            });
    state.children = arranged(state.children, edge -> weight(edge, edge.target(), node));
    state.parents = arranged(state.parents, edge -> weight(edge, node, edge.target()));
  }

  private Row arranged(Row row, ToDoubleFunction<Row.Edge> weight) {
    return Row.of(
        row.edges().stream()
            .sorted((a, b) -> compare(state(a.target()), state(b.target())))
            .map(edge -> new Row.Edge(edge.target(), edge.link(), weight.applyAsDouble(edge)))
            .toList());
  }

  /** The order of nodes: objectives by id, then key results by their objective's id, and theirs. */
  private int compare(NodeState a, NodeState b) {
    if (a.isObjective() != b.isObjective()) {
      return a.isObjective() ? -1 : 1;
    }
    int byObjective = objective(a).id().compareTo(objective(b).id());
    return byObjective == 0 ? a.node.id().compareTo(b.node.id()) : byObjective;
  }

  private Objective objective(NodeState state) {
    return state(state.objectiveNode).objective();
  }

  private double weight(Row.Edge edge, int child, int parent) {
    NodeState from = state(child);
    boolean handsUp =
        Upward.handsUp(objective(from), cycle(from.cycle), cycle(state(parent).cycle));
    return Upward.weight(Objects.requireNonNull(edge.link()), from.live, handsUp);
  }

  private Cycle cycle(int number) {
    return before.base.cycleAt.get(number);
  }
}
