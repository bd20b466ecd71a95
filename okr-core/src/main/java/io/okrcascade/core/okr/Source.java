package io.okrcascade.core.okr;

/**
 * Where the progress of a key result comes from: its own check-ins, the weighted mean of its
 * contributing children, or the sum of their values.
 */
public enum Source {
  CHECK_INS,
  CASCADE,
  SUM
}
