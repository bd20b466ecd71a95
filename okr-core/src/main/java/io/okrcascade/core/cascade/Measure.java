package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Source;

/**
 * What scoring needs of a key result.
 *
 * @param baseline in ten-thousandths; 0 without one
 * @param target in ten-thousandths; 0 without one
 * @param traits bits of what is true of it
 */
record Measure(Kind kind, long baseline, long target, byte traits) {

  /** Progress follows from a value. */
  private static final byte COMPLETE = 1;

  /** The target is a line to be held. */
  private static final byte MAINTAINED = 2;

  /** More is better. */
  private static final byte UP = 4;

  /** There are phased targets. */
  private static final byte PLANNED = 8;

  /** How a key result is scored. */
  enum Kind {
    VALUE,
    BINARY,
    MILESTONES,
    CASCADE,
    SUM,
    MEAN,
    LATEST;

    private static Kind of(KeyResult keyResult) {
      return switch (keyResult.source()) {
        case CASCADE -> CASCADE;
        case SUM -> SUM;
        case MEAN -> MEAN;
        case LATEST -> LATEST;
        case CHECK_INS ->
            switch (keyResult.metric().type()) {
              case BINARY -> BINARY;
              case MILESTONES -> MILESTONES;
              default -> VALUE;
            };
      };
    }
  }

  static Measure of(KeyResult keyResult) {
    Metric metric = keyResult.metric();
    int traits = metric.isComplete() ? COMPLETE : 0;
    traits |= metric.isMaintained() && keyResult.source() != Source.CASCADE ? MAINTAINED : 0;
    traits |= metric.direction().isUp() ? UP : 0;
    traits |= metric.plan().isEmpty() ? 0 : PLANNED;
    return new Measure(
        Kind.of(keyResult),
        metric.baseline() == null ? 0 : Measures.toUnits(metric.baseline()),
        metric.target() == null ? 0 : Measures.toUnits(metric.target()),
        (byte) traits);
  }

  boolean isComplete() {
    return (traits & COMPLETE) != 0;
  }

  boolean isMaintained() {
    return (traits & MAINTAINED) != 0;
  }

  boolean isUp() {
    return (traits & UP) != 0;
  }

  boolean isPlanned() {
    return (traits & PLANNED) != 0;
  }

  boolean isCascade() {
    return kind == Kind.CASCADE;
  }
}
