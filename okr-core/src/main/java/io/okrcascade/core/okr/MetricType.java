package io.okrcascade.core.okr;

/** What a key result is measured in. */
public enum MetricType {
  NUMBER,
  PERCENT,
  CURRENCY,
  BINARY,
  MILESTONES
}
