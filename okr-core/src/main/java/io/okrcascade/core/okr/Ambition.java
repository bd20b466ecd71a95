package io.okrcascade.core.okr;

/** COMMITTED: 1.0 is expected. ASPIRATIONAL: 0.7 is a success. */
public enum Ambition {
  COMMITTED,
  ASPIRATIONAL
}
