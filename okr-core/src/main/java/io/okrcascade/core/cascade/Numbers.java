package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Verdict;

/**
 * What all nodes of a cascade stand at, see {@link NodeScore}: in plain arrays as they were scored
 * in one pass, and over them what was scored again since. Immutable once the pass is over.
 */
final class Numbers {
  private final double[] progress;
  private final double[] expected;
  private final boolean[] hasData;
  private final Verdict[] verdicts;
  private final boolean[] held;
  private final double[] attainment;
  private final long[] units;
  private final double[] rests;
  private final boolean[] hasValue;
  private final int[] latest;
  private final double[] cascadeProgress;
  private final boolean[] childrenHaveData;
  private final IntMap<NodeScore> changed;

  /** Room for a pass over so many nodes. */
  Numbers(int size) {
    progress = new double[size];
    expected = new double[size];
    hasData = new boolean[size];
    verdicts = new Verdict[size];
    held = new boolean[size];
    attainment = new double[size];
    units = new long[size];
    rests = new double[size];
    hasValue = new boolean[size];
    latest = new int[size];
    cascadeProgress = new double[size];
    childrenHaveData = new boolean[size];
    changed = IntMap.empty();
  }

  private Numbers(Numbers flat, IntMap<NodeScore> changed) {
    progress = flat.progress;
    expected = flat.expected;
    hasData = flat.hasData;
    verdicts = flat.verdicts;
    held = flat.held;
    attainment = flat.attainment;
    units = flat.units;
    rests = flat.rests;
    hasValue = flat.hasValue;
    latest = flat.latest;
    cascadeProgress = flat.cascadeProgress;
    childrenHaveData = flat.childrenHaveData;
    this.changed = changed;
  }

  /** Notes what an objective was scored in the pass. */
  void setObjective(int node, NodeScore score) {
    progress[node] = score.progress;
    expected[node] = score.expected;
    hasData[node] = score.hasData;
    verdicts[node] = score.verdict;
    held[node] = score.held;
  }

  /** Notes what a key result was scored in the pass. */
  void setKeyResult(int node, NodeScore score) {
    setObjective(node, score);
    attainment[node] = score.attainment;
    units[node] = score.units;
    rests[node] = score.rest;
    hasValue[node] = score.hasValue;
    latest[node] = score.latest;
    cascadeProgress[node] = score.cascadeProgress;
    childrenHaveData[node] = score.childrenHaveData;
  }

  /** These numbers, but for a node that was scored again. */
  Numbers with(int node, NodeScore score) {
    return new Numbers(this, changed.with(node, score));
  }

  /** Whether both lie over the numbers of one pass. */
  boolean areOfThePassOf(Numbers other) {
    return progress == other.progress;
  }

  /** Whether a node was scored again in neither since, or in both at once. */
  boolean shares(Numbers other, int node) {
    return areOfThePassOf(other) && changed.get(node) == other.changed.get(node);
  }

  /** Of how many nodes the numbers lie over those of the pass. */
  int changes() {
    return changed.size();
  }

  /** How many nodes had room in the pass. */
  int size() {
    return progress.length;
  }

  double progress(int node) {
    NodeScore score = changed.get(node);
    return score == null ? progress[node] : score.progress;
  }

  double expected(int node) {
    NodeScore score = changed.get(node);
    return score == null ? expected[node] : score.expected;
  }

  boolean hasData(int node) {
    NodeScore score = changed.get(node);
    return score == null ? hasData[node] : score.hasData;
  }

  Verdict verdict(int node) {
    NodeScore score = changed.get(node);
    return score == null ? verdicts[node] : score.verdict;
  }

  boolean isHeld(int node) {
    NodeScore score = changed.get(node);
    return score == null ? held[node] : score.held;
  }

  double attainment(int node) {
    NodeScore score = changed.get(node);
    return score == null ? attainment[node] : score.attainment;
  }

  long units(int node) {
    NodeScore score = changed.get(node);
    return score == null ? units[node] : score.units;
  }

  double rest(int node) {
    NodeScore score = changed.get(node);
    return score == null ? rests[node] : score.rest;
  }

  boolean hasValue(int node) {
    NodeScore score = changed.get(node);
    return score == null ? hasValue[node] : score.hasValue;
  }

  int latest(int node) {
    NodeScore score = changed.get(node);
    return score == null ? latest[node] : score.latest;
  }

  double cascadeProgress(int node) {
    NodeScore score = changed.get(node);
    return score == null ? cascadeProgress[node] : score.cascadeProgress;
  }

  boolean childrenHaveData(int node) {
    NodeScore score = changed.get(node);
    return score == null ? childrenHaveData[node] : score.childrenHaveData;
  }
}
