package io.okrcascade.core.okr;

import java.util.List;
import java.util.stream.Collectors;

/** Alignments stand in a circle, so nothing could roll up. */
public final class CircleException extends IllegalArgumentException {
  private final transient List<Node> circle;

  public CircleException(List<Node> circle) {
    super(describe(circle));
    this.circle = List.copyOf(circle);
  }

  /** The nodes on the circle, each aligned to (or part of) the next, the first not repeated. */
  public List<Node> circle() {
    return circle;
  }

  /** The circle in words: {@code a -> b -> a}. */
  public static String describe(List<Node> circle) {
    return circle.stream().map(Node::toString).collect(Collectors.joining(" -> "))
        + " -> "
        + circle.get(0);
  }
}
