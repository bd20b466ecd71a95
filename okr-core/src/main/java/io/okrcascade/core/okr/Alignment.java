package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A link from a child up to a parent.
 *
 * @param weight the child's part among the parent's contributing children, 0 to 10; 0 is tracked,
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
  public static final RecordKind<Alignment> KIND =
      RecordKind.of("ALIGNMENT", Alignment.class, Alignment::id)
          .stored(110, "alignment", "alignments")
          .partOf(link -> link.child().ref(), "OBJECTIVE", "KEY_RESULT")
          .standsOn(
              "OBJECTIVE",
              link -> link.parentIn(NodeType.OBJECTIVE),
              Reference.each("ALIGNMENT", (records, link) -> link.aligns(records)))
          .standsOn(
              "KEY_RESULT",
              link -> link.parentIn(NodeType.KEY_RESULT),
              Reference.each("ALIGNMENT", (records, link) -> link.aligns(records)))
          .rewound(
              (data, day) ->
                  Creation.missing(data, day)
                      .flatMap(
                          node ->
                              Stream.of(
                                  data.all(Alignment.OF_CHILD, node),
                                  data.all(Alignment.OF_PARENT, node)))
                      .flatMap(List::stream),
              (data, link, day) ->
                  Creation.isThere(data, link.child(), day)
                          && Creation.isThere(data, link.parent(), day)
                      ? link
                      : null)
          .build();

  /** Links of one child by what they lead to: their ids are not told by bundles. */
  public static final Comparator<Alignment> BY_PARENT =
      Comparator.comparing((Alignment link) -> link.parentType().name())
          .thenComparing(Alignment::parentId);

  /** The links of which a node is the child. */
  public static final Grouping<Alignment, Node> OF_CHILD = KIND.by(Alignment::child);

  /** The links of which a node is the parent. */
  public static final Grouping<Alignment, Node> OF_PARENT = KIND.by(Alignment::parent);

  public Alignment {
    new Check()
        .id("id", id)
        .required("childType", childType)
        .id("childId", childId)
        .required("parentType", parentType)
        .id("parentId", parentId)
        .required("mode", mode)
        .weight("weight", weight, Check.MAX_LINK_WEIGHT)
        .done();
    weight += 0.0; // no number is ever -0
  }

  /** The node that is linked upwards. */
  public Node child() {
    return new Node(childType, childId);
  }

  /** The node to which the child is linked. */
  public Node parent() {
    return new Node(parentType, parentId);
  }

  private @Nullable String parentIn(NodeType type) {
    return parentType == type ? parentId : null;
  }

  private String aligns(Lookup records) {
    return "“%s” aligns to it".formatted(child().title(records));
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
