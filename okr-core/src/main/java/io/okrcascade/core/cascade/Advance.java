package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cascade that advanced by some changes, and what of it has to be scored again. Immutable. */
public final class Advance {
  private final Cascade before;
  private final Cascade cascade;
  private final int @Nullable [] nodes;

  /**
   * @param nodes what changed and all that is computed from it, children first; null: all nodes, of
   *     which none needs to have the number that it had
   */
  Advance(Cascade before, Cascade cascade, int @Nullable [] nodes) {
    this.before = before;
    this.cascade = cascade;
    this.nodes = nodes;
  }

  /** The cascade that advanced. */
  public Cascade before() {
    return before;
  }

  /** What it became. */
  public Cascade cascade() {
    return cascade;
  }

  /** Whether it was built anew, so that all of it has to be scored. */
  public boolean isWhole() {
    return nodes == null;
  }

  /** The nodes to be scored again, each after all that it is computed from. */
  int[] nodes() {
    return nodes == null ? cascade.childrenFirst() : nodes;
  }

  /** How many objectives and key results have to be scored again. */
  public int size() {
    return nodes().length;
  }

  /**
   * The objectives and key results whose numbers differ, new ones among them, in no particular
   * order.
   *
   * @param earlier scores of the cascade before
   * @param later scores of the cascade after, of the same day
   */
  public List<Node> moved(Scores earlier, Scores later) {
    return Arrays.stream(nodes())
        .mapToObj(cascade::nodeAt)
        .filter(node -> hasMoved(node, earlier, later))
        .toList();
  }

  private boolean hasMoved(Node node, Scores earlier, Scores later) {
    if (before.node(node.type(), node.id()) < 0) {
      return true;
    }
    return node.type() == NodeType.OBJECTIVE
        ? !earlier.objective(node.id()).equals(later.objective(node.id()))
        : !earlier.keyResult(node.id()).equals(later.keyResult(node.id()));
  }
}
