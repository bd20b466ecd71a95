package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is computed from some nodes, by a search upwards in depth, without recursion. */
final class Ancestors {
  private final Cascade cascade;
  private final Set<Integer> met = new HashSet<>();
  private final Set<Integer> onPath = new HashSet<>();
  private final Deque<Visit> path = new ArrayDeque<>();

  /** Parents before children, as a search in depth leaves them. */
  private final List<Integer> left = new ArrayList<>();

  private Ancestors(Cascade cascade) {
    this.cascade = cascade;
  }

  /** A node on the path, and which of those above it were seen. */
  private static final class Visit {
    final int node;
    final int[] above;
    int seen;

    Visit(int node, int[] above) {
      this.node = node;
      this.above = above;
    }
  }

  /**
   * These nodes and all that is computed from them, each after all of them that it is computed
   * from.
   *
   * @throws CircleException where they stand in a circle
   */
  static int[] of(Cascade cascade, Collection<Integer> nodes) {
    Ancestors search = new Ancestors(cascade);
    nodes.forEach(search::visit);
    int[] found = new int[search.left.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = search.left.get(found.length - 1 - i);
    }
    return found;
  }

  private void visit(int start) {
    enter(start);
    while (!path.isEmpty()) {
      Visit visit = path.element();
      if (visit.seen < visit.above.length) {
        enter(visit.above[visit.seen++]);
      } else {
        path.remove();
        onPath.remove(visit.node);
        left.add(visit.node);
      }
    }
  }

  private void enter(int node) {
    if (onPath.contains(node)) {
      throw new CircleException(circleFrom(node));
    }
    if (met.add(node)) {
      onPath.add(node);
      path.push(new Visit(node, above(node)));
    }
  }

  private int[] above(int node) {
    int[] parents = cascade.parents(node).targets();
    if (cascade.isObjective(node)) {
      return parents;
    }
    int[] above = Arrays.copyOf(parents, parents.length + 1);
    above[parents.length] = cascade.objectiveNode(node);
    return above;
  }

  /** The path from a node on it to its end, from which an edge leads back to the node. */
  private List<Node> circleFrom(int node) {
    List<Node> circle = new ArrayList<>();
    for (Visit visit : path) {
      circle.add(0, cascade.nodeAt(visit.node));
      if (visit.node == node) {
        break;
      }
    }
    return circle;
  }
}
