package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Alignment;
import java.util.Arrays;

/** The edges of all nodes in compressed rows. Rows keep the order in which edges were given. */
final class Edges {
  private static final Alignment[] NONE = new Alignment[0];

  private final int[] starts;
  private final int[] targets;
  private final double[] weights;
  private final Alignment[] links;

  private Edges(int[] starts, int[] targets, double[] weights, Alignment[] links) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
    this.links = links;
  }

  /**
   * As {@link #byRow(int, int[], int[], double[], Alignment[])}, of edges that are no alignments.
   */
  static Edges byRow(int rowCount, int[] rows, int[] targets, double[] weights) {
    return byRow(rowCount, rows, targets, weights, NONE);
  }

  /**
   * Sorts edges into rows in linear time.
   *
   * @param rows row of each edge; a negative one leaves the edge out
   * @param targets target of each edge
   * @param weights counted weight of each edge
   * @param links the alignment of each edge, or nothing at all
   */
  static Edges byRow(int rowCount, int[] rows, int[] targets, double[] weights, Alignment[] links) {
    int[] starts = new int[rowCount + 1];
    for (int row : rows) {
      if (row >= 0) {
        starts[row + 1]++;
      }
    }
    for (int r = 0; r < rowCount; r++) {
      starts[r + 1] += starts[r];
    }
    int[] next = starts.clone();
    int[] sorted = new int[starts[rowCount]];
    double[] sortedWeights = new double[starts[rowCount]];
    Alignment[] sortedLinks = links.length == 0 ? NONE : new Alignment[starts[rowCount]];
    for (int e = 0; e < rows.length; e++) {
      if (rows[e] >= 0) {
        int at = next[rows[e]]++;
        sorted[at] = targets[e];
        sortedWeights[at] = weights[e];
        if (links.length > 0) {
          sortedLinks[at] = links[e];
        }
      }
    }
    return new Edges(starts, sorted, sortedWeights, sortedLinks);
  }

  Row row(int row) {
    return new Row(targets, weights, links, starts[row], starts[row + 1]);
  }

  int from(int row) {
    return starts[row];
  }

  int to(int row) {
    return starts[row + 1];
  }

  int target(int edge) {
    return targets[edge];
  }

  /** The targets of a row's edges, in their order. */
  int[] targets(int row) {
    return Arrays.copyOfRange(targets, starts[row], starts[row + 1]);
  }
}
