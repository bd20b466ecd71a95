package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The edges of one node in one direction, in the order of the nodes that they lead to: objectives
 * by id, then key results by their objective's id and their own. Each has a target, the alignment
 * that it stands for (none between an objective and its own key results), and the weight with which
 * it counts (0: not at all). Immutable.
 */
public final class Row {
  static final Row EMPTY = new Row(new int[0], new double[0], new Alignment[0], 0, 0);

  private final int[] targets;
  private final double[] weights;
  private final @Nullable Alignment[] links;
  private final int from;
  private final int to;

  /**
   * A view of a part of longer arrays.
   *
   * @param links none at all where none of the edges is an alignment
   */
  Row(int[] targets, double[] weights, @Nullable Alignment[] links, int from, int to) {
    this.targets = targets;
    this.weights = weights;
    this.links = links;
    this.from = from;
    this.to = to;
  }

  /** An edge of its own, for rows in the making. */
  record Edge(int target, @Nullable Alignment link, double weight) {}

  static Row of(List<Edge> edges) {
    int size = edges.size();
    int[] targets = new int[size];
    double[] weights = new double[size];
    @Nullable Alignment[] links = new Alignment[size];
    for (int i = 0; i < size; i++) {
      targets[i] = edges.get(i).target;
      weights[i] = edges.get(i).weight;
      links[i] = edges.get(i).link;
    }
    return new Row(targets, weights, links, 0, size);
  }

  /** Its edges, in a list that may be changed. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>(size() + 1);
    for (int i = from; i < to; i++) {
      edges.add(new Edge(targets[i], links.length == 0 ? null : links[i], weights[i]));
    }
    return edges;
  }

  public int size() {
    return to - from;
  }

  /** The node to which the edge at a place from 0 on leads. */
  public int target(int place) {
    return targets[from + place];
  }

  /** The nodes to which its edges lead, in their order. */
  public int[] targets() {
    return Arrays.copyOfRange(targets, from, to);
  }

  /** The weight with which the edge counts, 0 or more. */
  public double weight(int place) {
    return weights[from + place];
  }

  /** The alignment behind the edge; not for edges to an objective's own key results. */
  public Alignment link(int place) {
    return Objects.requireNonNull(links[from + place]);
  }
}
