package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Plan;
import io.okrcascade.core.okr.Progress;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every node of a cascade stands at on one day, computed in a single pass from the leaves up.
 * Uses only check-ins up to that day. Immutable.
 *
 * <p>Objectives: the mean of their live key results and of the children that count in them, by
 * weight. Key results: by their source. A child whose cycle has not begun is no term of a parent
 * whose cycle has. Nothing to average is 0 without data.
 */
public final class Scores {
  final Cascade cascade;
  final LocalDate asOf;
  final Pace pace;
  private final int epochDay;
  final double[] progress;
  final double[] expected;
  final boolean[] hasData;
  final Verdict[] verdicts;

  /** Whether a node is a line to be held, or made of nothing else. */
  final boolean[] held;

  /** By key result number; NaN where there is none. */
  private final double[] attainment;

  /** Values: whole ten-thousandths, and the part of one that a mean leaves over. */
  final long[] units;

  final double[] rests;
  final boolean[] hasValue;
  final int[] latest;

  /** Weighted mean of the contributing children by key result number; NaN without any. */
  final double[] cascadeProgress;

  private final boolean[] childrenHaveData;

  /** By number of the cycle: the share of it that is over, whether it has begun, and is over. */
  private final double[] elapsed;

  private final boolean[] begun;
  private final boolean[] over;

  Scores(Cascade cascade, LocalDate asOf, Pace pace) {
    this.cascade = cascade;
    this.asOf = asOf;
    this.pace = pace;
    this.epochDay = CheckInSeries.epochDay(asOf);
    int keyResults = cascade.keyResults.length;
    progress = new double[cascade.size()];
    expected = new double[cascade.size()];
    hasData = new boolean[cascade.size()];
    verdicts = new Verdict[cascade.size()];
    held = new boolean[cascade.size()];
    attainment = new double[keyResults];
    units = new long[keyResults];
    rests = new double[keyResults];
    hasValue = new boolean[keyResults];
    latest = new int[keyResults];
    cascadeProgress = new double[keyResults];
    childrenHaveData = new boolean[keyResults];
    List<Cycle> cycles = cascade.cycleAt;
    elapsed = new double[cycles.size()];
    begun = new boolean[cycles.size()];
    over = new boolean[cycles.size()];
    for (int c = 0; c < elapsed.length; c++) {
      elapsed[c] = cycles.get(c).elapsed(asOf);
      begun[c] = !asOf.isBefore(cycles.get(c).startsOn());
      over[c] = asOf.isAfter(cycles.get(c).endsOn());
    }
    Mean mean = new Mean(this);
    for (int node : cascade.order) {
      gather(mean.clear(), node);
      if (cascade.isObjective(node)) {
        scoreObjective(node, mean);
      } else {
        scoreKeyResult(node, node - cascade.objectives.length, mean);
      }
    }
  }

  /** Adds all that a node is the mean of. */
  private void gather(Mean mean, int node) {
    for (Edges below : cascade.averagedOf(node)) {
      for (int e = below.from(node); e < below.to(node); e++) {
        mean.add(below.target(e), weight(below, e, node));
      }
    }
  }

  /** The weight with which an edge down from a node counts on the day. */
  private double weight(Edges below, int edge, int node) {
    return isTerm(below.target(edge), node) ? below.weight(edge) : 0;
  }

  /** Whether something below is a term of its parent on the day, once its cycle has begun. */
  boolean isTerm(int child, int parent) {
    return begun[cascade.cycleNumber(child)] || !begun[cascade.cycleNumber(parent)];
  }

  private void scoreObjective(int node, Mean mean) {
    progress[node] = mean.progress();
    expected[node] = mean.expected();
    hasData[node] = mean.hasData();
    held[node] = mean.isHeld();
    verdicts[node] = verdict(mean, cascade.cycleNumber(node));
  }

  private void scoreKeyResult(int node, int k, Mean mean) {
    cascadeProgress[k] = mean.isEmpty() ? Double.NaN : mean.progress();
    childrenHaveData[k] = mean.hasData();
    attainment[k] = Double.NaN;
    latest[k] = cascade.checkIns.latest(k, epochDay);
    switch (cascade.kinds[k]) {
      case VALUE, BINARY -> {
        int row = valueRow(k);
        if (row != CheckInSeries.NONE) {
          scoreValue(node, k, cascade.checkIns.units(row), 0);
        }
      }
      case MILESTONES -> scoreMilestones(node, k, cascade.keyResults[k].metric());
      case CASCADE -> {
        progress[node] = mean.progress();
        hasData[node] = mean.hasData();
      }
      case SUM -> scoreSum(node, k);
      case MEAN -> scoreMean(node, k, Long.MIN_VALUE);
      case LATEST -> scoreMean(node, k, latestStart(node));
    }
    held[node] = has(k, Cascade.MAINTAINED) || (isCascade(k) && mean.isHeld());
    expected[node] = isCascade(k) ? mean.expected() : expected(node, k);
    verdicts[node] = verdict(node, k, mean);
  }

  private boolean has(int k, byte trait) {
    return (cascade.traits[k] & trait) != 0;
  }

  private boolean isCascade(int k) {
    return cascade.kinds[k] == Cascade.Kind.CASCADE;
  }

  /**
   * The check-in that tells the value of a key result, or {@link CheckInSeries#NONE}; a later one
   * may tell none.
   */
  int valueRow(int k) {
    return latest[k] == CheckInSeries.NONE
        ? CheckInSeries.NONE
        : cascade.checkIns.latestValue(k, latest[k]);
  }

  // ---- values ----

  private void scoreMilestones(int node, int k, Metric metric) {
    double done = 0;
    double all = 0;
    boolean any = latest[k] != CheckInSeries.NONE;
    boolean reached = true;
    for (Milestone milestone : metric.milestones()) {
      all += milestone.weight();
      if (milestone.isDone(asOf)) {
        done += milestone.weight();
        any = true;
      } else {
        reached &= milestone.weight() <= 0;
      }
    }
    progress[node] = reached ? 1 : Progress.shortOf(done / all);
    hasData[node] = any;
  }

  private void scoreSum(int node, int k) {
    Edges children = cascade.childrenOf;
    long total = 0;
    double rest = 0;
    boolean any = false;
    for (int e = children.from(node); e < children.to(node); e++) {
      int child = children.target(e) - cascade.objectives.length;
      if (isFed(children, e, node)) {
        total = addWithin(total, units[child]);
        rest += rests[child];
        any = true;
      }
    }
    if (any) {
      double whole = Math.rint(rest);
      scoreValue(node, k, addWithin(total, (long) whole), rest - whole);
    }
  }

  /**
   * Scores the weighted mean of the values of those children whose cycle starts on that day or
   * later. Weights are counted in ten-thousandths and values from the first one on, so that means
   * of everyday measures are exact.
   */
  private void scoreMean(int node, int k, long fromDay) {
    Edges children = cascade.childrenOf;
    long first = 0;
    double sum = 0;
    double weights = 0;
    for (int e = children.from(node); e < children.to(node); e++) {
      if (isFed(children, e, node) && startOf(children.target(e)) >= fromDay) {
        int child = children.target(e) - cascade.objectives.length;
        first = weights == 0 ? units[child] : first;
        double weight = Math.rint(children.weight(e) / SMALLEST_WEIGHT);
        sum += weight * (Progress.way(first, units[child]) + rests[child]);
        weights += weight;
      }
    }
    if (weights > 0) {
      double mean = sum / weights;
      double whole = Math.rint(mean);
      scoreValue(node, k, addWithin(first, (long) whole), mean - whole);
    }
  }

  private static final double SMALLEST_WEIGHT = 1e-4;

  /** First day of the cycle that started last among those of children with a value. */
  long latestStart(int node) {
    Edges children = cascade.childrenOf;
    long latestStart = Long.MIN_VALUE;
    for (int e = children.from(node); e < children.to(node); e++) {
      if (isFed(children, e, node)) {
        latestStart = Math.max(latestStart, startOf(children.target(e)));
      }
    }
    return latestStart;
  }

  /** Whether a child hands a value to a key result node. */
  boolean isFed(Edges children, int e, int node) {
    int child = children.target(e) - cascade.objectives.length;
    return weight(children, e, node) > 0 && child >= 0 && hasValue[child];
  }

  /** First day of the cycle in which a node lives, in days since 1970. */
  long startOf(int node) {
    return cascade.cycleAt.get(cascade.cycleNumber(node)).startsOn().toEpochDay();
  }

  private void scoreValue(int node, int k, long value, double rest) {
    units[k] = value;
    rests[k] = rest;
    hasValue[k] = true;
    if (cascade.kinds[k] == Cascade.Kind.BINARY) {
      progress[node] = value >= ONE ? 1 : 0;
      hasData[node] = true;
    } else if (has(k, Cascade.COMPLETE)) {
      hasData[node] = true;
      long baseline = cascade.baselines[k];
      long target = cascade.targets[k];
      boolean hasScale = baseline != target;
      double share = hasScale ? Progress.attainment(value, rest, baseline, target) : 0;
      attainment[k] = hasScale ? share : Double.NaN;
      boolean reached = isReached(k, value, rest);
      progress[node] = reached ? 1 : Progress.shortOf(share);
    }
  }

  /** Whether a value is at the target or beyond it; asked of the value, not of a rounded share. */
  private boolean isReached(int k, long value, double rest) {
    int beyond = Long.compare(value, cascade.targets[k]);
    double over = beyond == 0 ? rest : beyond;
    return has(k, Cascade.UP) ? over >= 0 : over <= 0;
  }

  private static final long ONE = Measures.toUnits(BigDecimal.ONE);

  /** Sums stop at the greatest measure instead of wrapping around. */
  private static long addWithin(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  // ---- pace and status ----

  /** The progress expected of a key result that its children do not tell. */
  private double expected(int node, int k) {
    int cycle = cascade.cycleNumber(node);
    if (!begun[cycle]) {
      return 0;
    }
    if (has(k, Cascade.MAINTAINED)) {
      return 1;
    }
    if (cascade.kinds[k] == Cascade.Kind.BINARY) {
      return over[cycle] ? 1 : progress[node];
    }
    return has(k, Cascade.PLANNED) && has(k, Cascade.COMPLETE)
        ? Plan.expected(cascade.keyResults[k].metric(), cascade.cycleAt.get(cycle), asOf)
        : elapsed[cycle];
  }

  /** How what is made of terms stands in a cycle. */
  private Verdict verdict(Mean mean, int cycle) {
    if (!begun[cycle]) {
      return Verdict.NOT_STARTED;
    }
    if (!mean.hasData()) {
      return Verdict.UNREPORTED;
    }
    return mean.isHeld()
        ? pace.byLine(mean.progress(), over[cycle])
        : pace.byPace(mean.progress(), mean.expected(), mean.worst());
  }

  private Verdict verdict(int node, int k, Mean mean) {
    int cycle = cascade.cycleNumber(node);
    double confidence = confidence(k);
    if (isCascade(k)) {
      return withConfidence(verdict(mean, cycle), confidence);
    }
    if (!begun[cycle]) {
      return Verdict.NOT_STARTED;
    }
    if (cascade.kinds[k] == Cascade.Kind.BINARY) {
      return pace.byWord(progress[node], hasValue[k], confidence, over[cycle]);
    }
    if (!hasData[node]) {
      return Verdict.UNREPORTED;
    }
    Verdict verdict =
        held[node]
            ? pace.byLine(progress[node], over[cycle])
            : pace.byPace(progress[node], expected[node]);
    return withConfidence(verdict, confidence);
  }

  private Verdict withConfidence(Verdict verdict, double confidence) {
    return verdict.status().says() ? pace.withConfidence(verdict, confidence) : verdict;
  }

  // ---- answers ----

  public Cascade cascade() {
    return cascade;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** What an objective stands at; it must be in the cascade. */
  public Score objective(String id) {
    int node = cascade.require(NodeType.OBJECTIVE, id);
    return new Score(
        progress[node],
        expected[node],
        hasData[node],
        verdicts[node].status(),
        verdicts[node].reason(),
        meanOf(node).reported());
  }

  /** What a key result stands at; it must be in the cascade. */
  public KeyResultScore keyResult(String id) {
    int node = cascade.require(NodeType.KEY_RESULT, id);
    int k = node - cascade.objectives.length;
    return new KeyResultScore(
        hasValue[k] ? Measures.ofUnits(units[k], rests[k]) : null,
        progress[node],
        boxed(attainment[k]),
        expected[node],
        hasData[node],
        verdicts[node].status(),
        verdicts[node].reason(),
        boxed(confidence(k)),
        boxed(cascadeProgress[k]),
        boxed(divergence(node)),
        reported(node, k),
        checkedInOn(node));
  }

  /** How many of the children that feed a key result do; null where it is checked in. */
  private @Nullable Reported reported(int node, int k) {
    Source source = cascade.keyResults[k].source();
    if (source == Source.CHECK_INS) {
      return null;
    }
    Reported reported = meanOf(node).reported();
    return source.takesValues() ? new Reported(fed(node), reported.of()) : reported;
  }

  /** How many children have a value for a key result. */
  private int fed(int node) {
    Edges children = cascade.childrenOf;
    int fed = 0;
    for (int e = children.from(node); e < children.to(node); e++) {
      fed += isFed(children, e, node) ? 1 : 0;
    }
    return fed;
  }

  private Mean meanOf(int node) {
    Mean mean = new Mean(this);
    gather(mean, node);
    return mean;
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

  /** Status of a node. */
  public Status status(int node) {
    return verdicts[node].status();
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

  /** The confidence last stated, NaN where none was. */
  double confidence(int k) {
    return latest[k] == CheckInSeries.NONE ? Double.NaN : cascade.checkIns.confidence(k, latest[k]);
  }

  // ---- teams ----

  /** The share of a cycle that is over, 0..1; it must be there. */
  public double elapsed(String cycleId) {
    return cascade.cycles.cycle(cycleId).elapsed(asOf);
  }

  /**
   * What a team stands at: the mean of its objectives in a cycle or, where it has none there, in
   * the nearest cycle above in which it has some. Of a company's own only what counts is taken.
   */
  public TeamScore team(String teamId, String cycleId) {
    return team(List.of(teamId), cycleId);
  }

  /** The same for several teams taken as one. */
  public TeamScore team(Collection<String> teamIds, String cycleId) {
    for (Cycle cycle : cascade.cycles.path(cycleId)) {
      int[] objectives =
          teamIds.stream()
              .flatMap(team -> cascade.objectivesOf(team, cycle.id()).stream())
              .mapToInt(objective -> cascade.require(NodeType.OBJECTIVE, objective.id()))
              .filter(cascade::standsForTeam)
              .toArray();
      if (objectives.length > 0) {
        return team(cycle.id(), objectives);
      }
    }
    return team(cycleId, new int[0]);
  }

  private TeamScore team(String cycleId, int[] objectives) {
    Mean mean = new Mean(this);
    for (int objective : objectives) {
      mean.add(objective, cascade.objectives[objective].weight());
    }
    Verdict verdict = verdict(mean, cascade.cycleIndex.of(cycleId));
    return new TeamScore(
        cycleId,
        new Score(
            mean.progress(),
            mean.expected(),
            mean.hasData(),
            verdict.status(),
            verdict.reason(),
            mean.reported()));
  }
}
