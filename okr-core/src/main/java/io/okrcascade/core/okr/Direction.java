package io.okrcascade.core.okr;

/** Which way a measure should move, or on which side of the target it should stay. */
public enum Direction {
  INCREASE,
  DECREASE,
  MAINTAIN_AT_LEAST,
  MAINTAIN_AT_MOST;

  /** Whether more is better. */
  public boolean isUp() {
    return this == INCREASE || this == MAINTAIN_AT_LEAST;
  }
}
