package io.okrcascade.core.cycle;

/** How long a cycle usually is; the dates decide. */
public enum Cadence {
  YEAR,
  HALF_YEAR,
  QUARTER,
  MONTH,
  OTHER
}
