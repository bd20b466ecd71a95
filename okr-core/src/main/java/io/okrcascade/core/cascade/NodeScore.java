package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Verdict;

/** What one node stands at. Written to while it is scored, and never again. */
final class NodeScore {
  double progress;
  double expected;
  boolean hasData;
  Verdict verdict = Verdict.UNREPORTED;

  /** Whether it is a line to be held, or made of nothing else. */
  boolean held;

  // The rest is of key results only.

  /** NaN where there is none. */
  double attainment;

  /** Its value: whole ten-thousandths, and the part of one that a mean leaves over. */
  long units;

  double rest;
  boolean hasValue;

  /** Row of the latest check-in. */
  int latest;

  /** Weighted mean of the contributing children; NaN without any. */
  double cascadeProgress;

  boolean childrenHaveData;

  /** As if it had never been written to. */
  NodeScore clear() {
    progress = 0;
    expected = 0;
    hasData = false;
    held = false;
    attainment = Double.NaN;
    units = 0;
    rest = 0;
    hasValue = false;
    latest = CheckInSeries.NONE;
    cascadeProgress = Double.NaN;
    childrenHaveData = false;
    return this;
  }
}
