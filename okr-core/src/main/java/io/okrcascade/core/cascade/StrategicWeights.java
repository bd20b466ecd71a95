package io.okrcascade.core.cascade;

import io.okrcascade.core.cascade.Explanation.Term;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The share of some teams' success that each node carries in a cycle, over the live objectives of
 * that cycle and its ancestors (of the company's own, once their cycle is ACTIVE, the approved).
 * The teams' objectives among them split 1 by weight; an objective splits its share over its key
 * results and directly contributing children by weight; a key result hands its whole share on to
 * its contributing children by weight. Paths add up. One pass from the top down. Immutable.
 */
public final class StrategicWeights {
  private final Cascade cascade;
  private final Set<String> teamIds;
  private final boolean[] inScope;
  private final double[] weights;
  private final double rootWeights;

  StrategicWeights(Cascade cascade, List<String> teamIds, String cycleId) {
    this.cascade = cascade;
    this.teamIds = new HashSet<>(teamIds);
    weights = new double[cascade.size()];
    inScope = scope(cycleId);
    rootWeights =
        cascade
            .objectiveNodes()
            .filter(this::isRoot)
            .mapToObj(cascade::objective)
            .mapToDouble(Objective::weight)
            .reduce(0, Double::sum);
    for (int place = cascade.count() - 1; place >= 0; place--) {
      handDown(cascade.fromBelow(place));
    }
  }

  private boolean[] scope(String cycleId) {
    Set<String> cycleIds = cascade.cycles().pathIds(cycleId);
    boolean[] scope = new boolean[cascade.size()];
    for (int node = 0; node < scope.length; node++) {
      scope[node] = cascade.isLive(node) && cycleIds.contains(cascade.cycleOf(node).id());
    }
    return scope;
  }

  private boolean isRoot(int node) {
    return cascade.isObjective(node)
        && inScope[node]
        && cascade.standsForTeam(node)
        && teamIds.contains(cascade.objective(node).teamId());
  }

  private void handDown(int node) {
    if (isRoot(node) && rootWeights > 0) {
      weights[node] += cascade.objective(node).weight() / rootWeights;
    }
    double share = weights[node];
    if (share <= 0) {
      return;
    }
    double all = splitWeight(node);
    if (all <= 0) {
      return;
    }
    hand(cascade.keyResults(node), share, all);
    hand(cascade.children(node), share, all);
  }

  private void hand(Row below, double share, double all) {
    for (int i = 0; i < below.size(); i++) {
      if (inScope[below.target(i)]) {
        weights[below.target(i)] += share * (below.weight(i) / all);
      }
    }
  }

  /** Sum of the weights over which a node splits its share. */
  private double splitWeight(int node) {
    return inScopeWeight(cascade.children(node)) + inScopeWeight(cascade.keyResults(node));
  }

  private double inScopeWeight(Row below) {
    double all = 0;
    for (int i = 0; i < below.size(); i++) {
      if (inScope[below.target(i)]) {
        all += below.weight(i);
      }
    }
    return all;
  }

  /** Bytes of the numbers, about, without those of the cascade. */
  public long weight() {
    return (long) weights.length * (Double.BYTES + 1);
  }

  /** The node's share, from 0; 0 too where the node is out of scope. */
  public double of(NodeType type, String id) {
    return weights[cascade.require(type, id)];
  }

  /**
   * The terms behind a share: one for each parent (or for the team whose objective it is), whose
   * value is the parent's own weight and whose share is the part of it that is handed on. Share
   * times value, added up, give the weight.
   */
  public Explanation explain(NodeType type, String id) {
    int node = cascade.require(type, id);
    List<Term> terms = new ArrayList<>();
    for (Step step : stepsUp(node)) {
      terms.add(
          new Term(
              step.parent < 0 ? "TEAM" : cascade.nodeAt(step.parent).type().name(),
              step.parent < 0 ? cascade.objective(node).teamId() : cascade.nodeAt(step.parent).id(),
              step.weight,
              step.share,
              step.parent < 0 ? 1 : weights[step.parent]));
    }
    return new Explanation(weights[node], terms);
  }

  /**
   * The paths by which a node's share comes down, greatest first, each from the node up to a team's
   * objective. Their shares add up to the weight unless {@code limit} cuts them off.
   */
  public List<Path> paths(NodeType type, String id, int limit) {
    int start = cascade.require(type, id);
    return waysUp(start, limit).stream().map(way -> new Path(way.share, nodes(way))).toList();
  }

  /**
   * The greatest ways up from a node: from the top down, each node keeps no more than the asked for
   * of those that its parents kept, so that many paths cost no more than many nodes.
   */
  private List<Way> waysUp(int start, int limit) {
    Map<Integer, List<Way>> ways = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int node = open.peek();
      List<Step> steps = stepsUp(node);
      int waiting = open.size();
      for (Step step : steps) {
        if (step.parent >= 0 && !ways.containsKey(step.parent)) {
          open.push(step.parent);
        }
      }
      if (open.size() == waiting) {
        ways.put(open.pop(), greatest(node, steps, ways, limit));
      }
    }
    return ways.getOrDefault(start, List.of());
  }

  private static List<Way> greatest(
      int node, List<Step> steps, Map<Integer, List<Way>> ways, int limit) {
    List<Way> found = new ArrayList<>();
    for (Step step : steps) {
      if (step.parent < 0) {
        found.add(new Way(step.share, node, null));
      } else {
        for (Way above : ways.getOrDefault(step.parent, List.of())) {
          found.add(new Way(step.share * above.share, node, above));
        }
      }
    }
    found.sort(Comparator.comparingDouble(way -> -way.share));
    return found.size() <= limit ? found : List.copyOf(found.subList(0, limit));
  }

  private List<Node> nodes(Way way) {
    List<Node> nodes = new ArrayList<>();
    for (Way at = way; at != null; at = at.above) {
      nodes.add(cascade.nodeAt(at.node));
    }
    return nodes;
  }

  /** A way up from one node, with the part of the parent's weight that comes down along it. */
  private record Step(int parent, double weight, double share) {}

  /** A path from a node to the top, and the share that comes along it. */
  private record Way(double share, int node, @Nullable Way above) {}

  /**
   * @param share the part of the weight that comes along this path
   * @param nodes from the node to the top
   */
  public record Path(double share, List<Node> nodes) {}

  private List<Step> stepsUp(int node) {
    List<Step> steps = new ArrayList<>();
    if (!inScope[node]) {
      return steps;
    }
    if (isRoot(node) && rootWeights > 0) {
      double weight = cascade.objective(node).weight();
      steps.add(new Step(-1, weight, weight / rootWeights));
    }
    if (!cascade.isObjective(node)) {
      int parent = cascade.objectiveNode(node);
      addStep(steps, parent, cascade.keyResult(node).weight());
    }
    Row up = cascade.parents(node);
    for (int i = 0; i < up.size(); i++) {
      addStep(steps, up.target(i), up.weight(i));
    }
    return steps;
  }

  private void addStep(List<Step> steps, int parent, double weight) {
    if (inScope[parent] && weights[parent] > 0 && weight > 0) {
      steps.add(new Step(parent, weight, weight / splitWeight(parent)));
    }
  }
}
