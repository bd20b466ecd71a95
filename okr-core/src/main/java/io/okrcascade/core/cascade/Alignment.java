package io.okrcascade.core.cascade;

import io.okrcascade.core.check.Check;

/**
 * A link from a child up to a parent.
 *
 * @param weight the child's part among the parent's contributing children, 0 or more; 0 is tracked,
 *     not counted
 */
public record Alignment(
    String id,
    NodeType childType,
    String childId,
    NodeType parentType,
    String parentId,
    AlignmentMode mode,
    double weight) {

  public Alignment {
    new Check()
        .id("id", id)
        .required("childType", childType)
        .id("childId", childId)
        .required("parentType", parentType)
        .id("parentId", parentId)
        .required("mode", mode)
        .weight("weight", weight)
        .done();
  }

  /** What makes two alignments the same link. */
  public Link link() {
    return new Link(childType, childId, parentType, parentId);
  }

  /** Child and parent, without weight and mode. */
  public record Link(NodeType childType, String childId, NodeType parentType, String parentId) {}

  /** An objective or key result (child) that contributes with weight 1 to a key result. */
  public static Alignment contributes(
      String id, NodeType childType, String childId, String toKeyResult) {
    return new Alignment(
        id, childType, childId, NodeType.KEY_RESULT, toKeyResult, AlignmentMode.CONTRIBUTES, 1);
  }
}
