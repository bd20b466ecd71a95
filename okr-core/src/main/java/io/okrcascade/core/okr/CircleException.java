package io.okrcascade.core.okr;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Alignments stand in a circle, so nothing could roll up. */
public final class CircleException extends IllegalArgumentException {
  private final transient List<Node> circle;

  public CircleException(List<Node> circle) {
    super(describe(circle, Node::toString));
    this.circle = List.copyOf(circle);
  }

  /** The nodes on the circle, each aligned to (or part of) the next, the first not repeated. */
  public List<Node> circle() {
    return circle;
  }

  /**
   * The circle in words: {@code a -> b -> a}.
   *
   * @param name what a node is called
   */
  static String describe(List<Node> circle, Function<Node, String> name) {
    return circle.stream().map(name).collect(Collectors.joining(" -> "))
        + " -> "
        + name.apply(circle.get(0));
  }
}
