package io.okrcascade.core.cascade;

/** A place in the cascade: an objective or a key result. */
public record Node(NodeType type, String id) {
  @Override
  public String toString() {
    return (type == NodeType.OBJECTIVE ? "objective " : "key result ") + id;
  }
}
