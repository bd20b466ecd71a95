package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cascade as it was built from its records: plain arrays by the number of the node, in time
 * linear in its size. Objectives are numbered by id, then the key results of each objective by id,
 * so that the same rows give the same numbers to the last digit, in whichever order they came.
 * Immutable.
 */
final class CascadeBase {
  final Organization organization;
  final CycleTree cycles;
  final IdIndex teamIndex;
  final IdIndex cycleIndex;

  /** The cycles by number. */
  final List<Cycle> cycleAt;

  final Objective[] objectives;
  final KeyResult[] keyResults;
  final IdIndex objectiveIndex;
  final IdIndex keyResultIndex;

  /** Objective nodes of each team. */
  final Edges objectivesOfTeam;

  /**
   * By node: the objective that it is or belongs to, the number of its cycle, whether it counts.
   */
  final int[] objectiveOf;

  final int[] cycleOf;
  final boolean[] live;

  /** Key result nodes of each objective. */
  final Edges keyResultsOf;

  /** Child nodes of each parent node. */
  final Edges childrenOf;

  /** Parent nodes of each child node. */
  final Edges parentsOf;

  /** What scoring needs, by key result, side by side; of check-ins the first of each. */
  private final Measure.Kind[] kinds;

  private final long[] baselines;
  private final long[] targets;
  private final byte[] traits;
  private final CheckInSeries checkIns;
  private final int[] firstCheckIn;

  /** See {@link Cascade#of}. */
  CascadeBase(
      Organization organization,
      CycleTree cycles,
      Collection<Objective> givenObjectives,
      Collection<KeyResult> givenKeyResults,
      Collection<Alignment> givenAlignments,
      Collection<CheckIn> givenCheckIns) {
    this.organization = organization;
    this.cycles = cycles;
    teamIndex = new IdIndex(organization.teams().stream().map(Team::id).toList());
    cycleAt = List.copyOf(cycles.all());
    cycleIndex = new IdIndex(cycleAt.stream().map(Cycle::id).toList());
    objectives = sorted(givenObjectives, Objective::id, new Objective[0]);
    objectiveIndex = index(objectives, Objective::id);
    keyResults = byObjective(givenKeyResults);
    keyResultIndex = index(keyResults, KeyResult::id);
    objectiveOf = new int[size()];
    cycleOf = new int[size()];
    live = new boolean[size()];
    kinds = new Measure.Kind[keyResults.length];
    baselines = new long[keyResults.length];
    targets = new long[keyResults.length];
    traits = new byte[keyResults.length];

    Check check = new Check();
    objectivesOfTeam = placeObjectives(check);
    keyResultsOf = placeKeyResults(check);
    firstCheckIn = new int[keyResults.length + 1];
    Alignment[] links = givenAlignments.toArray(Alignment[]::new);
    int[] children = new int[links.length];
    int[] parents = new int[links.length];
    findEnds(links, children, parents, check);
    checkIns = CheckInSeries.ofAll(byKeyResult(givenCheckIns, check));
    check.done();

    // Two stable passes put the links in order of child, then parent, whatever order they came in.
    int[] byParent = stableOrder(size(), parents, null);
    int[] order = stableOrder(size(), children, byParent);
    Alignment[] sorted = new Alignment[links.length];
    int[] sortedChildren = new int[links.length];
    int[] sortedParents = new int[links.length];
    double[] counted = new double[links.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = links[order[i]];
      sortedChildren[i] = children[order[i]];
      sortedParents[i] = parents[order[i]];
      if (i > 0
          && sortedChildren[i] == sortedChildren[i - 1]
          && sortedParents[i] == sortedParents[i - 1]) {
        check.add("/" + sorted[i].id(), "DUPLICATE", "the same link stands twice");
      }
      counted[i] =
          Upward.weight(
              sorted[i], live[sortedChildren[i]], handsUp(sortedChildren[i], sortedParents[i]));
    }
    check.done();
    childrenOf = Edges.byRow(size(), sortedParents, sortedChildren, counted, sorted);
    parentsOf = Edges.byRow(size(), sortedChildren, sortedParents, counted, sorted);
  }

  private boolean handsUp(int child, int parent) {
    return Upward.handsUp(
        objectives[objectiveOf[child]], cycleAt.get(cycleOf[child]), cycleAt.get(cycleOf[parent]));
  }

  private Edges placeObjectives(Check check) {
    int[] teamOf = new int[objectives.length];
    int[] nodes = new int[objectives.length];
    for (int o = 0; o < objectives.length; o++) {
      Objective objective = objectives[o];
      objectiveOf[o] = o;
      live[o] = objective.isLive();
      cycleOf[o] = cycleIndex.of(objective.cycleId());
      if (cycleOf[o] < 0) {
        check.add("/" + objective.id() + "/cycleId", "UNKNOWN", "no cycle " + objective.cycleId());
      }
      nodes[o] = o;
      teamOf[o] = teamIndex.of(objective.teamId());
      if (teamOf[o] < 0) {
        check.add("/" + objective.id() + "/teamId", "UNKNOWN", "no team " + objective.teamId());
      }
    }
    return Edges.byRow(teamIndex.size(), teamOf, nodes, new double[nodes.length]);
  }

  private Edges placeKeyResults(Check check) {
    int[] rows = new int[keyResults.length];
    int[] nodes = new int[keyResults.length];
    double[] weights = new double[keyResults.length];
    for (int k = 0; k < keyResults.length; k++) {
      KeyResult keyResult = keyResults[k];
      int node = objectives.length + k;
      int o = objectiveIndex.of(keyResult.objectiveId());
      rows[k] = o;
      nodes[k] = node;
      objectiveOf[node] = o;
      if (o < 0) {
        check.add(
            "/" + keyResult.id() + "/objectiveId",
            "UNKNOWN",
            "no objective " + keyResult.objectiveId());
      } else {
        cycleOf[node] = cycleOf[o];
        live[node] = Upward.isLive(keyResult, live[o]);
        weights[k] = Upward.weight(keyResult, live[node]);
      }
      Measure measure = Measure.of(keyResult);
      kinds[k] = measure.kind();
      baselines[k] = measure.baseline();
      targets[k] = measure.target();
      traits[k] = measure.traits();
    }
    return Edges.byRow(objectives.length, rows, nodes, weights);
  }

  private void findEnds(Alignment[] links, int[] children, int[] parents, Check check) {
    for (int a = 0; a < links.length; a++) {
      Alignment link = links[a];
      children[a] = node(link.childType(), link.childId());
      parents[a] = node(link.parentType(), link.parentId());
      if (children[a] < 0) {
        check.add("/" + link.id() + "/childId", "UNKNOWN", "no " + link.child());
      }
      if (parents[a] < 0) {
        check.add("/" + link.id() + "/parentId", "UNKNOWN", "no " + link.parent());
      }
    }
  }

  /** The check-ins that count by key result, those of one in their order. */
  private CheckIn[] byKeyResult(Collection<CheckIn> checkIns, Check check) {
    CheckIn[] given = checkIns.toArray(CheckIn[]::new);
    int[] owners = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      CheckIn checkIn = given[i];
      owners[i] = keyResultIndex.of(checkIn.keyResultId());
      if (owners[i] < 0) {
        check.add(
            "/" + checkIn.id() + "/keyResultId",
            "UNKNOWN",
            "no key result " + checkIn.keyResultId());
      } else if (checkIn.voided() != null) {
        owners[i] = -1;
      } else {
        firstCheckIn[owners[i] + 1]++;
      }
    }
    for (int k = 0; k < keyResults.length; k++) {
      firstCheckIn[k + 1] += firstCheckIn[k];
    }
    CheckIn[] rows = new CheckIn[firstCheckIn[keyResults.length]];
    int[] next = firstCheckIn.clone();
    for (int i = 0; i < given.length; i++) {
      if (owners[i] >= 0) {
        rows[next[owners[i]]++] = given[i];
      }
    }
    for (int k = 0; k < keyResults.length; k++) {
      if (firstCheckIn[k + 1] - firstCheckIn[k] > 1) {
        Arrays.sort(rows, firstCheckIn[k], firstCheckIn[k + 1], CheckIn.ORDER);
      }
    }
    return rows;
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

  int size() {
    return objectives.length + keyResults.length;
  }

  /** The node, or -1 where there is none. */
  int node(NodeType type, String id) {
    if (type == NodeType.OBJECTIVE) {
      return objectiveIndex.of(id);
    }
    int k = keyResultIndex.of(id);
    return k < 0 ? -1 : objectives.length + k;
  }

  KeyResult keyResult(int node) {
    return keyResults[node - objectives.length];
  }

  Row keyResults(int node) {
    return node < objectives.length ? keyResultsOf.row(node) : Row.EMPTY;
  }

  Measure measure(int node) {
    int k = node - objectives.length;
    return new Measure(kinds[k], baselines[k], targets[k], traits[k]);
  }

  CheckInSeries checkIns(int node) {
    int k = node - objectives.length;
    return checkIns.part(firstCheckIn[k], firstCheckIn[k + 1]);
  }
}
