package io.okrcascade.core.okr;

import io.okrcascade.core.record.Ref;

/** A place in the cascade: an objective or a key result. */
public record Node(NodeType type, String id) {
  /** Whether it is the one of that type and id. */
  public boolean is(NodeType otherType, String otherId) {
    return type == otherType && id.equals(otherId);
  }

  /** The record of this node. */
  public Ref ref() {
    return new Ref(type.name(), id);
  }

  @Override
  public String toString() {
    return (type == NodeType.OBJECTIVE ? "objective " : "key result ") + id;
  }
}
