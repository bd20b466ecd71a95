package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of one node that is no longer as it was when its cascade was built. It is written to while
 * its cascade advances, and never again.
 */
final class NodeState implements Cloneable {
  final Node node;

  /** Set on an objective. */
  @Nullable Objective objective;

  /** Set on a key result, with its measure. */
  @Nullable KeyResult keyResult;

  @Nullable Measure measure;

  /** False where it was deleted. */
  boolean isThere = true;

  /** The node of the objective that it is or belongs to. */
  int objectiveNode;

  /** Number of its cycle. */
  int cycle;

  boolean live;
  Row keyResults = Row.EMPTY;
  Row children = Row.EMPTY;
  Row parents = Row.EMPTY;
  CheckInSeries checkIns = CheckInSeries.EMPTY;

  NodeState(Node node) {
    this.node = node;
  }

  NodeState copy() {
    try {
      return (NodeState) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  boolean isObjective() {
    return node.type() == NodeType.OBJECTIVE;
  }

  Objective objective() {
    return Objects.requireNonNull(objective);
  }

  KeyResult keyResult() {
    return Objects.requireNonNull(keyResult);
  }

  Measure measure() {
    return Objects.requireNonNull(measure);
  }
}
