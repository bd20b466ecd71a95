package io.okrcascade.core.initiative;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Row;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Says what hangs on an initiative, an objective or a key result, and what carries it, by shares.
 * The start has the share 1 and hands it on:
 *
 * <ul>
 *   <li>An initiative hands to each key result that it contributes to the part that its impact
 *       times confidence is of all live contributions to that key result: those of initiatives that
 *       are neither dropped nor postponed.
 *   <li>A key result hands to its objective the part that its weight is of all that the objective
 *       averages: its live key results and the live children that contribute to it directly.
 *   <li>An objective or key result hands to each parent that it contributes to the part that the
 *       link's weight is of all the live links that contribute to that key result, or of all that
 *       that objective averages.
 * </ul>
 *
 * <p>Paths add up; what would come to more than 1, because an initiative moves a key result both
 * directly and through another, is told as 1. Only what is live takes part; what weighs 0 hands on
 * nothing. Downwards the same shares are read from the other end: what X carries of K is what of K
 * hangs on X.
 *
 * <p>Every answer takes one pass over the cascade, without recursion. Immutable and safe to share
 * between threads.
 */
public final class Exposures {
  private static final int BYTES_OF_AN_ENTRY = 48;

  private final Scores scores;
  private final Cascade cascade;
  private final Map<String, Initiative> initiatives = new HashMap<>();

  /** What stands behind key results, of live initiatives, by initiative and key result. */
  private final List<Drive> drives = new ArrayList<>();

  /** Sum of the strengths of all live contributions to each key result, by node. */
  private final double[] strengths;

  /** Sum of the weights of all that a node is the mean of. */
  private final double[] averaged;

  /** What a live initiative puts behind a key result. */
  private record Drive(String initiativeId, int node, double strength) {}

  /**
   * @param scores of the cycle's whole family, on the day for which statuses are told
   * @param initiatives of the whole family
   * @param contributions of these initiatives; one to a key result that is not in the family is
   *     ignored
   * @param factors what impacts count
   */
  public Exposures(
      Scores scores,
      Collection<Initiative> initiatives,
      Collection<Contribution> contributions,
      PriorityFactors factors) {
    this.scores = scores;
    cascade = scores.cascade();
    initiatives.forEach(initiative -> this.initiatives.put(initiative.id(), initiative));
    for (Contribution contribution : contributions) {
      Initiative initiative = this.initiatives.get(contribution.initiativeId());
      int node = cascade.node(NodeType.KEY_RESULT, contribution.keyResultId());
      double strength = factors.strength(contribution);
      if (initiative != null && initiative.state().isLive() && node >= 0 && strength > 0) {
        drives.add(new Drive(initiative.id(), node, strength));
      }
    }
    // In one order whichever they came in, so that sums are the same to the last digit.
    drives.sort(
        Comparator.comparing(Drive::initiativeId)
            .thenComparing(drive -> cascade.keyResult(drive.node).id()));
    strengths = new double[cascade.size()];
    drives.forEach(drive -> strengths[drive.node] += drive.strength);
    averaged = new double[cascade.size()];
    for (int node = 0; node < averaged.length; node++) {
      averaged[node] = sum(cascade.children(node)) + sum(cascade.keyResults(node));
    }
  }

  /** Estimated bytes, without those of the scores. */
  public long weight() {
    return 2L * Double.BYTES * averaged.length
        + (long) BYTES_OF_AN_ENTRY * (initiatives.size() + drives.size());
  }

  private static double sum(Row row) {
    double sum = 0;
    for (int i = 0; i < row.size(); i++) {
      sum += row.weight(i);
    }
    return sum;
  }

  // ---- upwards ----

  /**
   * What hangs on an initiative: nothing where it is dropped or postponed.
   *
   * @throws IllegalArgumentException where it is not there
   */
  public Exposure up(String initiativeId) {
    if (!initiatives.containsKey(initiativeId)) {
      throw new IllegalArgumentException("no initiative " + initiativeId);
    }
    double[] shares = new double[cascade.size()];
    for (Drive drive : drives) {
      if (drive.initiativeId.equals(initiativeId) && cascade.isLive(drive.node)) {
        shares[drive.node] += drive.strength / strengths[drive.node];
      }
    }
    handUp(shares);
    return Exposure.of(listed(shares, -1));
  }

  /**
   * What hangs on an objective or key result: nothing where it is not live.
   *
   * @throws IllegalArgumentException where it is not there
   */
  public Exposure up(NodeType type, String id) {
    int start = cascade.require(type, id);
    double[] shares = startAt(start);
    handUp(shares);
    return Exposure.of(listed(shares, start));
  }

  private void handUp(double[] shares) {
    for (int place = 0; place < cascade.count(); place++) {
      int node = cascade.fromBelow(place);
      // An objective's own key results came before it, so that it can fetch what they hand to it.
      if (cascade.isLive(node)) {
        Row keyResults = cascade.keyResults(node);
        for (int i = 0; i < keyResults.size(); i++) {
          hand(shares, keyResults.target(i), node, keyResults.weight(i), node);
        }
      }
      if (shares[node] > 0) {
        Row parents = cascade.parents(node);
        for (int i = 0; i < parents.size(); i++) {
          int parent = parents.target(i);
          if (cascade.isLive(parent)) {
            hand(shares, node, parent, parents.weight(i), parent);
          }
        }
      }
    }
  }

  // ---- downwards ----

  /**
   * What carries an objective or key result: nothing where it is not live.
   *
   * @throws IllegalArgumentException where it is not there
   */
  public Exposure down(NodeType type, String id) {
    int start = cascade.require(type, id);
    double[] shares = startAt(start);
    handDown(shares);
    List<Exposed> found = listed(shares, start);
    Map<String, Double> ofInitiatives = new TreeMap<>();
    for (Drive drive : drives) {
      if (shares[drive.node] > 0) {
        double share = shares[drive.node] * (drive.strength / strengths[drive.node]);
        ofInitiatives.merge(drive.initiativeId, share, Double::sum);
      }
    }
    ofInitiatives.forEach((initiative, share) -> found.add(exposed(initiative, share)));
    return Exposure.of(found);
  }

  private void handDown(double[] shares) {
    for (int place = cascade.count() - 1; place >= 0; place--) {
      int node = cascade.fromBelow(place);
      if (shares[node] > 0) {
        handDown(shares, node, cascade.children(node));
        handDown(shares, node, cascade.keyResults(node));
      }
    }
  }

  private void handDown(double[] shares, int node, Row below) {
    for (int i = 0; i < below.size(); i++) {
      hand(shares, node, below.target(i), below.weight(i), node);
    }
  }

  // ---- both ways ----

  private double[] startAt(int node) {
    double[] shares = new double[cascade.size()];
    shares[node] = cascade.isLive(node) ? 1 : 0;
    return shares;
  }

  /** Hands a share along a link that weighs something in the mean of {@code parent}. */
  private void hand(double[] shares, int from, int to, double weight, int parent) {
    if (weight > 0) {
      shares[to] += shares[from] * (weight / averaged[parent]);
    }
  }

  private List<Exposed> listed(double[] shares, int start) {
    List<Exposed> found = new ArrayList<>();
    for (int node = 0; node < shares.length; node++) {
      if (shares[node] > 0 && node != start) {
        found.add(exposed(node, shares[node]));
      }
    }
    return found;
  }

  private Exposed exposed(int node, double share) {
    boolean isObjective = cascade.isObjective(node);
    Objective objective = cascade.objective(node);
    return new Exposed(
        isObjective ? ExposedType.OBJECTIVE : ExposedType.KEY_RESULT,
        isObjective ? objective.id() : cascade.keyResult(node).id(),
        objective.teamId(),
        Math.min(1, share),
        scores.status(node).name());
  }

  private Exposed exposed(String initiativeId, double share) {
    Initiative initiative = Objects.requireNonNull(initiatives.get(initiativeId));
    return new Exposed(
        ExposedType.INITIATIVE,
        initiativeId,
        initiative.teamId(),
        Math.min(1, share),
        initiative.state().name());
  }
}
