package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Plan;
import io.okrcascade.core.okr.Progress;
import io.okrcascade.core.okr.Verdict;
import java.math.BigDecimal;

/**
 * How a node of a cascade is scored on a day, given the numbers of all that it is computed from.
 *
 * <p>Objectives: the mean of their live key results and of the children that count in them, by
 * weight. Key results: by their source. A child whose cycle has not begun is no term of a parent
 * whose cycle has. Nothing to average is 0 without data.
 */
final class Scoring {
  private static final double SMALLEST_WEIGHT = 1e-4;
  private static final long ONE = Measures.toUnits(BigDecimal.ONE);

  private final Cascade cascade;
  private final Day day;
  private final Mean mean = new Mean();
  private Numbers numbers;

  Scoring(Cascade cascade, Day day, Numbers numbers) {
    this.cascade = cascade;
    this.day = day;
    this.numbers = numbers;
  }

  /** The numbers of all nodes, computed in one pass from the leaves up. */
  static Numbers all(Cascade cascade, Day day) {
    Numbers numbers = new Numbers(cascade.size());
    Scoring scoring = new Scoring(cascade, day, numbers);
    NodeScore score = new NodeScore();
    for (int node : cascade.childrenFirst()) {
      scoring.score(node, score.clear());
      if (cascade.isObjective(node)) {
        numbers.setObjective(node, score);
      } else {
        numbers.setKeyResult(node, score);
      }
    }
    return numbers;
  }

  /**
   * The numbers of all nodes once some are scored again.
   *
   * @param nodes each after all that it is computed from
   */
  static Numbers again(Cascade cascade, Day day, Numbers numbers, int[] nodes) {
    Scoring scoring = new Scoring(cascade, day, numbers);
    for (int node : nodes) {
      NodeScore score = new NodeScore().clear();
      scoring.score(node, score);
      scoring.numbers = scoring.numbers.with(node, score);
    }
    return scoring.numbers;
  }

  /** The mean of all that a node is the mean of; overwritten by the next. */
  Mean mean(int node) {
    mean.clear();
    addAll(node, cascade.keyResults(node));
    addAll(node, cascade.children(node));
    return mean;
  }

  private void addAll(int node, Row below) {
    for (int i = 0; i < below.size(); i++) {
      mean.add(numbers, below.target(i), weight(below, i, node));
    }
  }

  /** The weight with which an edge down from a node counts on the day. */
  private double weight(Row below, int place, int node) {
    double weight = below.weight(place);
    return weight > 0 && isTerm(below.target(place), node) ? weight : 0;
  }

  /** Whether something below is a term of its parent on the day, once its cycle has begun. */
  boolean isTerm(int child, int parent) {
    return !day.hasBegun(cascade.cycleNumber(parent)) || day.hasBegun(cascade.cycleNumber(child));
  }

  private void score(int node, NodeScore score) {
    mean(node);
    if (cascade.isObjective(node)) {
      score.progress = mean.progress();
      score.expected = mean.expected();
      score.hasData = mean.hasData();
      score.held = mean.isHeld();
      score.verdict = verdict(mean, cascade.cycleNumber(node));
    } else {
      scoreKeyResult(node, score);
    }
  }

  private void scoreKeyResult(int node, NodeScore score) {
    Measure measure = cascade.measure(node);
    CheckInSeries checkIns = cascade.checkIns(node);
    score.cascadeProgress = mean.isEmpty() ? Double.NaN : mean.progress();
    score.childrenHaveData = mean.hasData();
    score.latest = checkIns.latest(day.epochDay);
    switch (measure.kind()) {
      case VALUE, BINARY -> {
        int row = checkIns.latestValue(score.latest);
        if (row != CheckInSeries.NONE) {
          scoreValue(measure, checkIns.units(row), 0, score);
        }
      }
      case MILESTONES -> scoreMilestones(node, score);
      case CASCADE -> {
        score.progress = mean.progress();
        score.hasData = mean.hasData();
      }
      case SUM -> scoreSum(node, measure, score);
      case MEAN -> scoreMean(node, measure, Long.MIN_VALUE, score);
      case LATEST -> scoreMean(node, measure, latestStart(node), score);
    }
    score.held = measure.isMaintained() || (measure.isCascade() && mean.isHeld());
    score.expected = measure.isCascade() ? mean.expected() : expected(node, measure, score);
    score.verdict = verdict(node, measure, checkIns.confidence(score.latest), score);
  }

  // ---- values ----

  private void scoreMilestones(int node, NodeScore score) {
    double done = 0;
    double all = 0;
    boolean any = score.latest != CheckInSeries.NONE;
    boolean reached = true;
    for (Milestone milestone : cascade.keyResult(node).metric().milestones()) {
      all += milestone.weight();
      if (milestone.isDone(day.asOf)) {
        done += milestone.weight();
        any = true;
      } else {
        reached &= milestone.weight() <= 0;
      }
    }
    score.progress = reached ? 1 : Progress.shortOf(done / all);
    score.hasData = any;
  }

  private void scoreSum(int node, Measure measure, NodeScore score) {
    Row children = cascade.children(node);
    long total = 0;
    double rest = 0;
    boolean any = false;
    for (int i = 0; i < children.size(); i++) {
      int child = children.target(i);
      if (isFed(children, i, node)) {
        long units = numbers.units(child);
        rest += numbers.rest(child) + (isWithin(total, units) ? 0 : units);
        total = isWithin(total, units) ? total + units : total;
        any = true;
      }
    }
    if (any) {
      scoreFolded(measure, total, rest, score);
    }
  }

  /** With as much of the rest as units as fits: only sums of very many greatest measures do not. */
  private static void scoreFolded(Measure measure, long units, double rest, NodeScore score) {
    double whole = Math.rint(rest);
    boolean fits = Math.abs(whole) < Long.MAX_VALUE && isWithin(units, (long) whole);
    scoreValue(measure, fits ? units + (long) whole : units, fits ? rest - whole : rest, score);
  }

  /**
   * Scores the weighted mean of the values of those children whose cycle starts on that day or
   * later. Weights are counted in ten-thousandths and values from the first one on, so that means
   * of everyday measures are exact.
   */
  private void scoreMean(int node, Measure measure, long fromDay, NodeScore score) {
    Row children = cascade.children(node);
    long first = 0;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < children.size(); i++) {
      int child = children.target(i);
      if (isFed(children, i, node) && startOf(child) >= fromDay) {
        first = weights == 0 ? numbers.units(child) : first;
        double weight = Math.rint(children.weight(i) / SMALLEST_WEIGHT);
        sum += weight * (Progress.way(first, numbers.units(child)) + numbers.rest(child));
        weights += weight;
      }
    }
    if (weights > 0) {
      scoreFolded(measure, first, sum / weights, score);
    }
  }

  /** First day of the cycle that started last among those of children with a value. */
  long latestStart(int node) {
    Row children = cascade.children(node);
    long latestStart = Long.MIN_VALUE;
    for (int i = 0; i < children.size(); i++) {
      if (isFed(children, i, node)) {
        latestStart = Math.max(latestStart, startOf(children.target(i)));
      }
    }
    return latestStart;
  }

  /** Whether the child at a place hands a value to a key result node. */
  boolean isFed(Row children, int place, int node) {
    return weight(children, place, node) > 0 && numbers.hasValue(children.target(place));
  }

  /** First day of the cycle in which a node lives, in days since 1970. */
  long startOf(int node) {
    return cascade.cycleOf(node).startsOn().toEpochDay();
  }

  private static void scoreValue(Measure measure, long value, double rest, NodeScore score) {
    score.units = value;
    score.rest = rest;
    score.hasValue = true;
    if (measure.kind() == Measure.Kind.BINARY) {
      score.progress = value >= ONE ? 1 : 0;
      score.hasData = true;
    } else if (measure.isComplete()) {
      score.hasData = true;
      boolean hasScale = measure.baseline() != measure.target();
      double share =
          hasScale ? Progress.attainment(value, rest, measure.baseline(), measure.target()) : 0;
      score.attainment = hasScale ? share : Double.NaN;
      score.progress = isReached(measure, value, rest) ? 1 : Progress.shortOf(share);
    }
  }

  /** Whether a value is at the target or beyond it; asked of the value, not of a rounded share. */
  private static boolean isReached(Measure measure, long value, double rest) {
    int beyond = Long.compare(value, measure.target());
    double over = beyond == 0 ? rest : beyond;
    return measure.isUp() ? over >= 0 : over <= 0;
  }

  /** Whether a sum does not wrap around. */
  private static boolean isWithin(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) >= 0;
  }

  // ---- pace and status ----

  /** The progress expected of a key result that its children do not tell. */
  private double expected(int node, Measure measure, NodeScore score) {
    int cycle = cascade.cycleNumber(node);
    if (!day.hasBegun(cycle)) {
      return 0;
    }
    if (measure.isMaintained()) {
      return 1;
    }
    if (measure.kind() == Measure.Kind.BINARY) {
      return day.isOver(cycle) ? 1 : score.progress;
    }
    return measure.isPlanned() && measure.isComplete()
        ? Plan.expected(cascade.keyResult(node).metric(), cascade.cycleOf(node), day.asOf)
        : day.elapsed(cycle);
  }

  /** How what is made of terms stands in a cycle. */
  Verdict verdict(Mean mean, int cycle) {
    if (!day.hasBegun(cycle)) {
      return Verdict.NOT_STARTED;
    }
    if (!mean.hasData()) {
      return Verdict.UNREPORTED;
    }
    return mean.isHeld()
        ? day.pace.byLine(mean.progress(), day.isOver(cycle))
        : day.pace.byPace(mean.progress(), mean.expected(), mean.worst());
  }

  private Verdict verdict(int node, Measure measure, double confidence, NodeScore score) {
    int cycle = cascade.cycleNumber(node);
    if (measure.isCascade()) {
      return withConfidence(verdict(mean, cycle), confidence);
    }
    if (!day.hasBegun(cycle)) {
      return Verdict.NOT_STARTED;
    }
    if (measure.kind() == Measure.Kind.BINARY) {
      return day.pace.byWord(score.progress, score.hasValue, confidence, day.isOver(cycle));
    }
    if (!score.hasData) {
      return Verdict.UNREPORTED;
    }
    Verdict verdict =
        score.held
            ? day.pace.byLine(score.progress, day.isOver(cycle))
            : day.pace.byPace(score.progress, score.expected);
    return withConfidence(verdict, confidence);
  }

  private Verdict withConfidence(Verdict verdict, double confidence) {
    return verdict.status().says() ? day.pace.withConfidence(verdict, confidence) : verdict;
  }
}
