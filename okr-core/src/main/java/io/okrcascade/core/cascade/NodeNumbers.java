package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Node;
import org.jspecify.annotations.Nullable;

/** The numbers of nodes that came to a cascade since it was built. Immutable. */
final class NodeNumbers {
  static final NodeNumbers NONE = new NodeNumbers(IntMap.empty());

  /** As many hashes are told apart; a few that share one stand in a chain. */
  private static final int HASHES = 1 << 20;

  private final IntMap<Numbered> chains;

  private record Numbered(Node node, int number, @Nullable Numbered next) {}

  private NodeNumbers(IntMap<Numbered> chains) {
    this.chains = chains;
  }

  private static int hash(Node node) {
    int hash = node.hashCode() * 0x9E3779B9;
    return hash >>> 12 & HASHES - 1;
  }

  /** The number of a node, or -1. */
  int of(Node node) {
    Numbered at = chains.get(hash(node));
    while (at != null && !at.node.equals(node)) {
      at = at.next;
    }
    return at == null ? -1 : at.number;
  }

  /** These and the number of a node that has none yet. */
  NodeNumbers with(Node node, int number) {
    int hash = hash(node);
    return new NodeNumbers(chains.with(hash, new Numbered(node, number, chains.get(hash))));
  }
}
