package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Progress;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every node of a cascade stands at on one day, computed in a single pass from the leaves up.
 * Uses only check-ins up to that day. Immutable.
 *
 * <p>Objectives: the mean of their live key results and live contributing children, by weight. Key
 * results: by their source. Nothing to average is 0 without data.
 */
public final class Scores {
  final Cascade cascade;
  final LocalDate asOf;
  final Pace pace;
  private final int epochDay;
  final double[] progress;
  final boolean[] hasData;

  /** By key result number. */
  private final double[] attainment;

  final long[] units;
  final boolean[] hasValue;
  final int[] latest;

  /** Weighted mean of the contributing children by key result number; NaN without any. */
  final double[] cascadeProgress;

  private final boolean[] childrenHaveData;
  private final Map<String, Double> expectedOfCycle = new HashMap<>();

  Scores(Cascade cascade, LocalDate asOf, Pace pace) {
    this.cascade = cascade;
    this.asOf = asOf;
    this.pace = pace;
    this.epochDay = CheckInSeries.epochDay(asOf);
    int keyResults = cascade.keyResults.length;
    progress = new double[cascade.size()];
    hasData = new boolean[cascade.size()];
    attainment = new double[keyResults];
    units = new long[keyResults];
    hasValue = new boolean[keyResults];
    latest = new int[keyResults];
    cascadeProgress = new double[keyResults];
    childrenHaveData = new boolean[keyResults];
    for (Cycle cycle : cascade.cycles.all()) {
      expectedOfCycle.put(cycle.id(), cycle.elapsed(asOf));
    }
    int objectives = cascade.objectives.length;
    for (int node : cascade.order) {
      if (node < objectives) {
        scoreObjective(node);
      } else {
        scoreKeyResult(node, node - objectives);
      }
    }
  }

  private void scoreObjective(int node) {
    double sum = 0;
    double weights = 0;
    boolean data = false;
    for (Edges below : cascade.averagedOf) {
      for (int e = below.from(node); e < below.to(node); e++) {
        int child = below.target(e);
        double weight = below.weight(e);
        sum += weight * progress[child];
        weights += weight;
        data |= weight > 0 && hasData[child];
      }
    }
    progress[node] = weights > 0 ? sum / weights : 0;
    hasData[node] = data;
  }

  private void scoreKeyResult(int node, int k) {
    double sum = 0;
    double weights = 0;
    long total = 0;
    boolean anyValue = false;
    Edges children = cascade.childrenOf;
    for (int e = children.from(node); e < children.to(node); e++) {
      double weight = children.weight(e);
      if (weight <= 0) {
        continue;
      }
      int child = children.target(e);
      sum += weight * progress[child];
      weights += weight;
      childrenHaveData[k] |= hasData[child];
      int childKeyResult = child - cascade.objectives.length;
      if (childKeyResult >= 0 && hasValue[childKeyResult]) {
        total = addWithin(total, units[childKeyResult]);
        anyValue = true;
      }
    }
    cascadeProgress[k] = weights > 0 ? sum / weights : Double.NaN;
    latest[k] = cascade.checkIns.latest(k, epochDay);
    switch (cascade.kinds[k]) {
      case VALUE, BINARY -> {
        int row = valueRow(k);
        if (row != CheckInSeries.NONE) {
          scoreValue(node, k, cascade.checkIns.units(row));
        }
      }
      case MILESTONES -> scoreMilestones(node, k, cascade.keyResults[k].metric());
      case CASCADE -> {
        progress[node] = weights > 0 ? cascadeProgress[k] : 0;
        attainment[k] = progress[node];
        hasData[node] = childrenHaveData[k];
      }
      case SUM -> {
        if (anyValue) {
          scoreValue(node, k, total);
        }
      }
    }
  }

  /** The check-in that tells the value of a key result; a later one may tell none. */
  int valueRow(int k) {
    return latest[k] == CheckInSeries.NONE
        ? CheckInSeries.NONE
        : cascade.checkIns.latestValue(k, latest[k]);
  }

  private void scoreMilestones(int node, int k, Metric metric) {
    double done = 0;
    double all = 0;
    boolean any = latest[k] != CheckInSeries.NONE;
    for (Milestone milestone : metric.milestones()) {
      all += milestone.weight();
      if (milestone.isDone(asOf)) {
        done += milestone.weight();
        any = true;
      }
    }
    progress[node] = done / all;
    attainment[k] = progress[node];
    hasData[node] = any;
  }

  private void scoreValue(int node, int k, long value) {
    units[k] = value;
    hasValue[k] = true;
    if (!cascade.keyResults[k].metric().isComplete()) {
      return; // nothing says how far that is
    }
    hasData[node] = true;
    attainment[k] =
        cascade.kinds[k] == Cascade.Kind.BINARY
            ? (value >= ONE ? 1 : 0)
            : Progress.attainment(value, cascade.baselines[k], cascade.targets[k]);
    progress[node] = Progress.clamp(attainment[k]);
  }

  private static final long ONE = Measures.toUnits(BigDecimal.ONE);

  /** Sums stop at the greatest measure instead of wrapping around. */
  private static long addWithin(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  // ---- answers ----

  public Cascade cascade() {
    return cascade;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** The progress expected on the day in a cycle, 0..1. */
  public double expected(String cycleId) {
    return expectedOfCycle.getOrDefault(cycleId, 0.0);
  }

  /** What an objective stands at; it must be in the cascade. */
  public Score objective(String id) {
    int node = cascade.require(NodeType.OBJECTIVE, id);
    return score(progress[node], hasData[node], cascade.cycleOf(node));
  }

  /** What a key result stands at; it must be in the cascade. */
  public KeyResultScore keyResult(String id) {
    int node = cascade.require(NodeType.KEY_RESULT, id);
    int k = node - cascade.objectives.length;
    return new KeyResultScore(
        hasValue[k] ? Measures.ofUnits(units[k]) : null,
        progress[node],
        attainment[k],
        hasData[node],
        keyResultStatus(node, k),
        boxed(confidence(k)),
        boxed(cascadeProgress[k]),
        boxed(divergence(node)),
        checkedInOn(node));
  }

  // ---- the same by node number, for passes over all of it ----

  /** Progress of a node, 0..1. */
  public double progress(int node) {
    return progress[node];
  }

  /** Whether anything that counts for a node has data. */
  public boolean hasData(int node) {
    return hasData[node];
  }

  /** Status of a key result node. */
  public Status keyResultStatus(int node) {
    return keyResultStatus(node, node - cascade.objectives.length);
  }

  /** Day of the latest check-in of a key result node, or null. */
  public @Nullable LocalDate checkedInOn(int node) {
    int row = latest[node - cascade.objectives.length];
    return row == CheckInSeries.NONE ? null : cascade.checkIns.row(row).on();
  }

  /**
   * What contributes to a key result node minus its own progress, -1..1; NaN unless both have data
   * and the source is CHECK_INS.
   */
  public double divergence(int node) {
    int k = node - cascade.objectives.length;
    boolean both = hasData[node] && childrenHaveData[k];
    return both && cascade.keyResults[k].source() == Source.CHECK_INS
        ? cascadeProgress[k] - progress[node]
        : Double.NaN;
  }

  static @Nullable Double boxed(double value) {
    return Double.isNaN(value) ? null : value;
  }

  double confidence(int k) {
    return cascade.keyResults[k].source() != Source.CHECK_INS || latest[k] == CheckInSeries.NONE
        ? Double.NaN
        : cascade.checkIns.confidence(k, latest[k]);
  }

  /** Mean of the live objectives of a team in a cycle, by weight. */
  public Score team(String teamId, String cycleId) {
    return mean(cascade.objectivesOf(teamId, cycleId), cycleId);
  }

  /** Mean of the live ones among these objectives, by weight, against the pace of a cycle. */
  public Score mean(Collection<Objective> objectives, String cycleId) {
    double sum = 0;
    double weights = 0;
    boolean data = false;
    for (Objective objective : objectives) {
      int node = cascade.require(NodeType.OBJECTIVE, objective.id());
      if (cascade.live[node] && objective.weight() > 0) {
        sum += objective.weight() * progress[node];
        weights += objective.weight();
        data |= hasData[node];
      }
    }
    return score(weights > 0 ? sum / weights : 0, data, cascade.cycles.cycle(cycleId));
  }

  private Score score(double value, boolean data, Cycle cycle) {
    double expected = expected(cycle.id());
    Status status =
        asOf.isBefore(cycle.startsOn())
            ? Status.NOT_STARTED
            : data ? pace.byPace(value, expected) : Status.NO_DATA;
    return new Score(value, expected, data, status);
  }

  Status keyResultStatus(int node, int k) {
    Cycle cycle = cascade.cycleOf(node);
    if (asOf.isBefore(cycle.startsOn())) {
      return Status.NOT_STARTED;
    }
    if (!hasData[node]) {
      return Status.NO_DATA;
    }
    Metric metric = cascade.keyResults[k].metric();
    Status byConfidence = pace.byConfidence(confidence(k));
    if (metric.isMaintained()) {
      return pace.byLine(progress[node]).worse(byConfidence);
    }
    Status byPace = pace.byPace(progress[node], expected(cycle.id()));
    if (byPace == Status.DONE) {
      return byPace;
    }
    return metric.type() == MetricType.BINARY ? byConfidence : byPace.worse(byConfidence);
  }
}
