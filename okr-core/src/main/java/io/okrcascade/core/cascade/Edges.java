package io.okrcascade.core.cascade;

import java.util.Arrays;

/**
 * Directed edges in compressed rows: the edges of row {@code r} are {@code from(r)} to {@code
 * to(r)} (exclusive); each has a target, the number of what it was made from, and the weight with
 * which it counts (0: not at all). Rows keep the order in which edges were added.
 */
public final class Edges {
  private final int[] starts;
  private final int[] targets;
  private final int[] origins;
  private final double[] weights;

  private Edges(int[] starts, int[] targets, int[] origins, double[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.origins = origins;
    this.weights = weights;
  }

  /**
   * Sorts edges into rows in linear time.
   *
   * @param rows row of each edge; a negative one leaves the edge out
   * @param targets target of each edge
   * @param weights counted weight of each edge
   */
  static Edges byRow(int rowCount, int[] rows, int[] targets, double[] weights) {
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
    int[] origins = new int[starts[rowCount]];
    double[] sortedWeights = new double[starts[rowCount]];
    for (int e = 0; e < rows.length; e++) {
      if (rows[e] >= 0) {
        int at = next[rows[e]]++;
        sorted[at] = targets[e];
        origins[at] = e;
        sortedWeights[at] = weights[e];
      }
    }
    return new Edges(starts, sorted, origins, sortedWeights);
  }

  public int from(int row) {
    return starts[row];
  }

  public int to(int row) {
    return starts[row + 1];
  }

  public int target(int edge) {
    return targets[edge];
  }

  /** The targets of a row's edges, in their order. */
  public int[] targets(int row) {
    return Arrays.copyOfRange(targets, starts[row], starts[row + 1]);
  }

  int origin(int edge) {
    return origins[edge];
  }

  /** The weight with which the edge counts, 0 or more. */
  public double weight(int edge) {
    return weights[edge];
  }
}
