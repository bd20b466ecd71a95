package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;

/**
 * A cascade by node numbers, for passes over all of it that must not look up an id at every step.
 * Objectives are 0 to {@link #objectiveCount()} (exclusive) in the order of their ids; key results
 * follow up to {@link #size()}, those of each objective together. Numbers hold for this cascade
 * only.
 */
public final class Graph {
  private final Cascade cascade;

  Graph(Cascade cascade) {
    this.cascade = cascade;
  }

  public int size() {
    return cascade.size();
  }

  public int objectiveCount() {
    return cascade.objectives.length;
  }

  /** The node, or -1 where there is none. */
  public int node(NodeType type, String id) {
    return cascade.node(type, id);
  }

  public boolean isObjective(int node) {
    return cascade.isObjective(node);
  }

  /** Whether the node counts; see {@link Cascade#isLive}. */
  public boolean isLive(int node) {
    return cascade.live[node];
  }

  /**
   * The node at a place from 0 to {@link #size()} (exclusive) of an order in which every node comes
   * after all that it is computed from: its contributing children and, of an objective, its key
   * results. Backwards, parents come first.
   */
  public int fromBelow(int place) {
    return cascade.order[place];
  }

  /** The node of the objective that the node is or belongs to. */
  public int objectiveNode(int node) {
    return cascade.objectiveNode(node);
  }

  /** The objective that the node is or belongs to. */
  public Objective objective(int node) {
    return cascade.objectives[cascade.objectiveNode(node)];
  }

  /** The key result at a node that is one. */
  public KeyResult keyResult(int node) {
    return cascade.keyResultAt(node);
  }

  /**
   * From each objective to the nodes of its key results, dropped ones too. An edge weighs what the
   * key result counts in the objective's mean: 0 where it is not live.
   */
  public Edges keyResults() {
    return cascade.keyResultsOf;
  }

  /**
   * From each node up to the nodes that it is aligned to, in the order of their numbers. An edge
   * weighs what the child counts in the parent's mean: 0 where it does not contribute or is not
   * live.
   */
  public Edges parents() {
    return cascade.parentsOf;
  }

  /**
   * From each node down to the nodes that are aligned to it, in the order of their numbers, with
   * the same weights.
   */
  public Edges children() {
    return cascade.childrenOf;
  }

  /** The alignment behind an edge of {@link #parents()}. */
  public Alignment parentLink(int edge) {
    return cascade.alignments[cascade.parentsOf.origin(edge)];
  }

  /** The alignment behind an edge of {@link #children()}. */
  public Alignment childLink(int edge) {
    return cascade.alignments[cascade.childrenOf.origin(edge)];
  }
}
