package io.okrcascade.core.okr;

/** Where the progress of a key result comes from. */
public enum Source {
  /** From its own check-ins. */
  CHECK_INS,

  /** It is the weighted mean of its contributing children's progress. */
  CASCADE,

  /** Its value is the sum of its contributing children's latest values. */
  SUM,

  /** Its value is the weighted mean of its contributing children's latest values. */
  MEAN,

  /**
   * Its value is that of the contributing child whose cycle started last among those with a value;
   * of several the weighted mean.
   */
  LATEST;

  /** Whether the children's values are its value, so that they must be of its kind. */
  public boolean takesValues() {
    return this == SUM || this == MEAN || this == LATEST;
  }
}
