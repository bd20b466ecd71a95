package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.CircleException;
import io.okrcascade.core.okr.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nodes of a cascade in the orders in which passes over all of them go: by id, so that sums are
 * the same to the last digit whatever the numbers of nodes are, and children first. Immutable.
 */
final class NodeOrder {
  /** Objectives by id. */
  final int[] objectives;

  /** Key results by their objective's id, then their own. */
  final int[] keyResults;

  /** Every node after all that it is computed from. */
  final int[] childrenFirst;

  /**
   * @param objectives the objective nodes by id
   * @throws CircleException where alignments stand in a circle
   */
  NodeOrder(Cascade cascade, int[] objectives) {
    this.objectives = objectives;
    keyResults = new int[cascade.count() - objectives.length];
    int filled = 0;
    for (int objective : objectives) {
      Row own = cascade.keyResults(objective);
      for (int i = 0; i < own.size(); i++) {
        keyResults[filled++] = own.target(i);
      }
    }
    childrenFirst = childrenFirst(cascade);
  }

  /** Kahn's algorithm: counts what each node waits for, and takes nodes that wait for nothing. */
  private int[] childrenFirst(Cascade cascade) {
    int[] waits = new int[cascade.size()];
    int[] queue = new int[cascade.count()];
    int filled = 0;
    for (int[] nodes : new int[][] {objectives, keyResults}) {
      for (int node : nodes) {
        waits[node] = cascade.children(node).size() + cascade.keyResults(node).size();
        if (waits[node] == 0) {
          queue[filled++] = node;
        }
      }
    }
    for (int taken = 0; taken < filled; taken++) {
      int node = queue[taken];
      Row parents = cascade.parents(node);
      for (int i = 0; i < parents.size(); i++) {
        if (--waits[parents.target(i)] == 0) {
          queue[filled++] = parents.target(i);
        }
      }
      int objective = cascade.objectiveNode(node);
      if (objective != node && --waits[objective] == 0) {
        queue[filled++] = objective;
      }
    }
    if (filled < queue.length) {
      throw new CircleException(circleAmong(cascade, waits));
    }
    return queue;
  }

  /** Walks down among the nodes that still wait until one is met again. */
  private static List<Node> circleAmong(Cascade cascade, int[] waits) {
    int[] seenAt = new int[waits.length];
    int node = 0;
    while (waits[node] == 0) {
      node++;
    }
    // Every waiting node has a waiting node below it, so a walk down must meet itself.
    List<Integer> walk = new ArrayList<>();
    while (seenAt[node] == 0) {
      walk.add(node);
      seenAt[node] = walk.size();
      node = waitingBelow(cascade, node, waits);
    }
    List<Node> circle = new ArrayList<>();
    for (int i = walk.size() - 1; i >= seenAt[node] - 1; i--) {
      circle.add(cascade.nodeAt(walk.get(i)));
    }
    return circle;
  }

  private static int waitingBelow(Cascade cascade, int node, int[] waits) {
    return IntStream.concat(
            IntStream.of(cascade.children(node).targets()),
            IntStream.of(cascade.keyResults(node).targets()))
        .filter(child -> waits[child] > 0)
        .findFirst()
        .orElseThrow();
  }
}
